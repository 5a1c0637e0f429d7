import { useCallback } from 'react';
import { frameOf } from './axes.ts';
import { type ChartColors, EChart } from './e-chart.tsx';

interface Props {
  readonly label: string;
  readonly unit: string;
  /** A bar without a value is left open: unknown is not zero. */
  readonly bars: readonly { readonly name: string; readonly value: number | null }[];
  readonly choose: (index: number) => void;
}

/** One bar a group. */
export function GroupsChart({ label, unit, bars, choose }: Props) {
  const optionOf = useCallback(
    (colors: ChartColors, width: number) => {
      const names = bars.map((bar) => bar.name);
      return {
        ...frameOf(names, unit, colors, width),
        series: [
          {
            type: 'bar',
            name: unit,
            data: bars.map((bar) => bar.value ?? '-'),
            barMaxWidth: 44,
            itemStyle: { color: colors.granted },
          },
        ],
      };
    },
    [unit, bars],
  );
  return <EChart label={label} optionOf={optionOf} choose={choose} />;
}
