import { GLOSSES, HAN_PHRASES } from '../names/lexicon.ts';
import type { Word } from '../names/word.ts';
import { levenshtein, slips } from '../text/levenshtein.ts';
import { isPinyin, spells } from '../text/pinyin-match.ts';
import { soundOfLatin, soundOfPinyin } from '../text/sound.ts';
import { likeness, sameWord, slipsAllowed } from './likeness.ts';
import { type Alignment, type Pair, WAYS, whole } from './pair.ts';

/** Finds for every telling word of one name what answers it in the other: the surest ways first, each word once. */
export function align(a: readonly Word[], b: readonly Word[]): Alignment {
  const pairs: Pair[] = [];
  let restA = a;
  let restB = b;
  const take = (pair: Pair) => {
    pairs.push(pair);
    restA = restA.filter((each) => !pair.a.includes(each));
    restB = restB.filter((each) => !pair.b.includes(each));
  };
  for (const find of [findSame, findRun, findSpelled, findGlossed, findSound, findLike]) {
    for (let pair = find(restA, restB); pair; pair = find(restA, restB)) take(pair);
  }
  return { pairs, restA, restB };
}

type Find = (a: readonly Word[], b: readonly Word[]) => Pair | null;

const findSame: Find = (a, b) => {
  for (const each of a)
    for (const other of b) {
      const pair = sameWord(each, other);
      if (pair) return pair;
    }
  return null;
};

/** "Heng Rui" answers Hengrui and 恒瑞: up to four neighbours written in one piece. */
const findRun: Find = (a, b) => {
  for (const each of runs(a))
    for (const other of runs(b)) {
      if (each.length === 1 && other.length === 1) continue;
      if (sameMeanings(each, other)) return whole(each, other, 'meaning');
      if (each.length > 1 && other.length > 1) continue;
      const found = sameRun(each, other);
      if (found) return found;
    }
  if (a.length > 1 && b.length > 1 && joined(a) === joined(b) && a.every(isLatin) && b.every(isLatin))
    return whole(a, b, 'spaced');
  return null;
};

/** 航空 and 工业 are "aviation industry", however the tables cut them. */
function sameMeanings(a: readonly Word[], b: readonly Word[]): boolean {
  const known = [...a, ...b].every(({ means, kind }) => means.length > 0 && kind !== 'place' && kind !== 'number');
  return known && isLatinRun(a) !== isLatinRun(b) && flat(a) === flat(b);
}

function flat(words: readonly Word[]): string {
  return words.flatMap(({ means }) => means).join();
}

function isLatinRun(words: readonly Word[]): boolean {
  return words.every(isLatin);
}

function sameRun(a: readonly Word[], b: readonly Word[]): Pair | null {
  const [x, y] = [joined(a), joined(b)];
  const han = [...a, ...b].filter((each) => each.han !== null);
  if (han.length === 0) {
    if (x === y) return whole(a, b, 'spaced');
    const limit = slipsAllowed(Math.max(x.length, y.length));
    return limit > 0 && slips(x, y, 1) <= 1 && x.length > 6 ? whole(a, b, 'misspelt') : null;
  }
  if (han.length === a.length + b.length) return written(a) === written(b) ? whole(a, b, 'spaced') : null;
  const [chinese] = han;
  const latin = a.length === 1 && a[0] === chinese ? y : x;
  return han.length === 1 && chinese?.han && spells(latin, chinese.han) ? whole(a, b, 'pinyin') : null;
}

function written(words: readonly Word[]): string {
  return words.map(({ han }) => han ?? '').join('');
}

function isLatin({ sounds }: Word): boolean {
  return sounds.length === 0;
}

function joined(words: readonly Word[]): string {
  return words
    .map(({ text }) => text)
    .join('')
    .replaceAll(' ', '');
}

function runs(words: readonly Word[]): (readonly Word[])[] {
  return words.flatMap((_, from) =>
    [4, 3, 2, 1].flatMap((size) => (from + size <= words.length ? [words.slice(from, from + size)] : [])),
  );
}

const findSpelled: Find = (a, b) => {
  for (const each of a)
    for (const other of b) {
      const [han, latin] = each.han === null ? [other.han, each] : [each.han, other];
      if (han !== null && latin.han === null && spells(latin.text, han)) return whole([each], [other], 'pinyin');
    }
  return null;
};

/** A brand that is no pinyin but sounds like the Chinese one: Sanofi and 赛诺菲, Lockheed Martin and 洛克希德马丁. */
const findSound: Find = (a, b) => {
  for (const each of a)
    for (const run of each.han === null ? [] : runs(b)) {
      const strength = soundAlike(each, run);
      if (strength > 0) return { ...whole([each], run, 'sound'), strength };
    }
  for (const each of b)
    for (const run of each.han === null ? [] : runs(a)) {
      const strength = soundAlike(each, run);
      if (strength > 0) return { ...whole(run, [each], 'sound'), strength };
    }
  return null;
};

/** The longer the row of sounds that agrees, the surer; 0 when it does not agree. */
function soundAlike(chinese: Word, run: readonly Word[]): number {
  if (!run.every(isLatin) || isPinyin(joined(run))) return 0;
  const [x, y] = [soundOfPinyin(chinese.sounds), run.map(({ text }) => soundOfLatin(text)).join('')];
  const length = Math.max(x.length, y.length);
  const allowed = length < 4 ? 0 : length < 7 ? 1 : 2;
  if (length < 2 || x[0] !== y[0] || levenshtein(x, y, allowed) > allowed) return 0;
  return Math.min(1, 0.65 + 0.05 * length);
}

/** 双鹤 is Double Crane: a Chinese brand whose parts are put into English by sense. */
const findGlossed: Find = (a, b) => {
  for (const each of a) {
    const answers = each.han === null ? null : glossed(each.han, b.filter(isLatin));
    if (answers) return whole([each], answers, 'gloss');
  }
  for (const each of b) {
    const answers = each.han === null ? null : glossed(each.han, a.filter(isLatin));
    if (answers) return whole(answers, [each], 'gloss');
  }
  return null;
};

/** Reads a Chinese brand from the front, each part by sense, by sound or as a word of the tables. */
function glossed(han: string, words: readonly Word[]): Word[] | null {
  if (han === '') return [];
  for (let size = Math.min(5, han.length); size > 0; size--) {
    const part = han.slice(0, size);
    for (const run of runs(words)) {
      if (!saysPart(part, run)) continue;
      const rest = glossed(
        han.slice(size),
        words.filter((each) => !run.includes(each)),
      );
      if (rest) return [...run, ...rest];
    }
  }
  return null;
}

function saysPart(part: string, run: readonly Word[]): boolean {
  const text = joined(run);
  if (GLOSSES.get(part)?.includes(text) || (part.length > 1 && spells(text, part))) return true;
  const [only, second] = run;
  const means = HAN_PHRASES.get(part)?.means ?? [];
  return (
    second === undefined && only !== undefined && means.length > 0 && means.some((each) => only.means.includes(each))
  );
}

const findLike: Find = (a, b) => {
  let best: Pair | null = null;
  for (const each of a)
    for (const other of b) {
      const pair = likeness(each, other);
      if (pair && (best === null || isSurer(pair, best))) best = pair;
    }
  return best;
};

function isSurer(pair: Pair, than: Pair): boolean {
  const rank = ({ way }: Pair) => WAYS.indexOf(way);
  return rank(pair) < rank(than) || (pair.way === than.way && pair.shareA + pair.shareB > than.shareA + than.shareB);
}
