import table from '../../../../../data/names/numbers.json' with { type: 'json' };
import { type Word, word } from './word.ts';

/** Numbers in names: figures, words, ordinals, roman and Chinese, and the letters of series. All mean `n:3` or `s:a`. */

const WORDS = new Map(table.flatMap(({ value, words }) => words.map((text) => [text, value] as const)));
const ROMAN = new Map(table.flatMap(({ value, roman }) => (roman === null ? [] : [[roman, value] as const])));
const TENS = /^(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)y$/;
const FIGURE = /^0*(\d+)(?:st|nd|rd|th)?$/;
/** A number or letter after one of these counts as such, and the word itself says nothing. */
const SERIES = new Set('series class phase no number nr num tranche'.split(' '));
/** After these, a roman figure or a letter alone is a number too, but the word stays. */
const BEFORE_NUMBER = new Set('fund funds plan trust unit plant factory project'.split(' '));

export interface NumberRead {
  readonly word: Word;
  /** How many tokens it takes. */
  readonly takes: number;
}

/**
 * The number that begins at a token, if there is one.
 * @param last whether only legal forms follow: there a single letter is a series, and I, V or X a roman figure
 */
export function readNumber(tokens: readonly string[], at: number, last: boolean): NumberRead | null {
  const token = tokens[at] ?? '';
  const next = tokens[at + 1];
  if (SERIES.has(token) && next !== undefined) {
    const value = plainNumber(next) ?? romanOrLetter(next);
    return value === null ? null : { word: numberWord(value), takes: 2 };
  }
  const tens = TENS.test(token) && next !== undefined ? WORDS.get(next) : undefined;
  if (tens !== undefined && tens > 0 && tens < 10) {
    return { word: numberWord(`n:${(WORDS.get(token) ?? 0) + tens}`), takes: 2 };
  }
  const value = plainNumber(token) ?? (countsAlone(tokens, at, last) ? romanOrLetter(token) : null);
  return value === null ? null : { word: numberWord(value), takes: 1 };
}

function countsAlone(tokens: readonly string[], at: number, last: boolean): boolean {
  if (at === 0) return false;
  const token = tokens[at] ?? '';
  return token.length > 1 || last || BEFORE_NUMBER.has(tokens[at - 1] ?? '');
}

function plainNumber(token: string): string | null {
  const figure = FIGURE.exec(token)?.[1];
  const value = figure ?? WORDS.get(token);
  return value === undefined ? null : `n:${value}`;
}

function romanOrLetter(token: string): string | null {
  const roman = ROMAN.get(token);
  if (roman !== undefined) return `n:${roman}`;
  return /^[a-z]$/.test(token) ? `s:${token}` : null;
}

export function numberWord(means: string): Word {
  return word(means, { kind: 'number', means: [means], field: null });
}

const HAN_DIGITS = '零一二三四五六七八九';
/** 三, 十二, 二十, 百; not 一三, which is two words in 第一三共. */
const NUMERAL = '[一二三四五六七八九]?[百十][一二三四五六七八九]?|[一二三四五六七八九]|\\d+|[ivx]+';
/** 第三, 第三期, 3期 and 二号 anywhere; 一分公司 only before such words. */
export const HAN_NUMBER = new RegExp(`第(${NUMERAL})[期号]?|(${NUMERAL})[期号]|(${NUMERAL})(?=分公司|分厂|分院)`, 'gu');
/** 四药 and 三厂 are numbers right behind a place; elsewhere 三生 and 四环 are brands. */
export const HAN_NUMBER_AFTER_PLACE = new RegExp(`^(${NUMERAL})(?=药(?!业|明|石)|厂|院|医院|建|局)`, 'u');

/** Value of a Chinese, Arabic or roman numeral: 二十三 is 23. */
export function hanNumber(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  const roman = ROMAN.get(numeral);
  if (roman !== undefined) return roman;
  let total = 0;
  let digit = 0;
  for (const character of numeral) {
    const value = HAN_DIGITS.indexOf(character);
    if (value >= 0) digit = value;
    else {
      total += (digit || 1) * (character === '百' ? 100 : 10);
      digit = 0;
    }
  }
  return total + digit;
}
