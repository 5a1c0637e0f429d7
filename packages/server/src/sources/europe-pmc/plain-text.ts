import { withSigns } from '../reading/plain-text.ts';

/** Titles and abstracts carry light HTML, at times escaped twice: `m&lt;sup&gt;6&lt;/sup&gt;A`. */

const BLOCK = /<\/?(?:h[1-6]|p|br|li|ul|ol|div)\b[^>]*>/giu;
const INLINE = /<\/?(?:i|b|u|em|strong|sup|sub|small|span|a|sc|title|jats:[\w-]+|mml:[\w-]+)\b[^>]*>/giu;

/** The text on one line without markup; what only looks like markup (`p<0.05`) stays. */
export function plainText(text: string): string {
  return withSigns(withSigns(text)).replace(BLOCK, ' ').replace(INLINE, '').replace(/\s+/gu, ' ').trim();
}
