/** Titles and abstracts carry light HTML, at times escaped twice: `m&lt;sup&gt;6&lt;/sup&gt;A`. */

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' };
const BLOCK = /<\/?(?:h[1-6]|p|br|li|ul|ol|div)\b[^>]*>/giu;
const INLINE = /<\/?(?:i|b|u|em|strong|sup|sub|small|span|a|sc|title|jats:[\w-]+|mml:[\w-]+)\b[^>]*>/giu;

/** The text on one line without markup; what only looks like markup (`p<0.05`) stays. */
export function plainText(text: string): string {
  return decode(decode(text)).replace(BLOCK, ' ').replace(INLINE, '').replace(/\s+/gu, ' ').trim();
}

function decode(text: string): string {
  return text
    .replace(/&(lt|gt|amp|quot|apos|nbsp);/gu, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/&#(x[\da-f]+|\d+);/giu, (whole, code: string) => {
      const point = code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number(code);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    });
}
