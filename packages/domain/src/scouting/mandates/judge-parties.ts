import { nameKey } from '../../assets/name-key.ts';
import type { Candidate, CandidateCompany } from '../candidate.ts';
import { type Answer, type JudgeContext, no, unknown, yes } from './answer.ts';
import type { CriterionOf } from './criterion.ts';

/** Rights and the companies behind a drug. */

/** A right that is taken in part, disputed or not settled is neither free nor taken, unless the mandate names that very state. */
const OPEN_QUESTIONS: readonly string[] = ['split', 'contested', 'unknown'];

export function judgeRights(
  { states, holderKinds }: CriterionOf<'rights'>,
  { rights }: Candidate,
  { company }: JudgeContext,
): Answer {
  if (rights === null) return unknown('no ledger of rights was asked: the drug has no record');
  const { state, holders, because } = rights;
  const told = [
    `${state}${holders.length > 0 ? `: ${holders.map((holder) => company(holder)?.name ?? holder).join(', ')}` : ''}`,
    ...because,
  ];
  if (!states.includes(state)) return OPEN_QUESTIONS.includes(state) ? unknown(told) : no(told);
  if (!holderKinds) return yes(told);
  const kinds = holders.map((holder) => company(holder)?.kind ?? null);
  if (kinds.some((kind) => kind !== null && holderKinds.includes(kind))) return yes(told);
  const why = `no holder is on record as ${holderKinds.join(' or ')}`;
  return kinds.length === 0 || kinds.includes(null) ? unknown([...told, why]) : no([...told, why]);
}

/** The originator decides. Where none is on record the sponsors of its trials do when all of them sit in one of the countries. */
export function judgeOrigin(
  { countries }: CriterionOf<'origin'>,
  { companies }: Candidate,
  { company }: JudgeContext,
): Answer {
  const seats = (as: CandidateCompany['as']) =>
    companies
      .filter((each) => each.as === as)
      .map(({ name, party, refs }) => ({ name, refs, country: party ? (company(party)?.hq.country ?? null) : null }));
  const [originator] = seats('originator');
  if (originator?.country) {
    const says = `${originator.name} is on record as originator and sits in ${originator.country}`;
    return countries.includes(originator.country)
      ? yes(says, { refs: originator.refs })
      : no(says, { refs: originator.refs });
  }
  const sponsors = seats('sponsor');
  const refs = sponsors.flatMap((sponsor) => sponsor.refs);
  const names = sponsors.map(({ name, country }) => `${name} (${country ?? 'seat unknown'})`).join(', ');
  if (sponsors.length > 0 && sponsors.every(({ country }) => country !== null && countries.includes(country))) {
    return yes(`no originator is on record, and every sponsor sits there: ${names}`, { refs });
  }
  const who = names === '' ? 'no company is on record' : `sponsors, who may have licensed it in: ${names}`;
  return unknown(`where it comes from is not on record; ${who}`, { refs });
}

export function judgeCompanies({ anyOf, as }: CriterionOf<'companies'>, { companies }: Candidate): Answer {
  const there = companies.filter((each) => !as || as.includes(each.as));
  if (there.length === 0) return unknown('no company is on record behind it');
  const wanted = new Set(anyOf.map(nameKey));
  const met = there.filter(({ name, party }) => wanted.has(nameKey(name)) || anyOf.includes(party ?? ''));
  if (met.length > 0) return yes(met.map(told), { refs: met.flatMap(({ refs }) => refs) });
  return no(`none of ${anyOf.join(', ')} among ${there.map(({ name }) => name).join(', ')}`);
}

export function judgeCompanyKinds(
  { anyOf, as }: CriterionOf<'company-kinds'>,
  { companies }: Candidate,
  { company }: JudgeContext,
): Answer {
  const there = companies.filter((each) => as.includes(each.as));
  const kindOf = ({ party }: CandidateCompany) => (party ? (company(party)?.kind ?? null) : null);
  const met = there.filter((each) => anyOf.some((kind) => kind === kindOf(each)));
  if (met.length > 0) return yes(met.map(told), { refs: met.flatMap(({ refs }) => refs) });
  const open = there.filter((each) => kindOf(each) === null);
  if (there.length === 0 || open.length > 0) return unknown(`what kind of company is behind it is not on record`);
  return no(`${there.map(({ name }) => name).join(', ')}: none is ${anyOf.join(' or ')}`);
}

function told({ name, as }: CandidateCompany): string {
  return `${name} is its ${as}`;
}
