import { refuse } from '@beringia/domain/basics/errors';
import { workspaceOf } from '@beringia/domain/basics/ids';
import type { Day } from '@beringia/domain/basics/partial-date';
import type { Company } from '@beringia/domain/parties/company';
import { filingOf, type Hospital, isRegister } from '@beringia/domain/parties/hospitals/hospital';
import { mergedHospital } from '@beringia/domain/parties/hospitals/merged-hospital';
import { provinceInChinese } from '@beringia/domain/parties/hospitals/places';
import type { Context } from '../handler.ts';
import { companyCalls, dealingsOf, unlessOfAnother } from './company-assets.ts';
import { hospitalBasis } from './hospital-basis.ts';
import { type HospitalBook, namesOfHospital } from './hospital-book.ts';
import type { PartyBook } from './party-book.ts';
import { companiesNamedLike, named } from './same-name.ts';

/** A hospital in the shape of all parties, with what only a hospital has beside it. Deals are those of its names. */
export async function shownHospital(context: Context, book: PartyBook, asked: string, asOf: Day) {
  const hospitals = book.hospitals();
  const records = hospitals.recordsOf(hospitals.current(asked) ?? asked);
  const [stays, ...merged] = records;
  if (!stays) throw missing(asked);
  const ids = records.map(({ id }) => id);
  const companies = companiesNamedLike(book, stays.id);
  const calls = companyCalls(
    book,
    companies.flatMap(({ id }) => book.recordsOf(id)),
  );
  const keys = [...calls.keys, ...unlessOfAnother(book, namesOfHospital(hospitals, stays.id))];
  return {
    kind: 'hospital' as const,
    party: asParty(mergedHospital(stays, merged)),
    hospital: factsOf(hospitals, stays),
    because: hospitalBasis(mergedHospital(stays, merged), companies),
    sameName: companies.map((company) => ({ ...named(company), kind: 'company' as const })),
    answersFor: merged.map(named),
    parents: [],
    children: [],
    ...(await dealingsOf(context, { ...calls, keys: [...new Set(keys)] }, asOf)),
    judgements: hospitals.merges.filter(({ from, into }) => ids.includes(from) || ids.includes(into)),
  };
}

function asParty({ id, name, nameZh, aliases, city, cityZh, verify, seenIn }: Hospital): Company {
  const kindOf = (source: string) => (isRegister(source) ? 'registry-spelling' : 'other');
  return {
    id,
    name,
    nameZh,
    shortZh: null,
    aliases: aliases.map(({ text, lang, kind, source }) => ({ text, lang, kind: kind ?? kindOf(source), source })),
    hq: { country: 'CN', city, cityZh },
    tickers: [],
    kind: 'hospital',
    parents: [],
    notes: seenIn === undefined ? null : `Seen in: ${seenIn}`,
    evidence: 'knowledge',
    verify,
  };
}

function factsOf(book: HospitalBook, row: Hospital) {
  const { id, province, cityAlt, kind, affiliation } = row;
  const answering = [...book.groups().values()].flatMap(([stays]) => stays ?? []);
  const same = answering.filter((other) => other.affiliation === affiliation && other.id !== id).map(named);
  return {
    province,
    provinceZh: province === null ? null : provinceInChinese(province),
    cityAlt,
    kind,
    class: row.hospitalClass,
    filing: filingOf(row),
    affiliation,
    sameAffiliation: affiliation === null ? [] : same,
  };
}

function missing(id: string) {
  const what = workspaceOf(id) === null ? 'a hospital of the list' : 'a hospital of the workspace';
  return refuse('fault', {
    wrong: `${id} answers as a hospital that is not there.`,
    expected: what,
    next: 'Take the merge back with `parties.unmerge`.',
  });
}
