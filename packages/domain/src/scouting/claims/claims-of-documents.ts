import type { Found } from '../found.ts';
import { companyKey, drugKey } from '../found-facts/found-keys.ts';
import { type FoundClaim, saysIn } from './found-claim.ts';

/** What patents, papers, filings and award lists say. */

export function claimsOfPatent(found: Found<'patent'>): FoundClaim[] {
  const { id, applicants, members, claims, status, earliestPriority, titles } = found.content;
  const about = `patent/${id}`;
  const says = saysIn(found, earliestPriority.value);
  const kinds = [...new Set(claims.map(({ kind }) => kind))];
  return [
    ...says(about, 'priority', earliestPriority.value, earliestPriority.because[0] ?? null),
    ...says(about, 'titles', Object.keys(titles).length > 0 ? titles : null),
    ...says(
      about,
      'applicants',
      applicants.map(({ name, spellings }) => ({ name, spellings: spellings.map(({ text }) => text) })),
    ),
    ...says(
      about,
      'members',
      members.map(({ country, number, kind }) => `${country}${number}${kind ?? ''}`),
    ),
    ...says(about, 'claimKinds', kinds),
    ...status.flatMap(({ country, value, because }) => says(about, `status.${country}`, value, because[0] ?? null)),
    ...applicants.flatMap(({ name }) => says(companyKey(name), 'applicantOf', id)),
  ];
}

/** A paper shows when a code was first spoken of in public; the earliest paper of a drug is its first disclosure. */
export function claimsOfPaper(found: Found<'paper'>): FoundClaim[] {
  const { id, firstSeen, codes, affiliations } = found.content;
  const says = saysIn(found, firstSeen.value);
  const names = [...new Set(codes.map(({ text }) => text))];
  return [
    ...says(`paper/${id}`, 'firstSeen', firstSeen.value, firstSeen.because[0] ?? null),
    ...says(`paper/${id}`, 'countries', [...new Set((affiliations ?? []).flatMap(({ countries }) => countries))]),
    ...names.flatMap((name) => says(drugKey(name), 'disclosed', firstSeen.value)),
  ];
}

/** A filing is a candidate for a deal, to be read by a person; who licensed what is in its text. */
export function claimsOfFiling(found: Found<'filing'>): FoundClaim[] {
  const { accession, form, items, filers, filedOn, reportedFor, documents } = found.content;
  const about = `filing/${accession ?? found.id}`;
  const says = saysIn(found, filedOn);
  return [
    ...says(about, 'form', form),
    ...says(about, 'items', items),
    ...says(about, 'reportedFor', reportedFor),
    ...says(
      about,
      'exhibits',
      documents.flatMap(({ type }) => (type?.startsWith('EX-') ? [type] : [])),
    ),
    ...says(about, 'redacted', documents.some(({ redacted }) => redacted === true) ? true : null),
    ...filers.flatMap(({ name, cik }) => says(companyKey(name ?? cik), 'filed', accession)),
  ];
}

/** The earliest signal: money for a programme, at an institution that may have a company years later. */
export function claimsOfAward(found: Found<'award'>): FoundClaim[] {
  const { id, title, programme, institution, partners, awarded, from, to, amount } = found.content;
  const says = saysIn(found, awarded ?? from);
  return [
    ...says(`award/${id}`, 'title', title),
    ...says(`award/${id}`, 'programme', programme),
    ...says(`award/${id}`, 'period', from === null && to === null ? null : { from, to }),
    ...says(`award/${id}`, 'amount', amount),
    ...(institution === null ? [] : says(companyKey(institution), 'awarded', id)),
    ...partners.flatMap((name) => says(companyKey(name), 'takesPartIn', id)),
  ];
}
