/**
 * Pages whose elements are nested without end: a parser of HTML looks through all open elements at each new one, so a page of a few
 * hundred kilobytes can keep it busy for minutes.
 */

/** Far above any page that somebody made. */
export const DEEPEST_PAGE = 2000;
/** Elements that do not close by themselves, so that what is open can be counted without parsing. */
const NESTING = /<(\/?)(?:div|span|table|section|article|ul|ol|dl|b|i|u|em|strong|font|a|center|form|blockquote)\b/giu;

/** The text up to where elements are nested too deep; whole as a rule. */
export function untilTooDeep(text: string): string {
  let depth = 0;
  for (const { 1: closing, index } of text.matchAll(NESTING)) {
    depth = Math.max(0, depth + (closing === '' ? 1 : -1));
    if (depth > DEEPEST_PAGE) return text.slice(0, index);
  }
  return text;
}
