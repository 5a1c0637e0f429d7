import type { Word } from '../names/word.ts';
import { spells } from '../text/pinyin-match.ts';
import { findRun } from './by-run.ts';
import { findGlossed } from './by-sense.ts';
import { findSound } from './by-sound.ts';
import { likeness, sameWord } from './likeness.ts';
import { type Alignment, type Pair, WAYS, whole } from './pair.ts';
import type { Find } from './runs.ts';

/** Finds for every telling word of one name what answers it in the other: the surest ways first, each word once. */
export function align(a: readonly Word[], b: readonly Word[]): Alignment {
  const pairs: Pair[] = [];
  let restA = a;
  let restB = b;
  const take = (pair: Pair) => {
    pairs.push(pair);
    restA = without(restA, pair.a);
    restB = without(restB, pair.b);
  };
  for (const find of [findSame, findRun, findSpelled, findGlossed, findSound, findLike]) {
    for (let pair = find(restA, restB); pair; pair = find(restA, restB)) take(pair);
  }
  return { pairs, restA, restB };
}

/** Takes each word away once: a name may say a word twice. */
function without(words: readonly Word[], taken: readonly Word[]): readonly Word[] {
  const left = [...words];
  for (const each of taken) left.splice(left.indexOf(each), 1);
  return left;
}

const findSame: Find = (a, b) => {
  for (const each of a)
    for (const other of b) {
      const pair = sameWord(each, other);
      if (pair) return pair;
    }
  return null;
};

const findSpelled: Find = (a, b) => {
  for (const each of a)
    for (const other of b) {
      const [han, latin] = each.han === null ? [other.han, each] : [each.han, other];
      if (han !== null && latin.han === null && spells(latin.text, han)) return whole([each], [other], 'pinyin');
    }
  return null;
};

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
