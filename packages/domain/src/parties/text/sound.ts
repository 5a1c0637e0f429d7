/**
 * What a brand sounds like, as a row of consonant classes, so that 赛诺菲 (sai nuo fei) and Sanofi, 复星 (fu xing) and Fosun can
 * be seen to be one sound: P for b and p, T for d and t, K for g, k and hard c, S for hisses, F for f and v, L for l and r.
 * Vowels and silent letters are left out.
 */
/** Letters that have two sounds, or that Chinese writes in two ways: each reading is tried. */
const LATIN_READINGS: readonly (readonly [RegExp, string])[] = [
  [/x/g, 'ks'],
  [/g(?=[eiy])/g, 'j'],
  [/th/g, 's'],
];

const LATIN_CLASSES: readonly (readonly [RegExp, string])[] = [
  [/r(?=[^aeiouy]|$)/g, ''],
  [/ng(?![aeiouy])/g, 'N'],
  [/tch|[cs]h|zh|c(?=[eiy])|[jsxz]/g, 'S'],
  [/th|[dt]/g, 'T'],
  [/ph|[fv]/g, 'F'],
  [/ck|[cgkq]/g, 'K'],
  [/[bp]/g, 'P'],
  [/[lr]/g, 'L'],
  [/n/g, 'N'],
  [/m/g, 'M'],
  [/(?!^)h/g, ''],
];

/** Every row of sounds that a Latin brand may have, the plainest first. */
export function soundsOfLatin(text: string): string[] {
  const readings = LATIN_READINGS.map(([letters, other]) => text.replace(letters, other));
  return [...new Set([text, ...readings].map(soundOfLatin))];
}

export function soundOfLatin(text: string): string {
  let rest = text.replace(/^[aeiou]+/, 'A');
  for (const [letters, sound] of LATIN_CLASSES) rest = rest.replace(letters, sound);
  return tidy(rest.replace(/^h/, 'H'));
}

const INITIALS: readonly (readonly [RegExp, string])[] = [
  [/^(?:[zcs]h|[zcsjqx])/, 'S'],
  [/^[dt]/, 'T'],
  [/^f/, 'F'],
  [/^[gk]/, 'K'],
  [/^[bp]/, 'P'],
  [/^[lr]/, 'L'],
  [/^n/, 'N'],
  [/^m/, 'M'],
];

/** Every row that a Chinese brand may have: wei may stand for a v, and er for a silent r. */
export function soundsOfPinyin(syllables: readonly string[]): string[] {
  const withV = syllables.map((syllable) => syllable.replace(/^w/, 'f'));
  const withoutEr = syllables.filter((syllable) => syllable !== 'er');
  return [...new Set([syllables, withV, withoutEr].map(soundOfPinyin))];
}

/** @param syllables pinyin, one for each character */
export function soundOfPinyin(syllables: readonly string[]): string {
  const sounds = syllables.map((syllable, at) => {
    const found = INITIALS.find(([letters]) => letters.test(syllable))?.[1];
    const first = found ?? (at > 0 ? '' : syllable.startsWith('h') ? 'H' : /^[aeo]/.test(syllable) ? 'A' : '');
    return first + (/ng?$/.test(syllable) ? 'N' : syllable === 'er' ? 'L' : '');
  });
  return tidy(sounds.join(''));
}

function tidy(sounds: string): string {
  return sounds.replace(/[^A-Z]/g, '').replace(/(.)\1+/g, '$1');
}
