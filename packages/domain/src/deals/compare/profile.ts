import type { Stage } from '../../assets/vocabulary.ts';
import type { Deal } from '../deal.ts';
import { highestStage, oneOrSeveral } from '../statistics/group-of.ts';
import { type TerritoryClass, territoryClass } from '../statistics/territory-class.ts';
import {
  type Closeness,
  CRITERIA,
  type Criterion,
  type LadderStep,
  MODALITY_FAMILIES,
  NEAR_LICENSEES,
  STAGE_BANDS,
} from './ladder.ts';
import { type CompanyFacts, classifyLicensee, type LicenseeClass, type LicenseeClassTable } from './licensee-class.ts';

/** The five facts that deals are matched on. Null in a subject: not asked. Null in a deal: not known, and so not alike. */
export interface Profile {
  readonly modality: string | null;
  readonly stage: Stage | null;
  readonly licenseeClass: LicenseeClass | null;
  readonly type: Deal['type'] | null;
  readonly territoryClass: TerritoryClass | null;
}

export function profileOf(
  deal: Deal,
  table: LicenseeClassTable,
  companies: ReadonlyMap<string, CompanyFacts>,
): Profile {
  return {
    modality: oneOrSeveral(deal.assets.map((asset) => asset.modality)),
    stage: highestStage(deal),
    licenseeClass: classifyLicensee(deal, table, companies).class,
    type: deal.type,
    territoryClass: territoryClass(deal),
  };
}

const FAMILIES: Record<Criterion, readonly (readonly string[])[]> = {
  modality: MODALITY_FAMILIES,
  stage: STAGE_BANDS,
  licenseeClass: NEAR_LICENSEES,
  type: [],
  territoryClass: [],
};

/** True when the deal is as close to the subject as the step of the ladder asks. */
export function matches(subject: Profile, deal: Profile, { match }: LadderStep): boolean {
  return CRITERIA.every((criterion) => isClose(criterion, subject[criterion], deal[criterion], match[criterion]));
}

function isClose(criterion: Criterion, asked: string | null, found: string | null, closeness: Closeness): boolean {
  if (asked === null || closeness === 'any') return true;
  if (found === null) return false;
  if (asked === found) return true;
  return (
    closeness === 'family' && FAMILIES[criterion].some((family) => family.includes(asked) && family.includes(found))
  );
}
