import { readingsOf } from '../script.ts';

/** Whether Latin text spells a run of Chinese, whichever reading its characters have: 长生 is changsheng or zhangsheng. */
export function spells(latin: string, han: string): boolean {
  return spelledCharacters(latin.replaceAll('v', 'u'), han) === han.length;
}

/** How many characters from the front a Latin text spells when it is used up whole; 0 when it does not fit. */
export function spelledCharacters(latin: string, han: string): number {
  return spellFrom(latin, 0, han, 0);
}

function spellFrom(latin: string, at: number, han: string, character: number): number {
  if (at === latin.length) return character;
  if (character === han.length) return 0;
  for (const reading of readingsOf(han.charAt(character))) {
    if (!latin.startsWith(reading, at)) continue;
    const spelled = spellFrom(latin, at + reading.length, han, character + 1);
    if (spelled > 0) return spelled;
  }
  return 0;
}

const SYLLABLES =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:[iu]ang|iong|ang|eng|ing|ong|iao|ian|uai|uan|ai|ao|an|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|[aeiou]))+$/;

/** Whether a Latin word could be pinyin, and so is a name of its own rather than a slip. */
export function isPinyin(text: string): boolean {
  return SYLLABLES.test(text);
}
