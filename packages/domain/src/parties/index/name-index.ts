import type { KnownAs } from '../identifiers.ts';
import { LIES_IN } from '../names/lexicon.ts';
import { type NameForm, readName } from '../names/name-form.ts';
import { keysOf } from './keys.ts';

/** A spelling under which a record is known. */
export interface IndexedName {
  readonly record: number;
  readonly form: NameForm;
}

export interface NamedRecord {
  readonly id: string;
  /** What the record is called in answers. */
  readonly name: string;
  /** Every spelling, the usual one included. */
  readonly names: readonly string[];
  /** Where its seat is, in any spelling, as far as known. */
  readonly seats?: readonly string[];
  readonly knownAs?: KnownAs;
}

/** What all names of a record say together. */
export interface RecordFacts {
  /** Places in its names and of its seat, and the provinces they lie in. */
  readonly places: ReadonlySet<string>;
  /** Brands in Chinese characters. */
  readonly brands: ReadonlySet<string>;
}

export interface NameIndex {
  readonly records: readonly NamedRecord[];
  readonly names: readonly IndexedName[];
  /** One for each record. */
  readonly facts: readonly RecordFacts[];
  /** Key → places in `names`. */
  readonly postings: ReadonlyMap<string, Uint32Array>;
  /** Credit code, LEI or ticker → place in `records`. */
  readonly identifiers: ReadonlyMap<string, number>;
}

export function buildNameIndex(records: readonly NamedRecord[]): NameIndex {
  const names: IndexedName[] = [];
  const facts: RecordFacts[] = [];
  const lists = new Map<string, number[]>();
  records.forEach((record, at) => {
    const forms = [...new Set(record.names)].map(readName);
    facts.push(factsOf(forms, record.seats ?? []));
    for (const form of forms) {
      for (const { text: key } of keysOf(form)) append(lists, key, names.length);
      names.push({ record: at, form });
    }
  });
  const postings = new Map([...lists].map(([key, list]) => [key, Uint32Array.from(list)] as const));
  return { records, names, facts, postings, identifiers: identifiersOf(records) };
}

function identifiersOf(records: readonly NamedRecord[]): Map<string, number> {
  return new Map(
    records.flatMap(({ knownAs = {} }, at) =>
      [knownAs.uscc, knownAs.lei, ...(knownAs.tickers ?? [])].flatMap((each) => (each ? [[each, at] as const] : [])),
    ),
  );
}

function factsOf(forms: readonly NameForm[], seats: readonly string[]): RecordFacts {
  const words = forms.flatMap((form) => form.words);
  const stated = [...words, ...seats.flatMap((seat) => readName(seat).words)];
  const places = stated.filter(({ kind }) => kind === 'place').flatMap(({ means }) => means);
  return {
    places: new Set(places.flatMap((place) => [place, LIES_IN.get(place) ?? place])),
    brands: new Set(words.flatMap(({ han }) => (han === null ? [] : [han]))),
  };
}

function append(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
