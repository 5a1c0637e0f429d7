import { GLOSSES, HAN_PHRASES } from '../names/lexicon.ts';
import type { Word } from '../names/word.ts';
import { spells } from '../text/pinyin-match.ts';
import { whole } from './pair.ts';
import { type Find, isLatin, joined, runs } from './runs.ts';

/** 双鹤 is Double Crane: a Chinese brand whose parts are put into English by sense. */
export const findGlossed: Find = (a, b) => {
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
