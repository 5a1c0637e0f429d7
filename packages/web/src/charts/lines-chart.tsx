import { LineChart } from 'echarts/charts';
import { LegendComponent } from 'echarts/components';
import { use as register } from 'echarts/core';
import { useCallback } from 'react';
import { frameOf } from './axes.ts';
import { type ChartColors, EChart } from './e-chart.tsx';

register([LineChart, LegendComponent]);

interface Props {
  readonly label: string;
  readonly unit: string;
  readonly names: readonly string[];
  readonly lines: readonly { readonly name: string; readonly values: readonly number[] }[];
}

/** Colours that a reader who sees no red and green can tell apart; each line has a sign of its own besides. */
const COLORS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#8a6d00', '#56b4e9'];
const SIGNS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect'];

/** One line a series over the same names. */
export function LinesChart({ label, unit, names, lines }: Props) {
  const optionOf = useCallback(
    (colors: ChartColors, width: number) => ({
      ...frameOf(names, unit, colors, width),
      legend: {
        top: 0,
        right: 0,
        left: 70,
        type: 'scroll',
        textStyle: { color: colors.ink, fontFamily: 'sans-serif', fontSize: 12 },
      },
      color: COLORS,
      series: lines.map(({ name, values }, at) => ({
        type: 'line',
        name,
        data: [...values],
        symbol: SIGNS[at % SIGNS.length],
        symbolSize: 7,
      })),
    }),
    [names, unit, lines],
  );
  return <EChart label={label} optionOf={optionOf} choose={() => {}} />;
}
