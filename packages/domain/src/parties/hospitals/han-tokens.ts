import { pinyinOf } from '../script.ts';
import type { Vocabulary } from './vocabulary.ts';
import { type Token, token } from './word.ts';

const LONGEST = 14;
const DIGITS = '〇一二三四五六七八九';
const NUMBER = /^第([〇○零一二三四五六七八九十百\d]{1,5})/;
/** 湘雅二医院, 市八医院: a number without 第 right before the word for a hospital. */
const SHORT_NUMBER = /^([一二三四五六七八九十\d]{1,4})(?=(?:人民)?(?:医院|附?院))/;
/** 温医大附一: behind the word for affiliated, a number at the end stands for the hospital of that number. */
const AFFILIATED_NUMBER = /^附([一二三四五六七八九十\d]{1,3})(?:院|医院)?$/;
const HOSPITAL = /(?<![学科研究])院$/;

/** Tokens of a part in Chinese characters, longest phrase first; what no table knows is a name, kept by its sound. */
export function hanTokens(segment: string, { han, names }: Vocabulary): readonly Token[] {
  const found: Token[] = [];
  let run = '';
  const close = () => {
    const sound = pinyinOf(run).join('');
    if (run !== '') found.push(token('name', [`n:${sound}`], run, { known: names.has(sound) }));
    run = '';
  };
  for (let at = 0; at < segment.length; ) {
    const { read, length } = affiliatedAt(segment, at) ??
      numberAt(segment, at) ??
      phraseAt(segment, at, han) ?? { read: null, length: 1 };
    if (read === null) run += segment[at] ?? '';
    else {
      close();
      found.push(...read);
    }
    at += length;
  }
  close();
  return found;
}

interface Found {
  readonly read: readonly Token[];
  readonly length: number;
}

function numberAt(text: string, at: number): Found | null {
  const rest = text.slice(at);
  const [whole, digits] = NUMBER.exec(rest) ?? SHORT_NUMBER.exec(rest) ?? [];
  if (whole === undefined || digits === undefined) return null;
  const number = numberOf(digits);
  return { read: [token('number', [`no:${number}`], whole)], length: whole.length };
}

function affiliatedAt(text: string, at: number): Found | null {
  const [whole, digits] = AFFILIATED_NUMBER.exec(text.slice(at)) ?? [];
  if (whole === undefined || digits === undefined) return null;
  const read = [
    token('filler', [], '附属'),
    token('number', [`no:${numberOf(digits)}`], digits),
    token('unit', ['u:hospital'], '医院'),
  ];
  return { read, length: whole.length };
}

/** 十二 → 12, 九〇〇 → 900, 一百零三 → 103. */
function numberOf(digits: string): number {
  if (/^\d+$/.test(digits)) return Number(digits);
  if (!/[十百]/.test(digits))
    return Number([...digits].map((sign) => (/\d/.test(sign) ? sign : digitOf(sign))).join(''));
  let total = 0;
  let pending = 0;
  for (const sign of digits) {
    const unit = { 十: 10, 百: 100 }[sign];
    if (unit === undefined) pending = digitOf(sign);
    else {
      total += (pending || 1) * unit;
      pending = 0;
    }
  }
  return total + pending;
}

function digitOf(sign: string): number {
  return Math.max(0, DIGITS.indexOf(sign));
}

function phraseAt(text: string, at: number, han: Vocabulary['han']): Found | null {
  for (let length = Math.min(LONGEST, text.length - at); length > 0; length -= 1) {
    const phrase = text.slice(at, at + length);
    const known = han.get(phrase);
    if (known) return { read: together(known, phrase), length };
  }
  return null;
}

/** One phrase in several rows: place or name, kind or discipline; 中医院 and 总医院 also hold the word for a hospital. */
function together(known: readonly Token[], phrase: string): readonly Token[] {
  const unit = HOSPITAL.test(phrase) && phrase.length > 1 ? [token('unit', ['u:hospital'], phrase)] : [];
  const school = known.find(({ role }) => role === 'school');
  if (school) return [school];
  const place = known.find(({ role }) => role === 'place');
  if (place) return [{ ...place, keys: [...new Set(known.flatMap(({ keys }) => keys))] }];
  const types = known.filter(({ role }) => role === 'type');
  if (types.length > 0) return [...types, ...unit];
  const [first] = known.filter(({ role }) => role !== 'discipline').concat(known);
  if (!first) return unit;
  const disciplines = known.flatMap((one) => one.disciplines);
  const one = { ...first, disciplines };
  return first.role === 'unit' ? [one] : [one, ...unit];
}
