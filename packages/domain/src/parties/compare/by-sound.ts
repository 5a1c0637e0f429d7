import type { Word } from '../names/word.ts';
import { levenshtein } from '../text/levenshtein.ts';
import { isPinyin } from '../text/pinyin-match.ts';
import { soundOfLatin, soundsOfLatin, soundsOfPinyin } from '../text/sound.ts';
import { type Pair, whole } from './pair.ts';
import { type Find, isLatin, joined, runs } from './runs.ts';
import { SOUND } from './weights.ts';

/** A brand that is no pinyin but sounds like the Chinese one: Sanofi and 赛诺菲, Lockheed Martin and 洛克希德马丁. */
export const findSound: Find = (a, b) => {
  const found = soundPair(a, b);
  if (found) return found;
  const turned = soundPair(b, a);
  return turned && { ...turned, a: turned.b, b: turned.a };
};

function soundPair(chinese: readonly Word[], latin: readonly Word[]): Pair | null {
  for (const [at, each] of chinese.entries()) {
    for (const run of each.han === null ? [] : runs(latin)) {
      const strength = soundAlike(each, run);
      if (strength > 0) return { ...whole([each], run, 'sound'), strength };
      const before = chinese[at - 1];
      const half = before && isLatin(before) ? soundAlikeBehind(before, each, run) : 0;
      if (before && half > 0) return { ...whole([before, each], run, 'sound'), strength: half };
    }
  }
  return null;
}

/** A brand that is Latin in front and Chinese behind: L3哈里斯 and L3Harris. */
function soundAlikeBehind(front: Word, behind: Word, [only, second]: readonly Word[]): number {
  if (!only || second || !isLatin(only) || !only.text.startsWith(front.text)) return 0;
  return soundAlike(behind, [{ ...only, text: only.text.slice(front.text.length) }]);
}

/** The longer the row of sounds that agrees, the surer; 0 when it does not agree. */
function soundAlike(chinese: Word, run: readonly Word[]): number {
  if (!run.every(isLatin) || isPinyin(joined(run))) return 0;
  const theirs = run.length === 1 ? soundsOfLatin(joined(run)) : [run.map(({ text }) => soundOfLatin(text)).join('')];
  const strengths = soundsOfPinyin(chinese.sounds).flatMap((x) => theirs.map((y) => rowStrength(x, y)));
  return Math.max(...strengths);
}

function rowStrength(x: string, y: string): number {
  const length = Math.max(x.length, y.length);
  const allowed = length < SOUND.slipFrom ? 0 : length < SOUND.twoSlipsFrom ? 1 : 2;
  if (length < 2 || x[0] !== y[0] || levenshtein(x, y, allowed) > allowed) return 0;
  return Math.min(1, SOUND.start + SOUND.each * length);
}
