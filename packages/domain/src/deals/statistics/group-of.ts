import { STAGES, type Stage } from '../../assets/vocabulary.ts';
import { quarterOf, yearOf } from '../../basics/partial-date.ts';
import type { Deal } from '../deal.ts';
import { dateOf, type Grouping } from './counting-rule.ts';
import { territoryClass } from './territory-class.ts';

/** Stands where no source says; always the last group. */
export const NOT_STATED = 'not stated';
/** Stands for a deal over several modalities or areas: its one payment is not divided, and not counted twice. */
export const SEVERAL = 'several';

/** What the reader must know about a grouping before adding its groups up. */
export const GROUPING_NOTES: Partial<Record<Grouping, string>> = {
  modality: `A deal over several modalities stands in the group “${SEVERAL}”: nobody said how its payment divides.`,
  area: `A deal over several areas stands in the group “${SEVERAL}”: nobody said how its payment divides.`,
  quarter: 'A deal known only to the year stands in a group of its own.',
  stage: 'The highest stage anywhere at signing; over several assets, the most advanced.',
  licensor: 'Licensors that sign together are one group: their payment is not counted once for each.',
  licensee: 'Licensees that sign together are one group.',
  territory: 'The class of what the licensee got at signing, not the countries. What was added later changes no class.',
};

/** The one group that a deal belongs to. Every deal belongs to exactly one, so that groups add up to the whole. */
export function groupOf(deal: Deal, by: Grouping): string {
  return GROUPERS[by](deal);
}

const GROUPERS: Record<Grouping, (deal: Deal) => string> = {
  year: (deal) => {
    const date = dateOf(deal);
    return date === null ? NOT_STATED : String(yearOf(date));
  },
  quarter: (deal) => {
    const date = dateOf(deal);
    return date === null ? NOT_STATED : (quarterOf(date) ?? `${yearOf(date)} (quarter not known)`);
  },
  modality: (deal) => oneOrSeveral(deal.assets.map((asset) => asset.modality)),
  area: (deal) => oneOrSeveral(deal.assets.map((asset) => asset.area)),
  stage: (deal) => highestStage(deal) ?? NOT_STATED,
  licensor: (deal) =>
    together(deal.licensors.filter((licensor) => licensor.signs)) ?? together(deal.licensors) ?? NOT_STATED,
  licensee: (deal) => together(deal.licensees) ?? NOT_STATED,
  type: (deal) => deal.type,
  territory: (deal) => territoryClass(deal),
};

/** The most advanced stage over the assets, or null when nobody said; a platform counts only alone. */
export function highestStage(deal: Pick<Deal, 'assets'>): Stage | null {
  const stages = deal.assets.flatMap((asset) => asset.stage.highest ?? []);
  const ranked = stages.filter((stage) => stage !== 'platform');
  if (ranked.length === 0) return stages[0] ?? null;
  return ranked.reduce((a, b) => (STAGES.indexOf(b) > STAGES.indexOf(a) ? b : a));
}

/** The single value, or {@link SEVERAL}. */
export function oneOrSeveral(values: readonly string[]): string {
  const [first, ...others] = new Set(values);
  return others.length > 0 ? SEVERAL : (first ?? NOT_STATED);
}

function together(parties: readonly { company: string | null; name: string }[]): string | null {
  if (parties.length === 0) return null;
  return [...new Set(parties.map((party) => party.company ?? party.name))].sort().join(' + ');
}
