/** Share of the widest line from which a line is taken to be full. */
const FULL = 0.9;

/**
 * Joins lines that a page broke inside Chinese text, which breaks anywhere, also inside a word: 客观缓⏎解率. Only a line that
 * is as wide as the page goes on in the next one; headings, items of lists and rows of tables stay lines.
 */
export function unwrapHan(page: string): string {
  const lines = page.split('\n');
  const widest = lines.reduce((most, line) => Math.max(most, widthOf(line)), 0);
  return lines.reduce((text, line, at) => {
    if (at === 0) return line;
    const before = lines[at - 1] ?? '';
    const goesOn = widthOf(before) >= FULL * widest && HAN_AT_END.test(before) && HAN_AT_START.test(line);
    return text + (goesOn ? '' : '\n') + line;
  }, '');
}

const HAN_AT_END = /[\p{Script=Han}、，]$/u;
const HAN_AT_START = /^\p{Script=Han}/u;

/** A Chinese sign is as wide as two Latin letters. */
function widthOf(line: string): number {
  let width = 0;
  for (const sign of line) width += sign > '\u2E7F' ? 2 : 1;
  return width;
}
