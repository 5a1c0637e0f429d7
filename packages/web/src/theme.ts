import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Fonts of the reader's own system, with the Chinese ones named so that no Japanese glyphs stand in for them. */
const FONTS =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';

const strait: MantineColorsTuple = [
  '#e8f4f7',
  '#d3e6eb',
  '#a6cdd7',
  '#76b3c2',
  '#4f9db0',
  '#378fa5',
  '#20788f',
  '#0f5f73',
  '#0b4f60',
  '#063e4d',
];

/** Greys of the dark scheme, bluish as the page is. */
const dark: MantineColorsTuple = [
  '#e3e9ed',
  '#c3cdd4',
  '#a3b0ba',
  '#7f8e99',
  '#42505b',
  '#33404a',
  '#212d35',
  '#192229',
  '#141c22',
  '#0f151a',
];

export const theme = createTheme({
  primaryColor: 'strait',
  primaryShade: { light: 7, dark: 7 },
  colors: { strait, dark },
  fontFamily: FONTS,
  headings: { fontFamily: FONTS, fontWeight: '650' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
});
