import type { ChartColors } from './e-chart.tsx';

/** What both bar charts share: quiet axes, a tooltip in the page's colours, room for long names. */

export function frameOf(colors: ChartColors) {
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit', color: colors.soft },
    tooltip: {
      trigger: 'item' as const,
      backgroundColor: colors.panel,
      borderColor: colors.line,
      textStyle: { color: colors.ink, fontSize: 13 },
    },
  };
}

/** @param names of the bars; long or many names are turned so that every one can be read */
export function nameAxis(names: readonly string[], colors: ChartColors, width: number) {
  const room = (width - 70) / Math.max(1, names.length);
  const longest = Math.max(...names.map((name) => widthOf(name)), 0);
  const turned = longest > room - 6;
  return {
    type: 'category' as const,
    data: [...names],
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colors.line } },
    axisLabel: {
      color: colors.soft,
      interval: 0,
      rotate: turned ? 40 : 0,
      fontSize: 12,
      ...(turned ? { width: 120, overflow: 'truncate' as const } : {}),
    },
  };
}

export function valueAxis(unit: string, colors: ChartColors) {
  return {
    type: 'value' as const,
    name: unit,
    nameTextStyle: { color: colors.soft, align: 'left' as const, padding: [0, 0, 0, -36] },
    axisLabel: { color: colors.soft, fontSize: 12 },
    splitLine: { lineStyle: { color: colors.line } },
  };
}

/** Room under the bars for turned names. */
export function gridOf(names: readonly string[], width: number) {
  const room = (width - 70) / Math.max(1, names.length);
  const longest = Math.max(...names.map((name) => widthOf(name)), 0);
  return { left: 56, right: 12, top: 34, bottom: longest > room - 6 ? 96 : 30 };
}

/** Width of a name in pixels, near enough: Chinese characters are twice as wide. */
function widthOf(name: string): number {
  return [...name].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 12.5 : 6.6), 0);
}
