import type { AssetRecord } from '../../assets/asset.ts';
import { isCodeLike, nameKey } from '../../assets/name-key.ts';
import type { Candidate } from '../candidate.ts';
import { type Found, type FoundKind, foundRef } from '../found.ts';
import type { Trial } from '../trial.ts';
import { type Attachments, attach } from './attach.ts';
import { candidateBuilder, type Drug } from './build.ts';
import { isCopy } from './copies.ts';
import { drugName, isClassName, outsideBrackets } from './drug-name.ts';
import { isInnLike } from './drugs-joined.ts';
import { type EarlySignal, earlySignal, type OriginatedDrug } from './early-signals.ts';
import { type Group, groupMentions } from './group.ts';
import type { Known } from './known.ts';
import { type Linker, linker } from './link.ts';
import { type Mention, mentionsIn, type PassedOver } from './mentions.ts';
import { type FindableName, nameFinder } from './name-finder.ts';
import { nameOf } from './names-of.ts';

export interface Gathered {
  /** In the order of their ids. */
  readonly candidates: readonly Candidate[];
  readonly earlySignals: readonly EarlySignal[];
  /** Interventions that lead to no candidate, each with the reason. */
  readonly passedOver: readonly PassedOver[];
  /** Records of each kind that name no drug that is known. */
  readonly silent: Readonly<Partial<Record<FoundKind, number>>>;
  /** Records of trials that only repeat what their own register gave. */
  readonly repeated: readonly string[];
}

/**
 * Every drug that the records name, put together with what is known: each drug under test in a trial and each row of a vendor,
 * joined to the asset on record or to each other by names and codes; then papers, patents, approvals, filings and announcements
 * beside the drug that they name. Assets on record are there whether or not a source names them.
 * @param found in any order; a record given twice counts once. The same records give the same answer.
 */
export function gatherCandidates(found: readonly Found[], known: Known): Gathered {
  const { records, repeated } = each(found);
  const links = linker(known.index);
  const { mentions, passedOver } = mentionsIn(records, links);
  const groups = groupMentions(linkAll(mentions, links, known), known.codes);
  const drugs = [...groups.map((group) => drugOf(group, known.assets)), ...unnamed(groups, known.assets)];
  const attachments = attach(records, nameFinder(drugs.flatMap(findableNames), known.codes));
  const build = candidateBuilder(drugs, attachments, known);
  const candidates = drugs.map(build).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    candidates,
    passedOver,
    repeated,
    earlySignals: signals(records, attachments, candidates, known),
    silent: silence(attachments),
  };
}

/** Each record once, by its reference; a trial that comes from its own register and from one that repeats it counts once. */
function each(found: readonly Found[]): { readonly records: Found[]; readonly repeated: string[] } {
  const byRef = new Map<string, Found>();
  for (const one of found) if (!byRef.has(foundRef(one))) byRef.set(foundRef(one), one);
  const own = new Set(
    [...byRef.values()].flatMap((one) => (one.kind === 'trial' && isFromRegister(one.content) ? [one.content.id] : [])),
  );
  const ordered = [...byRef].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const repeats = (one: Found) => one.kind === 'trial' && !isFromRegister(one.content) && own.has(one.content.id);
  return {
    records: ordered.flatMap(([, one]) => (repeats(one) ? [] : [one])),
    repeated: ordered.flatMap(([ref, one]) => (repeats(one) ? [ref] : [])),
  };
}

function isFromRegister({ via, register }: Trial): boolean {
  return via === register;
}

function linkAll(mentions: readonly Mention[], links: Linker, { companyOf }: Known) {
  const remembered = new Map<string, string | null>();
  const partyOf = (name: string): string | null => {
    const before = remembered.get(name);
    const party = before === undefined ? (companyOf(name)?.id ?? null) : before;
    remembered.set(name, party);
    return party;
  };
  return mentions.map((mention) => {
    const isTheirs = ({ originator }: AssetRecord) =>
      originator !== null && namesOfCompanies(mention).some((name) => same(name, originator, partyOf));
    return { ...mention, link: links.link(mention.names, isTheirs) };
  });
}

function same(
  name: string,
  { company, name: own }: NonNullable<AssetRecord['originator']>,
  partyOf: (name: string) => string | null,
): boolean {
  return name.toLowerCase() === own.toLowerCase() || (company !== null && partyOf(name) === company);
}

function namesOfCompanies({ found }: Mention): readonly string[] {
  if (found.kind === 'vendor') return found.content.companies;
  return [...(found.content.sponsors ?? []), ...(found.content.collaborators ?? [])].map(({ name }) => name);
}

function drugOf(group: Group, assets: readonly AssetRecord[]): Drug {
  const asset = group.asset === null ? null : (assets.find(({ id }) => id === group.asset) ?? null);
  if (asset) return { id: `asset:${asset.id}`, asset, group };
  const [first] = group.mentions;
  const { plain } = drugName(nameOf(group));
  const copy = group.mentions.length > 0 && group.mentions.every(isCopy);
  const unclear =
    first !== undefined && (first.link.doubt !== null || isClassName(plain) || (copy && isInnLike(plain)));
  // A class name, a name in doubt and a copy under an INN are one drug in each record that gives them.
  const apart = first && unclear ? `@${first.evidence.ref}` : '';
  return { id: `drug:${nameKey(copy ? plain : outsideBrackets(plain))}${apart}`, asset: null, group };
}

function unnamed(groups: readonly Group[], assets: readonly AssetRecord[]): Drug[] {
  const named = new Set(groups.map(({ asset }) => asset));
  const silent = assets.filter(({ id }) => !named.has(id));
  return silent.map((asset) => ({ id: `asset:${asset.id}`, asset, group: { asset: asset.id, mentions: [] } }));
}

function findableNames({ id, asset, group }: Drug): FindableName[] {
  const loose = new Set(asset?.ambiguous.map(({ text }) => text));
  const own = (asset?.names ?? []).filter(({ text }) => !loose.has(text));
  const printed = group.mentions
    .map(({ names: [first] }) => drugName(first).plain)
    .filter((name) => !isClassName(name));
  return [
    ...own.map(({ text }) => ({ id, name: text, inTexts: true })),
    ...[...new Set(printed)].map((name) => ({ id, name, inTexts: isCodeLike(name) })),
  ];
}

function signals(
  records: readonly Found[],
  { silent }: Attachments,
  candidates: readonly Candidate[],
  known: Known,
): EarlySignal[] {
  const awards = new Set(silent.filter(({ kind }) => kind === 'award').map(({ ref }) => ref));
  const byParty = new Map<string, OriginatedDrug[]>();
  for (const { id, companies, targets, indications, firstDisclosed } of candidates) {
    const own = companies.flatMap(({ party, as }) => (party !== null && as === 'originator' ? [party] : []));
    const drug = {
      id,
      targets: targets.value ?? [],
      indications: indications.value ?? [],
      firstDisclosed: firstDisclosed.value,
    };
    for (const party of new Set([...own, ...own.flatMap((one) => known.parentsOf?.(one) ?? [])]))
      byParty.set(party, [...(byParty.get(party) ?? []), drug]);
  }
  const context = { ...known, drugsOf: (party: string) => byParty.get(party) ?? [] };
  return records.flatMap((one) =>
    one.kind === 'award' && awards.has(foundRef(one)) ? [earlySignal(one, context)] : [],
  );
}

function silence({ silent }: Attachments): Gathered['silent'] {
  const counts: Partial<Record<FoundKind, number>> = {};
  for (const { kind } of silent) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
