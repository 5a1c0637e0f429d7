import glosses from '../../../../../data/names/glosses.json' with { type: 'json' };
import legalForms from '../../../../../data/names/legal-forms.json' with { type: 'json' };
import places from '../../../../../data/names/places.json' with { type: 'json' };
import tradeWords from '../../../../../data/names/trade-words.json' with { type: 'json' };
import { COUNTRIES } from '../../territory/countries.ts';
import { hasHan, pinyinOf } from '../script.ts';
import { fold } from './fold.ts';
import { latinTokens } from './latin-tokens.ts';
import type { Meaning, WordKind } from './word.ts';

/** The phrases of `data/names` and the names of countries, by what they mean. Built once, when first imported. */

/** Where a legal form may stand: `any` is never part of a brand, the others only count at their end of the name. */
export type Position = 'start' | 'end' | 'any';

export interface Phrase {
  readonly words: readonly string[];
  readonly meaning: Meaning;
  readonly positions: readonly Position[];
}

const SAFE_LEGAL = new Set(
  'ltd limited llc inc gmbh corp corporation plc incorporated 주식회사 유한회사 주 유'.split(' '),
);
const ANYWHERE: readonly Position[] = ['any'];

/** First word → phrases in Latin letters that begin with it, longest first. */
export const LATIN_PHRASES = new Map<string, Phrase[]>();
/** Chinese phrase → meaning. */
export const HAN_PHRASES = new Map<string, Meaning>();
/** Words that say nothing. */
export const STOP_WORDS = new Set<string>();
/** Chinese provinces, cities and districts: they may lead a name and be left out of its short form. */
export const CHINESE_PLACES = new Set<string>();
/** Places where companies are registered rather than at work; their names say little. */
const OFFSHORE = new Set(places.filter(({ kind }) => kind === 'offshore').flatMap(({ zh }) => zh));
/** Places that are countries. */
export const COUNTRY_NAMES = new Set(['中国', ...COUNTRIES.map(({ zh }) => zh).filter((zh) => !OFFSHORE.has(zh))]);
/** Place → the place it lies in, for provinces and their cities. */
export const LIES_IN = new Map<string, string>();
/** Chinese word → what it means in English, folded. */
export const GLOSSES = new Map<string, readonly string[]>(
  glosses.map(({ zh, en }) => [zh, en.map((text) => text.replaceAll(' ', ''))]),
);

addTradeWords();
addPlaces();
addLegalForms();
for (const phrases of LATIN_PHRASES.values()) phrases.sort((a, b) => b.words.length - a.words.length);

/** The longest Chinese phrase, in characters. */
export const LONGEST_HAN = Math.max(...[...HAN_PHRASES.keys()].map((phrase) => phrase.length));

/** Whether a Latin word stands in the tables by itself. */
export function isKnownWord(text: string): boolean {
  return LATIN_PHRASES.get(text)?.some(({ words }) => words.length === 1) ?? false;
}

function addTradeWords(): void {
  for (const row of tradeWords) {
    if (row.kind === 'stop') for (const text of [...row.en, ...row.zh]) STOP_WORDS.add(text);
    if (row.kind === 'stop' || row.kind === 'series') continue;
    const meaning = { kind: row.kind as WordKind, means: row.concepts, field: row.field === 'any' ? null : row.field };
    for (const text of row.en) addLatin(text, meaning);
    for (const text of row.zh) addHan(text, meaning);
  }
}

function addPlaces(): void {
  const provinces = new Set(places.filter(({ within }) => within === 'China').map(({ en }) => en[0] ?? ''));
  for (const { zh, en, kind, within } of places) {
    const id = zh[0] ?? '';
    const meaning: Meaning = { kind: 'place', means: [id], field: null };
    if (kind !== 'region' && (within === 'China' || provinces.has(within ?? ''))) CHINESE_PLACES.add(id);
    if (within !== null && within !== 'China') LIES_IN.set(id, placeNamed(within));
    for (const text of en) addLatin(text, meaning);
    for (const text of zh) HAN_PHRASES.set(text, meaning);
  }
  for (const { en, zh, aliasesEn, aliasesZh } of COUNTRIES) {
    const meaning: Meaning = { kind: 'place', means: [zh], field: null };
    for (const text of [en, ...aliasesEn]) if (text.length > 2) addLatin(text, meaning);
    for (const text of [zh, ...aliasesZh]) if (!HAN_PHRASES.has(text)) HAN_PHRASES.set(text, meaning);
  }
}

function placeNamed(name: string): string {
  return places.find(({ en }) => en[0] === name)?.zh[0] ?? name;
}

function addLegalForms(): void {
  for (const { form, class: type, where, carries } of legalForms) {
    const meaning: Meaning = { kind: 'legal', means: carries === null ? [type] : [type, carries], field: null };
    if (where === 'zh' && hasHan(form)) HAN_PHRASES.set(fold(form), meaning);
    else addLatin(form, meaning, positionsOf(form, where));
  }
}

function positionsOf(form: string, where: string): readonly Position[] {
  if (SAFE_LEGAL.has(form) || (form.includes(' ') && /co ltd|company limited|liability|gongsi/.test(form)))
    return ANYWHERE;
  return where === 'both' ? ['start', 'end'] : [where as Position];
}

/** Two places may share a spelling (Suzhou is 苏州 and 宿州): the word then means either. */
function addLatin(text: string, meaning: Meaning, positions = ANYWHERE): void {
  const words = latinTokens(fold(text));
  const first = words[0];
  if (first === undefined) return;
  const group = LATIN_PHRASES.get(first) ?? [];
  LATIN_PHRASES.set(first, group);
  const at = group.findIndex((phrase) => phrase.words.join(' ') === words.join(' '));
  const known = group[at];
  if (!known) group.push({ words, meaning, positions });
  else if (known.meaning.kind === 'place' && meaning.kind === 'place') {
    const means = [...new Set([...known.meaning.means, ...meaning.means])];
    group[at] = { ...known, meaning: { ...known.meaning, means } };
  }
}

/** A Chinese trade word is also known by its pinyin, in one piece and by syllable. */
function addHan(text: string, meaning: Meaning): void {
  HAN_PHRASES.set(text, meaning);
  if (text.length < 2) return;
  const sounds = pinyinOf(text);
  addLatin(sounds.join(''), meaning);
  addLatin(sounds.join(' '), meaning);
}
