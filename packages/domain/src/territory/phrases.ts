import table from '../../../../data/territories/phrases.json' with { type: 'json' };
import { COUNTRIES } from './countries.ts';
import { REGIONS } from './regions.ts';

/**
 * The words people use for territories, in English and Chinese: names of countries and regions, and the small words
 * between them. The table is `data/territories/phrases.json`; its `kind` says what a phrase does:
 *
 * - `place` names countries; `out` opens an exclusion, `out-end` closes one or excludes the list before it (以外)
 * - `again` takes something back in ("but including"); `including` changes nothing; `define` says what a region means
 * - `certain`, `count`, `other` leave open which countries are meant; `noun` is what they stand before
 * - `only`, `only-prefix` put the rest of the world out; `not-stated` leaves the list before it open; `not-included`
 *   puts it out without saying that the rest is in
 * - `keeps` turns to what the licensor retains; `aside` begins a clause about another right, such as an option
 * - `field`, `filler`, `nothing` say nothing about territory; `sep`, `split`, `open`, `close` are punctuation
 */
export type PhraseKind =
  | 'place'
  | 'out'
  | 'out-end'
  | 'again'
  | 'including'
  | 'define'
  | 'certain'
  | 'count'
  | 'other'
  | 'noun'
  | 'only'
  | 'only-prefix'
  | 'not-stated'
  | 'not-included'
  | 'nothing'
  | 'keeps'
  | 'aside'
  | 'field'
  | 'filler'
  | 'sep'
  | 'split'
  | 'open'
  | 'close';

export interface Meaning {
  readonly kind: PhraseKind;
  /** For a place: codes that it puts in, and codes that it puts out ("overseas" is worldwide outside China). */
  readonly in: readonly string[];
  readonly out: readonly string[];
  /** For a count: how many countries. */
  readonly number: number | null;
}

interface PhraseRow {
  readonly kind: string;
  readonly en: readonly string[];
  readonly zh: readonly string[];
  readonly in?: readonly string[];
  readonly out?: readonly string[];
  readonly numbers?: readonly number[];
}

/** Phrase in small letters → what it means. */
export const LEXICON: ReadonlyMap<string, Meaning> = buildLexicon();

/** First letter → phrases that begin with it, longest first. */
export const PHRASES_BY_LETTER: ReadonlyMap<string, readonly string[]> = byLetter([...LEXICON.keys()]);

function buildLexicon(): Map<string, Meaning> {
  const lexicon = new Map<string, Meaning>();
  const add = (phrase: string, meaning: Meaning) => {
    const key = phrase.normalize('NFKC').toLowerCase();
    if (!lexicon.has(key)) lexicon.set(key, meaning);
  };
  for (const region of REGIONS) for (const name of [region.en, region.zh]) add(name, placeOfCode(region.code));
  for (const country of COUNTRIES) {
    const names = [country.en, country.zh, ...country.aliasesEn, ...country.aliasesZh];
    for (const name of names) add(name, placeOfCode(country.code));
  }
  for (const row of table as readonly PhraseRow[]) {
    for (const [index, phrase] of [...row.en, ...row.zh].entries()) add(phrase, meaningOf(row, index));
  }
  return lexicon;
}

function placeOfCode(code: string): Meaning {
  return { kind: 'place', in: [code === 'MAINLAND-CHINA' ? 'CN' : code], out: [], number: null };
}

function meaningOf(row: PhraseRow, index: number): Meaning {
  return {
    kind: row.kind as PhraseKind,
    in: row.in ?? [],
    out: row.out ?? [],
    number: row.numbers?.[index] ?? null,
  };
}

function byLetter(phrases: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const phrase of phrases) {
    const letter = phrase[0] ?? '';
    groups.set(letter, [...(groups.get(letter) ?? []), phrase]);
  }
  for (const group of groups.values()) group.sort((a, b) => b.length - a.length);
  return groups;
}
