import { type Claim, type Resolution, resolve, sameValue } from '../basics/evidence.ts';
import { AMOUNT_KINDS } from './amounts.ts';
import type { Deal, DealSource } from './deal.ts';
import { type EvidenceTables, tierOfSource } from './tiers.ts';

/**
 * The claims behind a deal. A deal file states each value once and says, by tags, which sources were read for it; here the
 * tags become claims, one a source, beside the statements that differ. A value that no source supports is unattributed.
 */

/** Evidence of one field: the chosen value and the claims for and against it. */
export interface FieldEvidence extends Resolution<unknown> {
  readonly field: string;
}

/** Evidence for every field that has a value or a claim, in the order of {@link valuesOf}. */
export function evidenceOf(deal: Deal, tables: EvidenceTables): FieldEvidence[] {
  const stated = valuesOf(deal);
  const others = statedClaims(deal, tables).filter((claim) => !stated.has(claim.field));
  for (const claim of others) stated.set(claim.field, undefined);
  return [...stated].flatMap(([field, value]) => fieldEvidence(deal, tables, field, value));
}

/** Fields on which sources disagree. A claim about a field the record deliberately leaves out is no conflict. */
export function conflictsOf(evidence: readonly FieldEvidence[]): FieldEvidence[] {
  return evidence.filter((field) => field.conflicting.length > 0);
}

function fieldEvidence(deal: Deal, tables: EvidenceTables, field: string, value: unknown): FieldEvidence[] {
  const about = statedClaims(deal, tables).filter((claim) => claim.field === field);
  const claims = value === undefined ? about : [...supportOf(deal, tables, field, value), ...about];
  const resolution = resolve(claims);
  if (resolution === null) return claims.length > 0 ? [onlyMemory(field, claims)] : [];
  const decision = deal.decisions.find((made) => made.field === field);
  if (value === undefined || sameValue(resolution.value, value)) return [{ field, ...resolution }];
  return [{ field, ...keepStated(claims, value, decision?.reason) }];
}

/** The record keeps its own value although the rule would choose another: only with a written decision. */
function keepStated(claims: readonly Claim[], value: unknown, reason: string | undefined): Resolution<unknown> {
  return {
    value,
    supporting: claims.filter((claim) => sameValue(claim.value, value)),
    conflicting: claims.filter((claim) => !sameValue(claim.value, value)),
    because: reason ? `decided by an editor: ${reason}` : 'kept by the record; no decision is written down',
  };
}

function onlyMemory(field: string, claims: readonly Claim[]): FieldEvidence {
  return {
    field,
    value: null,
    supporting: [],
    conflicting: claims,
    because: 'background knowledge decides nothing by itself',
  };
}

/**
 * A tag says that a source was read for a field, not what it prints there, so its claim says that it rests on the tag. A source that
 * is recorded as saying something else supports nothing.
 */
function supportOf(deal: Deal, tables: EvidenceTables, field: string, value: unknown): Claim[] {
  const contrary = deal.claims.filter((claim) => claim.field === field && !sameValue(claim.value, value));
  const sources = deal.sources.flatMap((source) => {
    const tag = source.supports.find((one) => tables.supports[one]?.some((supported) => covers(supported, field)));
    return tag === undefined || contrary.some((claim) => claim.source === source.id) ? [] : [{ source, tag }];
  });
  if (sources.length === 0) {
    return [{ field, value, tier: 'unattributed', source: null, saidOn: null, reporter: null, note: null }];
  }
  return sources.map(({ source, tag }) => ({
    field,
    value,
    tier: tierOfSource(source, tables.hosts),
    source: source.id,
    saidOn: source.published,
    reporter: null,
    note: `read for “${tag}”, by its tag`,
  }));
}

/** `amounts.total` covers `amounts.total.value`; `assets.stage` covers the stages of every asset. */
function covers(supported: string, field: string): boolean {
  const general = field.replace(/^(assets)\.[^.]+\./, '$1.').replace(/^(assets\.stage)\..*/, '$1');
  return general === supported || general.startsWith(`${supported}.`);
}

function statedClaims(deal: Deal, tables: EvidenceTables): Claim[] {
  return deal.claims.map((claim) => {
    const source = deal.sources.find((candidate) => candidate.id === claim.source);
    return {
      ...claim,
      tier: claimTier(source, tables),
      saidOn: claim.saidOn ?? source?.published ?? null,
    };
  });
}

/** A statement of an unnamed source is hearsay: it is shown, and never outranks a source that was read. */
function claimTier(source: DealSource | undefined, tables: EvidenceTables): Claim['tier'] {
  return source ? tierOfSource(source, tables.hosts) : 'memory';
}

/** Every field of a deal that carries evidence of its own, by its dotted path. Fields without a value are left out. */
export function valuesOf(deal: Deal): Map<string, unknown> {
  const values = new Map<string, unknown>();
  const put = (field: string, value: unknown) => value !== null && value !== undefined && values.set(field, value);
  put('type', deal.type);
  put('licensors', deal.licensors.map((party) => party.name).join(', '));
  put('licensees', deal.licensees.map((party) => party.name).join(', '));
  for (const key of ['signed', 'announced', 'closed'] as const) put(`dates.${key}`, deal.dates[key]);
  for (const kind of Object.keys(AMOUNT_KINDS) as (keyof typeof AMOUNT_KINDS)[]) {
    put(`amounts.${kind}.value`, deal.amounts[kind]?.value);
    if (kind === 'equityReceived') put('amounts.equityReceived.percent', deal.amounts.equityReceived?.percent);
  }
  for (const [index, royalty] of deal.royalties.entries()) put(`royalties.${index}.text`, royalty.text);
  for (const grant of deal.grants) put(`grants.${grant.key}.territory`, grant.territory.text);
  for (const asset of deal.assets) putAsset(put, asset);
  return values;
}

function putAsset(put: (field: string, value: unknown) => void, asset: Deal['assets'][number]): void {
  put(`assets.${asset.key}.identity`, asset.name);
  put(`assets.${asset.key}.targets`, asset.targets.join(', ') || null);
  put(`assets.${asset.key}.indications`, asset.indications.join(', ') || null);
  for (const key of ['highest', 'china', 'licenseeTerritory', 'usInd'] as const) {
    put(`assets.${asset.key}.stage.${key}`, asset.stage[key]);
  }
}
