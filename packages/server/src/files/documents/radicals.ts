/**
 * Fonts often have one drawing for a character and for the radical that looks the same, and a PDF made with such a font says
 * the radical: ⻄ in place of 西. A reader sees no difference, a search does.
 */

/** Simplified radicals without a compatibility form of their own, by their names in Unicode's block CJK Radicals Supplement. */
const PAIRS =
  '⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟';
const UNIFIED = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, at) => [PAIRS[at * 2] ?? '', PAIRS[at * 2 + 1] ?? '']),
);

/** The same text with characters in place of their radicals; its length does not change. */
export function unifiedHan(text: string): string {
  return text.replace(/[\u2E80-\u2FD5]/g, (sign) => UNIFIED.get(sign) ?? sign.normalize('NFKC'));
}
