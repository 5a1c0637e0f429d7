import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';

/**
 * Chinese script: simplified from traditional, and the sounds of characters. The only file that knows the two libraries
 * behind it, pinyin-pro and opencc-js; both are pure.
 */

const simplify = Converter({ from: 't', to: 'cn' });
const HAN = /\p{Script=Han}/u;

/** Whether a text holds at least one Chinese character. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/** Traditional characters become simplified ones; everything else stays. */
export function toSimplified(text: string): string {
  return hasHan(text) ? simplify(text) : text;
}

/**
 * One syllable a character, without tones, ü written u: 江苏 → `['jiang', 'su']`. Words that the dictionary knows decide
 * between several readings (重庆 is chong qing).
 */
export function pinyinOf(han: string): string[] {
  return pinyin(han, { toneType: 'none', type: 'array', v: true }).map(plain);
}

const readings = new Map<string, readonly string[]>();

/** Every reading of one character, the usual one first: 长 → `['chang', 'zhang']`. */
export function readingsOf(character: string): readonly string[] {
  const known = readings.get(character);
  if (known) return known;
  const all = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
  const found = [...new Set(all.map(plain))];
  readings.set(character, found);
  return found;
}

function plain(syllable: string): string {
  return syllable.toLowerCase().replaceAll('v', 'u');
}
