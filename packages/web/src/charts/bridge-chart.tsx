import { useCallback } from 'react';
import { frameOf } from './axes.ts';
import { type ChartColors, EChart } from './e-chart.tsx';
import { waterfall } from './waterfall.ts';

interface Props {
  readonly label: string;
  readonly unit: string;
  readonly steps: readonly { readonly name: string; readonly value: number }[];
  readonly choose: (index: number) => void;
}

/** Headline to cash as a waterfall. Ends are filled, what falls away is orange, what comes back is light blue. */
export function BridgeChart({ label, unit, steps, choose }: Props) {
  const optionOf = useCallback(
    (colors: ChartColors, width: number) => {
      const bars = waterfall(steps);
      const names = bars.map((bar) => bar.name);
      const fill = { end: colors.granted, down: colors.keptOut, up: colors.accent };
      return {
        ...frameOf(names, unit, colors, width),
        series: [
          {
            type: 'bar',
            stack: 'bridge',
            silent: true,
            itemStyle: { color: 'transparent' },
            data: bars.map((b) => b.from),
          },
          {
            type: 'bar',
            stack: 'bridge',
            barMaxWidth: 48,
            barMinHeight: 2,
            data: bars.map((bar) => ({ value: bar.to - bar.from, itemStyle: { color: fill[bar.kind] } })),
            tooltip: { formatter: ({ dataIndex }: { dataIndex: number }) => tip(bars[dataIndex]) },
            label: {
              show: width / bars.length > 60,
              position: 'top',
              color: colors.ink,
              fontSize: 12,
              formatter: ({ dataIndex }: { dataIndex: number }) => number(bars[dataIndex]?.value ?? 0),
            },
          },
        ],
      };
    },
    [unit, steps],
  );
  return <EChart label={label} optionOf={optionOf} choose={choose} />;
}

function tip(bar: { name: string; value: number } | undefined): string {
  return bar ? `${bar.name}<br><b>${number(bar.value)}</b>` : '';
}

function number(value: number): string {
  return Math.round(value).toLocaleString('en-US').replace('-', '−');
}
