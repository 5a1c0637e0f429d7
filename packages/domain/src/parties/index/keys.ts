import { GLOSSES } from '../names/lexicon.ts';
import type { NameForm } from '../names/name-form.ts';
import type { Word } from '../names/word.ts';
import { soundsOfLatin, soundsOfPinyin } from '../text/sound.ts';

/** What a name is looked up by. Two names that share no key are never compared. */
export interface Key {
  readonly text: string;
  /** How much a shared key says, before its rarity. */
  readonly weight: number;
}

/**
 * Keys of a name:
 *
 * - `w` a telling word in Latin letters or pinyin, and all of them in one piece: Hengrui, Heng Rui and 恒瑞 meet here
 * - `h` pairs of Chinese characters of a brand
 * - `f`, `b` front and back of a word, `c` its consonants: one slip leaves at least one of them whole
 * - `s` the row of sounds, for a brand that was put into the other language by ear
 * - `i` initials, and short words that may be initials
 * - `p` a place that is written as a brand, and a question that is nothing but a place
 * - `g` place and trade words of a name without a brand
 */
export function keysOf(form: NameForm): Key[] {
  const brands = form.telling.filter(({ kind }) => kind === 'core' || kind === 'common');
  const pieces = form.branded ? [joined(brands), form.solid] : [form.solid];
  const keys = [
    ...brands.flatMap(wordKeys),
    ...pieces.filter((piece) => piece.length > 2).map((piece) => key(`w${piece}`, 3)),
    ...form.initials.map((letters) => key(`i${letters}`, 1)),
    ...placesAsBrand(form).map((place) => key(`p${place}`, 1)),
    ...(form.branded ? [] : genericKeys(form)),
  ];
  return [...new Map(keys.map((each) => [each.text, each])).values()];
}

/** What a place alone may be short for, or what bears one as its brand. */
export function placesAsBrand({ words, placeBrand }: NameForm): readonly string[] {
  const alone = words.length > 0 && words.every(({ kind }) => kind === 'place');
  return alone ? words.flatMap(({ means }) => means) : placeBrand;
}

function key(text: string, weight: number): Key {
  return { text, weight };
}

function wordKeys({ text, han, kind, bracketed, sounds }: Word): Key[] {
  const weight = kind === 'common' || bracketed ? 0.5 : 1;
  const keys = [key(`w${text}`, 3 * weight)];
  const rows = han === null ? soundsOfLatin(text) : soundsOfPinyin(sounds);
  keys.push(...rows.filter((row) => row.length > 2).map((row) => key(`s${row}`, 1)));
  if (han === null && text.length < 7) keys.push(key(`i${text}`, 1));
  if (text.length > 4) keys.push(...slipKeys(text, weight));
  if (han !== null) keys.push(...hanKeys(han));
  return keys;
}

function slipKeys(text: string, weight: number): Key[] {
  const size = text.length > 6 ? 4 : 3;
  const keys = [key(`f${text.slice(0, size)}`, weight * 0.6), key(`b${text.slice(-size)}`, weight * 0.6)];
  const consonants =
    text.charAt(0) +
    text
      .slice(1)
      .replace(/[aeiouyhw]/g, '')
      .replace(/(.)\1+/g, '$1');
  return consonants.length > 2 ? [...keys, key(`c${consonants}`, weight)] : keys;
}

function hanKeys(han: string): Key[] {
  const pairs = Array.from({ length: Math.max(0, han.length - 1) }, (_, at) => key(`h${han.slice(at, at + 2)}`, 2));
  const senses = [GLOSSES.get(han), GLOSSES.get(han.slice(0, 2)), GLOSSES.get(han.slice(2))];
  return [...pairs, ...senses.flatMap((words) => words ?? []).map((sense) => key(`w${sense}`, 1.5))];
}

function genericKeys({ telling }: NameForm): Key[] {
  const places = telling.filter(({ kind }) => kind === 'place').flatMap(({ means }) => means);
  const trades = telling.filter(({ kind }) => kind !== 'place').flatMap(({ means }) => means);
  const all = trades.join('+');
  const whole = places.length === 0 ? [key(`g${all}`, 3)] : places.map((place) => key(`g${place}+${all}`, 3));
  return [...whole, ...places.flatMap((place) => trades.map((trade) => key(`g${place}+${trade}`, 1.5)))];
}

function joined(words: readonly Word[]): string {
  return words
    .map(({ text }) => text)
    .join('')
    .replaceAll(' ', '');
}
