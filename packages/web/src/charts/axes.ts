import type { ChartColors } from './e-chart.tsx';

/** Pixels after which a turned name is cut. */
const LONGEST = 120;

/** What both bar charts share: quiet axes, a tooltip in the page's colours, room under the bars for long names. */
export function frameOf(names: readonly string[], unit: string, colors: ChartColors, width: number) {
  const turn = turnOf(names, width);
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit', color: colors.soft },
    tooltip: {
      trigger: 'item' as const,
      backgroundColor: colors.panel,
      borderColor: colors.line,
      textStyle: { color: colors.ink, fontSize: 13 },
    },
    grid: { left: 56, right: 12, top: 34, bottom: 30 + heightOf(names, turn) },
    xAxis: nameAxis(names, turn, colors),
    yAxis: valueAxis(unit, colors),
  };
}

/** Long or many names are turned so that every one can be read. */
function nameAxis(names: readonly string[], turn: number, colors: ChartColors) {
  return {
    type: 'category' as const,
    data: [...names],
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colors.line } },
    axisLabel: {
      color: colors.soft,
      interval: 0,
      rotate: turn,
      fontSize: 12,
      ...(turn > 0 ? { width: LONGEST, overflow: 'truncate' as const } : {}),
    },
  };
}

function valueAxis(unit: string, colors: ChartColors) {
  return {
    type: 'value' as const,
    name: unit,
    nameTextStyle: { color: colors.soft, align: 'left' as const, padding: [0, 0, 0, -36] },
    axisLabel: { color: colors.soft, fontSize: 12 },
    splitLine: { lineStyle: { color: colors.line } },
  };
}

/** Degrees: steeper on a phone, where the first name would else leave the frame. */
function turnOf(names: readonly string[], width: number): number {
  const room = (width - 70) / Math.max(1, names.length);
  if (Math.max(...names.map(widthOf), 0) <= room - 6) return 0;
  return width < 500 ? 60 : 40;
}

/** Room in pixels that turned names need below the axis. */
function heightOf(names: readonly string[], turn: number): number {
  const longest = Math.min(LONGEST, Math.max(...names.map(widthOf), 0));
  return longest * Math.sin((turn * Math.PI) / 180);
}

/** Width of a name in pixels, near enough: Chinese characters are twice as wide. */
function widthOf(name: string): number {
  return [...name].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 12.5 : 6.6), 0);
}
