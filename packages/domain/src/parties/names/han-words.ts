import { pinyinOf } from '../script.ts';
import { CHINESE_PLACES, HAN_PHRASES, LONGEST_HAN } from './lexicon.ts';
import { HAN_NUMBER, HAN_NUMBER_AFTER_PLACE, hanNumber, numberWord } from './numbers.ts';
import { coreWord, type Meaning, type Word, type WordKind, word } from './word.ts';

/**
 * Cuts a run of Chinese into words. There are no spaces, so places are peeled off the front, legal forms cut the name into
 * pieces, and trade words are peeled off the end; what is left is the brand.
 */

const CUTS = phrasesOf('legal', 'branch');
/** Inside a name these end one brand and begin another: 石药集团欧意. */
const JOINTS = /(?<=..)(?:集团|控股|大学(?!$|出版|城))(?=..)/gu;
/** "And" between two brands. */
const AND = /(?<=..)[与及暨](?=..)/gu;
const ADMINISTRATIVE = /^(?:自治区|特别行政区|省|市|县|区)/u;
const FROM_THE_END = new Set<WordKind>(['trade', 'unit', 'group', 'place']);

export function hanWords(text: string, bracketed: boolean): Word[] {
  const found: Word[] = [];
  const numbers: Word[] = [];
  const rest = text.replace(HAN_NUMBER, (_, ...groups: (string | undefined)[]) => {
    numbers.push(numberWord(`n:${hanNumber(groups.slice(0, 3).find((group) => group !== undefined) ?? '')}`));
    return '|';
  });
  const marked = rest.replace(JOINTS, (joint) => `${joint}|`).replace(AND, '|');
  const cuts: Word[] = [];
  const pieces = marked.replace(CUTS, (phrase) => {
    cuts.push(...cutWords(phrase));
    return '|';
  });
  for (const piece of pieces.split(/[|\s]+/)) found.push(...peel(piece, found.length === 0));
  const words = [...found, ...numbers, ...cuts];
  return bracketed ? words.map((each) => ({ ...each, bracketed, leading: false })) : words;
}

/** 集团有限公司 is a legal form that also says group. */
function cutWords(phrase: string): Word[] {
  const meaning = HAN_PHRASES.get(phrase);
  if (!meaning) return [];
  const [type, ...carried] = meaning.means;
  const group: Meaning = { kind: 'group', means: carried, field: null };
  return [
    word(phrase, { ...meaning, means: type ? [type] : [] }),
    ...(carried.length > 0 ? [word(phrase, group)] : []),
  ];
}

function peel(piece: string, opens: boolean): Word[] {
  const front: Word[] = [];
  let rest = piece;
  for (let size = startOf(rest); size > 0; size = startOf(rest)) {
    front.push(placeWord(rest.slice(0, size), opens && front.every(({ leading }) => leading)));
    rest = rest.slice(size).replace(ADMINISTRATIVE, '');
  }
  const numeral = front.length > 0 ? HAN_NUMBER_AFTER_PLACE.exec(rest)?.[1] : undefined;
  if (numeral !== undefined) rest = rest.slice(numeral.length);
  const numbers = numeral === undefined ? [] : [numberWord(`n:${hanNumber(numeral)}`)];
  const back: Word[] = [];
  for (let size = endOf(rest); size > 0; size = endOf(rest)) {
    const phrase = rest.slice(-size);
    back.unshift(phraseWord(phrase));
    rest = rest.slice(0, -size);
  }
  return [...front, ...numbers, ...(rest === '' ? [] : [brand(rest)]), ...back];
}

function placeWord(text: string, opens: boolean): Word {
  const place = phraseWord(text);
  return { ...place, leading: opens && place.means.some((id) => CHINESE_PLACES.has(id)) };
}

const phraseWords = new Map<string, Word>();

/** The word of a phrase of the tables; each is made once. */
function phraseWord(phrase: string): Word {
  const known = phraseWords.get(phrase);
  if (known) return known;
  const meaning = HAN_PHRASES.get(phrase) ?? PHARMA;
  const made = word(phrase, meaning, { sounds: pinyinOf(phrase) });
  phraseWords.set(phrase, made);
  return made;
}

/** The single character left of 四药. */
const PHARMA: Meaning = { kind: 'trade', means: ['pharma'], field: 'drugs' };

function brand(han: string): Word {
  const sounds = pinyinOf(han);
  return coreWord(sounds.join(''), { han, sounds });
}

/** How many characters at the front are a place; a single character after it would be no name. */
function startOf(text: string): number {
  return sizeOf(text, (size) => HAN_PHRASES.get(text.slice(0, size))?.kind === 'place');
}

function endOf(text: string): number {
  if (text === '药') return 1;
  return sizeOf(text, (size) => FROM_THE_END.has(HAN_PHRASES.get(text.slice(-size))?.kind ?? 'core'));
}

function sizeOf(text: string, fits: (size: number) => boolean): number {
  for (let size = Math.min(LONGEST_HAN, text.length); size > 1; size--) {
    if (text.length - size !== 1 && fits(size)) return size;
  }
  return 0;
}

function phrasesOf(...kinds: readonly WordKind[]): RegExp {
  const phrases = [...HAN_PHRASES].filter(([, { kind }]) => kinds.includes(kind)).map(([phrase]) => phrase);
  phrases.sort((a, b) => b.length - a.length);
  return new RegExp(phrases.join('|').replaceAll('(', '\\(').replaceAll(')', '\\)'), 'gu');
}
