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

export const theme = createTheme({
  primaryColor: 'strait',
  primaryShade: { light: 7, dark: 7 },
  colors: { strait },
  fontFamily: FONTS,
  headings: { fontFamily: FONTS, fontWeight: '650' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
});
