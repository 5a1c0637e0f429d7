import { slug } from '../basics/ids.ts';
import type { Deal } from '../deals/deal.ts';
import type { Grant, TerritoryOfGrant } from '../deals/grants.ts';
import { type FieldReading, type FieldWords, readField } from './read-field.ts';
import type { RightEventLine, RightSource } from './right-event.ts';

/** One asset as it stands in one deal. Which assets of which deals are the same is decided elsewhere, never here. */
export interface DealMember {
  readonly deal: Deal;
  readonly assetKey: string;
}

/** What is needed to read deals as right events. */
export interface DealTables {
  readonly fields: FieldWords;
  /** Company id of a printed name, or null. */
  readonly companyOf: (name: string) => string | null;
}

/** A deal in the light of one of its assets. */
export interface Member extends DealMember {
  readonly asset: string;
  readonly licensors: readonly string[];
  readonly licensees: readonly string[];
  readonly tables: DealTables;
}

export function memberOf(asset: string, { deal, assetKey }: DealMember, tables: DealTables): Member {
  const signing = deal.licensors.filter(({ signs }) => signs);
  return {
    deal,
    assetKey,
    asset,
    licensors: (signing.length > 0 ? signing : deal.licensors).map(partyId),
    licensees: deal.licensees.map(partyId),
    tables,
  };
}

/** The company's id; a party without a row goes by its name, which is no id of the company table. */
export function partyId({ company, name }: { company: string | null; name: string }): string {
  return company ?? (slug(name) || name);
}

/** Grants, retentions and events that name no asset are about every programme of the deal. */
export function concerns(assets: readonly string[], { assetKey }: Member): boolean {
  return assets.length === 0 || assets.includes(assetKey);
}

/**
 * Base grants of the asset. A licence "to every programme" does not reach an asset that the deal names as under option: that
 * is what the option is for.
 */
export function grantsOf(member: Member): Grant[] {
  const grants = member.deal.grants.filter(({ assets }) => concerns(assets, member));
  const underOption = grants.some(({ kind, assets }) => kind === 'option' && assets.length > 0);
  return underOption ? grants.filter(({ kind, assets }) => kind === 'option' || assets.length > 0) : grants;
}

export function parties(grant: Grant, { licensors, licensees }: Member): { from: string[]; to: string[] } {
  const back = grant.direction === 'licensee-to-licensor';
  return { from: [...(back ? licensees : licensors)], to: [...(back ? licensors : licensees)] };
}

/** The code lists alone; the words are for people. */
export function codesOfGrant({ in: inside, out }: TerritoryOfGrant): { in: string[]; out: string[] } {
  return { in: [...inside], out: [...out] };
}

export function fieldOf(text: string | null, { tables }: Member): FieldReading {
  return readField(text, tables.fields);
}

/** Parts that every event of a member has. */
export function common(member: Member): Pick<RightEventLine, 'asset' | 'basis' | 'readOn'> {
  const { signed, announced } = member.deal.dates;
  return { asset: member.asset, basis: [member.deal.id], readOn: signed ?? announced };
}

/** @param ids empty: the sources read for territory, or all of the deal where none is marked so */
export function sourcesOf(ids: readonly string[], { deal }: Member): RightSource[] {
  const marked = deal.sources.filter(({ supports }) => supports.includes('territory') || supports.includes('grants'));
  const named = deal.sources.filter(({ id }) => ids.includes(id));
  const chosen = ids.length > 0 ? named : marked.length > 0 ? marked : deal.sources;
  return chosen.map(({ id, url }) => ({ id, record: deal.id, url }));
}
