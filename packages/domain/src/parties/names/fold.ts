import letters from '../../../../../data/names/letters.json' with { type: 'json' };
import { toSimplified } from '../script.ts';

/** Letters of other alphabets and letters that Unicode does not take apart → Latin, from `data/names/letters.json`. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  [letters.latin, letters.cyrillic, letters.greek].flatMap((table) => Object.entries(table)),
);
const FOREIGN = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'gu');
/** Japanese syllables, the two of a contracted sound before the single ones. */
const KANA: ReadonlyMap<string, string> = new Map(Object.entries(letters.kana));
const KANA_RUN = new RegExp([...KANA.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');
const HIRAGANA = /[ぁ-ゖ]/gu;
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * One way of writing: full width becomes plain, capitals small, accents go, Cyrillic and Greek become Latin letters,
 * Japanese syllables too, traditional Chinese simplified. Punctuation stays.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return toSimplified(romaji(text.normalize('NFKC')))
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .replace(FOREIGN, (letter) => LETTERS.get(letter) ?? letter);
}

/** Hiragana stands 96 places before katakana. */
function romaji(text: string): string {
  return text
    .replace(HIRAGANA, (letter) => String.fromCharCode(letter.charCodeAt(0) + 96))
    .replace(KANA_RUN, (syllable) => KANA.get(syllable) ?? syllable);
}
