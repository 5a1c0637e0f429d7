import type { AssetRecord } from '../../assets/asset.ts';
import { stagesAt } from '../../assets/stages-at.ts';
import { onOrBefore, sortKey } from '../../basics/partial-date.ts';
import type { Candidate, CandidateEvidence } from '../candidate.ts';
import { ROLES } from '../trial.ts';
import { type Attached, type Attachments, stagesApproved } from './attach.ts';
import { companiesOf } from './companies-of.ts';
import type { DealDay } from './deal-days.ts';
import { disclosuresOf } from './disclosures-of.ts';
import type { Group, LinkedMention } from './group.ts';
import { conditionReader, indicationsOf } from './indications-of.ts';
import type { Known } from './known.ts';
import { namesOf } from './names-of.ts';
import { stagesOf } from './stages-of.ts';
import { targetsOf } from './targets-of.ts';

export interface Drug {
  readonly id: string;
  readonly asset: AssetRecord | null;
  readonly group: Group;
}

/** Puts together what is said of each drug. */
export function candidateBuilder(
  drugs: readonly Drug[],
  attachments: Attachments,
  known: Known,
): (drug: Drug) => Candidate {
  const isSole = soleReader(drugs);
  const conditions = conditionReader(known);
  const companyOf = remembering(known.companyOf);
  return ({ id, asset, group }) => {
    const { mentions } = group;
    const attached = attachments.byDrug.get(id) ?? [];
    const deals = dealsBy(asset, known);
    const names = namesOf(group, asset);
    const { targets, from, open } = targetsOf(group, asset, known.targets, isSole);
    const doubts = [...new Set(mentions.flatMap(({ link }) => link.doubt ?? []))];
    return {
      id,
      asset: asset?.id ?? null,
      name: names[0] ?? id,
      names,
      modality: modalityOf(names, asset, mentions, known),
      targets,
      ...(from === null ? {} : { targetsFrom: from }),
      ...(open ? { targetsOpen: true as const } : {}),
      ...indicationsOf(mentions, asset, conditions, known),
      stages: stagesOf(mentions, asset, stagesApproved(attached), known.asOf),
      usInd: usIndOf(asset, known),
      companies: companiesOf(mentions, asset, attached, companyOf),
      siteCountries: countriesOf(mentions),
      evidence: evidenceOf(mentions, asset, attached, deals),
      ...disclosuresOf(mentions, asset, attached, known.asOf, deals),
      rights: null,
      ...(doubts.length === 0 ? {} : { doubts }),
    };
  };
}

/** Whether a trial tests this drug and no other. */
function soleReader(drugs: readonly Drug[]): (mention: LinkedMention) => boolean {
  const tested = new Map<string, Set<string>>();
  for (const { id, group } of drugs) {
    for (const { evidence } of group.mentions) {
      if (evidence.role !== 'experimental') continue;
      const ids = tested.get(evidence.ref) ?? new Set();
      tested.set(evidence.ref, ids.add(id));
    }
  }
  return ({ evidence: { ref, role } }) => role === 'experimental' && tested.get(ref)?.size === 1;
}

function modalityOf(
  names: readonly string[],
  asset: AssetRecord | null,
  mentions: readonly LinkedMention[],
  { modalities }: Known,
): Candidate['modality'] {
  if (asset?.modality)
    return { value: asset.modality, because: [`the record of ${asset.name} (${asset.basis.modality})`] };
  const fields = mentions.flatMap(({ found }) =>
    found.kind === 'vendor' && found.content.modality !== null
      ? [{ text: found.content.modality, what: `${found.content.vendor} gives` }]
      : [],
  );
  return modalities.read([...fields, ...names.map((text) => ({ text, what: 'its name' }))]);
}

function usIndOf(asset: AssetRecord | null, { asOf }: Known): Candidate['usInd'] {
  const answer = asset ? stagesAt(asset, asOf).usInd : null;
  if (answer?.fact?.usInd) return { value: answer.fact.usInd, because: [`${answer.fact.on}: ${answer.fact.source}`] };
  return { value: null, because: [answer?.because ?? 'nobody said whether a US IND was filed'] };
}

function countriesOf(mentions: readonly LinkedMention[]): string[] {
  const all = mentions.flatMap(({ found }) => (found.kind === 'trial' ? (found.content.countries ?? []) : []));
  return [...new Set(all)].toSorted();
}

/** The latest first; a record counts once, in the strongest role that the drug has in it. */
function evidenceOf(
  mentions: readonly LinkedMention[],
  asset: AssetRecord | null,
  attached: readonly Attached[],
  deals: readonly DealDay[],
): CandidateEvidence[] {
  const byRef = new Map<string, CandidateEvidence>();
  const others = attached.map(({ ref, kind, day, title, url, as }) => ({ ref, kind, day, title, url, role: null, as }));
  for (const one of [...recordOf(asset, deals), ...mentions.map(({ evidence }) => evidence), ...others]) {
    const before = byRef.get(one.ref);
    if (!before || strength(one) < strength(before)) byRef.set(one.ref, one);
  }
  return [...byRef.values()].toSorted((a, b) =>
    dayKey(b) > dayKey(a) ? 1 : dayKey(b) < dayKey(a) ? -1 : a.ref < b.ref ? -1 : 1,
  );
}

/** A deal is of the last day on which it spoke of the drug; one of which no day is at hand has none. */
function recordOf(asset: AssetRecord | null, days: readonly DealDay[]): CandidateEvidence[] {
  if (!asset) return [];
  const base = { day: null, url: null, role: null, as: asset.name };
  const last = new Map(days.map(({ ref, day, title }) => [ref, { day, title }] as const));
  const refs = [...new Set([...asset.inDeals.map(({ deal }) => `deal/${deal}`), ...last.keys()])];
  const deals = refs.map((ref) => ({ ...base, ref, kind: 'deal' as const, title: ref.slice(5), ...last.get(ref) }));
  return [{ ...base, ref: `asset/${asset.id}`, kind: 'asset', title: asset.name }, ...deals];
}

/** Oldest first, none of a day that had not come. */
function dealsBy(asset: AssetRecord | null, { deals, asOf }: Known): DealDay[] {
  const all = asset === null ? [] : (deals?.(asset.id) ?? []);
  return all.filter(({ day }) => onOrBefore(day, asOf)).toSorted((a, b) => (sortKey(a.day) < sortKey(b.day) ? -1 : 1));
}

function strength({ role }: CandidateEvidence): number {
  return role === null ? ROLES.length : ROLES.indexOf(role);
}

function dayKey({ day }: CandidateEvidence): string {
  return day === null ? '' : sortKey(day);
}

function remembering<T>(ask: (name: string) => T): (name: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (name) => {
    const before = known.get(name) ?? { value: ask(name) };
    known.set(name, before);
    return before.value;
  };
}
