import { meaningsOfCompound } from '../names/spelling.ts';
import type { Word } from '../names/word.ts';
import { slips } from '../text/levenshtein.ts';
import { spells } from '../text/pinyin-match.ts';
import { slipsAllowed } from './likeness.ts';
import { type Pair, whole } from './pair.ts';
import { type Find, isLatin, joined, runs } from './runs.ts';

/** "Heng Rui" answers Hengrui and 恒瑞: up to four neighbours written in one piece. */
export const findRun: Find = (a, b) => {
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
  if ([...a, ...b].some(({ kind }) => kind === 'place' || kind === 'number')) return false;
  const meaning = flat(a);
  return isLatinRun(a) !== isLatinRun(b) && meaning !== '' && meaning === flat(b);
}

/** Empty when a word is not in the tables. */
function flat(words: readonly Word[]): string {
  const all = words.map(({ means, text, han }) =>
    means.length > 0 || han !== null ? means : meaningsOfCompound(text),
  );
  return all.some((means) => means.length === 0) ? '' : all.flat().join();
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
