import { hasHan, toSimplified } from '../script.ts';

/**
 * Letters without accents, full width and traditional characters made plain, capitals small; punctuation stays. 医学院 is
 * written out as 医学学院, so that it falls into a discipline and a college as 医科大学 does into a discipline and a university.
 */
export function foldName(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  const simple = hasHan(plain) ? toSimplified(plain).replace(/(?<!临床)医学院/g, '医学学院') : plain;
  return simple
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC');
}

/** The letters and digits of a folded spelling, without spaces, hyphens and apostrophes: `Xi'an` → `xian`. */
export function lettersOf(text: string): string {
  return foldName(text).replace(/[^a-z0-9]/g, '');
}

/** Finals that may follow an initial, as pinyin is written without tones. */
const FINALS: Readonly<Record<string, string>> = {
  b: 'a o ai ei ao an en ang eng i ie iao ian in ing u',
  p: 'a o ai ei ao ou an en ang eng i ie iao ian in ing u',
  m: 'a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u',
  f: 'a o ei ou an en ang eng u',
  d: 'a e ai ei ao ou an en ang eng ong i ie iao iu ian ing u uo ui uan un',
  t: 'a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un',
  n: 'a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan ue',
  l: 'a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un ue',
  g: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  k: 'a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang',
  h: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  j: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  q: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  x: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  zh: 'a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang',
  ch: 'a e i ai ao ou an en ang eng ong u uo uai ui uan un uang',
  sh: 'a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang',
  r: 'e i ao ou an en ang eng ong u uo ui uan un',
  z: 'a e i ai ei ao ou an en ang eng ong u uo ui uan un',
  c: 'a e i ai ao ou an en ang eng ong u uo ui uan un',
  s: 'a e i ai ao ou an en ang eng ong u uo ui uan un',
  y: 'a e i ao ou an in ang ing ong u ue uan un',
  w: 'a o ai ei an en ang eng u',
  '': 'a o e ai ei ao ou an en ang eng er',
};
const SYLLABLE = Object.entries(FINALS)
  .map(([initial, finals]) => `${initial}(?:${finals.split(' ').join('|')})`)
  .join('|');
const PINYIN = new RegExp(`^(?:${SYLLABLE})+$`);

/** Whether letters can be read as Chinese syllables: `yinzhou` can, `jlin` and `hosptial` cannot. */
export function isPinyin(letters: string): boolean {
  return letters.length <= 24 && PINYIN.test(letters);
}

/** Edits between two words: insert, drop, change or swap neighbours; stops counting beyond `limit`. */
export function editsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      next.push(edits);
    }
    if (Math.min(...next) > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
