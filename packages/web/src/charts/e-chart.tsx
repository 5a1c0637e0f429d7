import { useComputedColorScheme } from '@mantine/core';
import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

register([BarChart, GridComponent, TooltipComponent, SVGRenderer]);

/** Colours of the page, read from its own variables so that charts follow the dark and the light. */
export interface ChartColors {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly panel: string;
  readonly accent: string;
  readonly granted: string;
  readonly keptOut: string;
}

interface Props {
  /** What the chart shows; the numbers stand in a table beside it. */
  readonly label: string;
  readonly optionOf: (colors: ChartColors, width: number) => EChartsCoreOption;
  readonly choose: (index: number) => void;
}

/** A chart that fills its frame. It is drawn anew in the dark and in the light, because it reads the page's colours. */
export function EChart(props: Props) {
  return <Drawing key={useComputedColorScheme('light')} {...props} />;
}

/** Pixels of a chart on A4 inside its margins and its panel. Paper does not wait for a new layout, so it is told before. */
const PAPER = 660;

function Drawing({ label, optionOf, choose }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const chosen = useRef(choose);
  chosen.current = choose;
  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    const chart = init(box, null, { renderer: 'svg' });
    const draw = (width = box.clientWidth) => {
      chart.resize({ width });
      chart.setOption(optionOf(colorsOf(box), width), true);
    };
    const drawOnPaper = () => draw(Math.min(PAPER, box.clientWidth));
    const drawOnScreen = () => draw();
    draw();
    chart.on('click', ({ dataIndex }) => chosen.current(dataIndex));
    const watcher = new ResizeObserver(drawOnScreen);
    watcher.observe(box);
    window.addEventListener('beforeprint', drawOnPaper);
    window.addEventListener('afterprint', drawOnScreen);
    return () => {
      window.removeEventListener('beforeprint', drawOnPaper);
      window.removeEventListener('afterprint', drawOnScreen);
      watcher.disconnect();
      chart.dispose();
    };
  }, [optionOf]);
  return <div ref={frame} className="chart" role="img" aria-label={label} />;
}

function colorsOf(box: HTMLElement): ChartColors {
  const style = getComputedStyle(box);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: read('--ink'),
    soft: read('--soft'),
    line: read('--line'),
    panel: read('--panel'),
    accent: read('--accent'),
    granted: read('--granted'),
    keptOut: read('--kept-out'),
  };
}
