import { slug } from '../basics/ids.ts';
import { type PartialDate, sortKey } from '../basics/partial-date.ts';
import type { DealLine } from './deal.ts';
import { amountsOfTerms, doubtsOfTerms, royaltiesOfTerms } from './flat-amounts.ts';
import type { FlatDeal } from './flat-line.ts';
import { grantedOf, retainedOf } from './flat-territory.ts';

/**
 * The full shape of a flat deal. Nothing is added that the line does not state: where its one key stands for several of ours, the
 * one is taken that claims least. The flat view of the result gives back what the line states.
 * @param companyOf the company of a printed name, from the table of names
 */
export function fullLine(flat: FlatDeal, companyOf: CompanyOf): DealLine {
  const { territory, claims } = grantedOf(flat.territory, flat.announced);
  const keys = assetKeys(flat.assets);
  const assets = flat.assets.map((asset, index) => assetOf(asset, keys[index] ?? ''));
  return {
    id: flat.id,
    type: flat.type,
    licensors: [{ ...licensorOf(flat.licensor), company: companyOf(flat.licensor.name) }],
    licensees: [licenseeOf(flat, companyOf)],
    assets,
    grants: [{ key: 'g1', assets: [], kind: KIND_OF_TYPE[flat.type], territory }],
    retained: retainedOf(flat.territory),
    amounts: amountsOfTerms(flat.terms),
    royalties: royaltiesOfTerms(flat.terms),
    dates: { signed: null, announced: flat.announced, closed: null },
    events: eventsOf(flat),
    lastChecked: lastLook(flat),
    sources: flat.sources.map((source, index) => ({ id: `s${index + 1}`, ...source })),
    claims: [...claims, ...doubtsOfTerms(flat.terms)],
    // Nobody vouched for the line, which is what the lowest grade means.
    confidence: flat.confidence ?? 'low',
    note: flat.note,
  };
}

/** Company id of a name as printed; null where no company, or more than one, is known by it. */
export type CompanyOf = (name: string) => string | null;

const KIND_OF_TYPE = {
  license: 'licence',
  option: 'option',
  newco: 'licence',
  'co-development': 'co-development',
  'platform-collaboration': 'licence',
  'asset-purchase': 'assignment',
  acquisition: 'acquisition',
} as const;

/** A seat in China is not an origin in China, so the origin stays unknown until somebody states it. */
function licensorOf({ name, name_zh: nameZh, legal, ticker, hq }: FlatDeal['licensor']): DealLine['licensors'][number] {
  return { company: null, name, nameZh, legal, ticker, hq, origin: 'unknown', signs: true, paymentShare: null };
}

function licenseeOf({ type, licensee }: FlatDeal, companyOf: CompanyOf): DealLine['licensees'][number] {
  const { name, name_zh: nameZh, legal, ticker, hq, backers } = licensee;
  const newco = licensee.newco ?? type === 'newco';
  return {
    company: companyOf(name),
    name,
    nameZh,
    legal,
    ticker,
    hq,
    newco,
    backers: backers.map((backer) => ({ company: companyOf(backer), name: backer })),
  };
}

type FlatAsset = FlatDeal['assets'][number];

function assetOf(asset: FlatAsset, key: string): DealLine['assets'][number] {
  const { name, codes, modality, targets, indications, area, stage: highest } = asset;
  const regions = highest === null ? [] : regionsOf(asset);
  const stage = {
    highest,
    china: regions.includes('CN') ? highest : null,
    licenseeTerritory: null,
    usInd: null,
    regions,
  };
  return { key, name, named: isName(asset), codes, modality, targets, indications, area, stage };
}

/** A code, or one word such as an INN. Anything else is taken for a description, which never merges with another asset. */
function isName({ name, codes }: FlatAsset): boolean {
  const word = /^[a-z]{6,}(?:[- ][a-z]{4})?$/i.test(name) && !/s$/.test(name);
  return codes.length > 0 || word || /^[A-Z][A-Za-z]*-?\d{2,}[A-Z]?$/.test(name);
}

/** Names as keys; a name that leaves nothing, or the same again, is told by its place. */
function assetKeys(assets: readonly FlatAsset[]): string[] {
  const slugs = assets.map(({ name, codes }) => slug(name) || slug(codes[0] ?? ''));
  return slugs.map((key, index) => (key !== '' && slugs.indexOf(key) === index ? key : `asset-${index + 1}`));
}

function regionsOf({ stageRegion }: FlatAsset): string[] {
  return (stageRegion ?? '').split(/[,/;\s]+/).filter((region) => region !== '');
}

const ENDS = {
  terminated: 'ended',
  returned: 'returned',
  completed: 'completed',
  'partly-returned': 'partly returned',
  'option-exercised': 'an option that was exercised',
} as const;

/** "Active" is believed of a dated source that was read for it; otherwise no end was found, and nobody says that one was looked for. */
function eventsOf({ status, statusNote, sources }: FlatDeal): DealLine['events'] {
  const about = sources.flatMap(({ supports, published }, index) =>
    supports.includes('status') ? [{ id: `s${index + 1}`, published }] : [],
  );
  const ids = about.map(({ id }) => id);
  if (status !== null && status in ENDS) {
    const type = status as keyof typeof ENDS;
    return [{ type, on: null, text: statusNote ?? `The imported line gives the deal as ${ENDS[type]}.`, sources: ids }];
  }
  const on = latest(about.map(({ published }) => published));
  if (status === 'active' && on !== null)
    return [{ type: 'seen-active', on, text: statusNote ?? 'A source shows the agreement in force.', sources: ids }];
  return statusNote === null ? [] : [{ type: 'other', on: null, text: statusNote, sources: ids }];
}

/** Nothing in a flat line says when somebody looked for an end, so it is the last day that anything in it was said. */
function lastLook({ announced, sources }: FlatDeal): PartialDate {
  const on = latest([announced, ...sources.map(({ published }) => published)]);
  if (on === null) throw new Error('a flat deal has a date');
  return on;
}

function latest(dates: readonly (PartialDate | null)[]): PartialDate | null {
  const known = dates.filter((date) => date !== null);
  return known.length === 0 ? null : known.reduce((a, b) => (sortKey(b) > sortKey(a) ? b : a));
}
