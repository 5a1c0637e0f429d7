import { againstRecord } from './compare/against-record.ts';
import { findingsOf } from './compare/compare-names.ts';
import { placeAsBrand } from './compare/place-as-brand.ts';
import { type Finding, type Judgement, judge, type Reason, type Verdict } from './compare/verdict.ts';
import { compareIdentifiers, identifierIn, type KnownAs } from './identifiers.ts';
import { candidatesFor } from './index/candidates.ts';
import type { IndexedName, NameIndex } from './index/name-index.ts';
import { type NameForm, readName } from './names/name-form.ts';

/** A record that a name may stand for. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** The stored spelling that fitted best. */
  readonly matched: string;
  readonly verdict: Verdict;
  readonly score: number;
  readonly because: readonly Reason[];
}

export interface Match {
  readonly query: string;
  /** Best first; empty when no stored name comes near. */
  readonly candidates: readonly Candidate[];
}

/** A name to look up, with what is known of it besides. */
export interface Asked extends KnownAs {
  readonly name: string;
}

/**
 * Looks names up. A question that is a credit code, an LEI or a ticker is looked up as such; identifiers given beside a name
 * decide before it.
 * @param most candidates to return for one name
 */
export function matchNames(index: NameIndex, queries: readonly (string | Asked)[], most = 5): { items: Match[] } {
  const items = queries.map((asked) => {
    const query = typeof asked === 'string' ? asked : asked.name;
    return {
      query,
      candidates: matchName(index, query, most, typeof asked === 'string' ? identifierIn(asked) : asked),
    };
  });
  return { items };
}

interface Scored extends Judgement {
  readonly record: number;
  readonly form: NameForm;
  readonly findings: readonly Finding[];
  /** How exactly the spelling agrees: 4 the name of the record itself, 3 letter by letter, 2 words and form, 1 words, 0 less. */
  readonly exact: number;
}

export function matchName(index: NameIndex, query: string, most = 5, knownAs: KnownAs | null = null): Candidate[] {
  const form = readName(query);
  const best = new Map<number, Scored>();
  for (const stored of storedNames(index, form, knownAs)) {
    const scored = score(index, form, stored, knownAs);
    const before = best.get(stored.record);
    if (scored.score > 0 && (!before || isBetter(scored, before))) best.set(stored.record, scored);
  }
  const ranked = onlyOneConfirmed([...best.values()].sort(byNearness), form).sort(byNearness);
  return ranked.slice(0, most).map((each) => candidate(index, each));
}

/**
 * Names that share the rarest keys with the question, and the first name of a record that shares an identifier; that one
 * alone when the question is an identifier and no name.
 */
function storedNames(index: NameIndex, form: NameForm, knownAs: KnownAs | null): IndexedName[] {
  const byName = candidatesFor(index, form).flatMap((at) => index.names[at] ?? []);
  const codes = [knownAs?.uscc, knownAs?.lei, ...(knownAs?.tickers ?? [])];
  const records = new Set(codes.flatMap((code) => (code ? (index.identifiers.get(code) ?? []) : [])));
  if (records.size === 0) return byName;
  const isCode = codes.some((code) => code !== undefined && form.text.toUpperCase().includes(code));
  return [
    ...(isCode ? [] : byName),
    ...[...records].flatMap((record) => index.names.find((each) => each.record === record) ?? []),
  ];
}

function score(index: NameIndex, query: NameForm, { form, record }: IndexedName, knownAs: KnownAs | null): Scored {
  const brand = placeAsBrand(query, form);
  const plain = brand === null ? findingsOf(query, form) : [brand];
  const facts = index.facts[record];
  const byName = facts ? againstRecord(plain, query, form, facts) : plain;
  const codes = knownAs ? compareIdentifiers(knownAs, index.records[record]?.knownAs ?? {}) : [];
  const findings = codes.some(({ feature }) => feature === 'same_identifier') ? codes : [...codes, ...byName];
  return { ...judge(findings), findings, record, form, exact: exactness(query, form, index.records[record]?.name) };
}

function exactness(a: NameForm, b: NameForm, recordName = ''): number {
  if (a.key !== b.key) return 0;
  if (plain(a.text) === plain(b.text)) return plain(a.text) === plain(recordName) ? 4 : 3;
  return legalOf(a) === legalOf(b) ? 2 : 1;
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function legalOf({ words }: NameForm): string {
  return words
    .filter(({ kind }) => kind === 'legal')
    .map(({ means }) => means[0])
    .join();
}

const ORDER: readonly Verdict[] = ['different', 'possible', 'confirmed'];

function isBetter(a: Scored, b: Scored): boolean {
  if (a.verdict !== b.verdict) return ORDER.indexOf(a.verdict) > ORDER.indexOf(b.verdict);
  if (a.exact !== b.exact) return a.exact > b.exact;
  return a.score !== b.score ? a.score > b.score : a.record < b.record;
}

function byNearness(a: Scored, b: Scored): number {
  return isBetter(a, b) ? -1 : 1;
}

/** One name cannot be two records' for certain: only the nearest stays confirmed, and none where another is as near. */
function onlyOneConfirmed(ranked: readonly Scored[], query: NameForm): Scored[] {
  const [first, ...others] = ranked;
  if (first?.verdict !== 'confirmed') return [...ranked];
  const rival = others.find((each) => isAsNear(each, first)) ?? sisterOf(first, others, query);
  const rest = others.map((each) => (each.verdict === 'confirmed' ? doubted(each, first) : each));
  return [rival ? doubted(first, rival) : first, ...rest];
}

/** An exact spelling has no rival but another exact one; any other may be outdone by a name that agrees in more. */
function isAsNear(each: Scored, first: Scored): boolean {
  if (first.exact > 0) return each.verdict === 'confirmed' && each.exact === first.exact;
  return each.verdict === 'confirmed' ? each.score === first.score : each.score > first.score;
}

/**
 * Another record that bears the brand as well, where the brand is all that was asked and none is called just so: 三生 may be
 * 沈阳三生, whose place is left out, and 三生制药, whose trade is.
 */
function sisterOf(first: Scored, others: readonly Scored[], { words }: NameForm): Scored | undefined {
  if (first.exact > 0 || words.some(({ kind }) => kind !== 'core')) return undefined;
  return others.find((each) => each.verdict !== 'different' && hasWholeBrand(each));
}

function hasWholeBrand({ findings }: Scored): boolean {
  return findings.some(({ feature, amount }) => feature === 'telling_words_same' && amount === 1);
}

function doubted(each: Scored, other: Scored): Scored {
  const findings = [...each.findings, { feature: 'another_record_fits_better', detail: other.form.text, amount: 1 }];
  return { ...each, ...judge(findings), findings };
}

function candidate({ records }: NameIndex, { record, form, verdict, score, because }: Scored): Candidate {
  const { id, name } = records[record] ?? { id: '', name: '' };
  return { id, name, matched: form.text, verdict, score, because };
}
