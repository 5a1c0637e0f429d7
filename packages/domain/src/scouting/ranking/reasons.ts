import type { Reason } from './reason.ts';
import { lastDisclosure, rights } from './reasons/availability.ts';
import { bestWithinTrial } from './reasons/best-within-trial.ts';
import { behindLeader, crowding } from './reasons/class.ts';
import { licensorDeals, licensorReturns, originatorSize, partnerOutsideChina } from './reasons/licensor.ts';
import { manufacturer, modality } from './reasons/making.ts';
import { firstInClass, novelTargets } from './reasons/mechanism.ts';
import { multiregional, sitesOutsideChina, usInd, usSites } from './reasons/places.ts';
import { stageAnywhere, stageInChina, stageInUs } from './reasons/stages.ts';
import { dataLanguage, dataStandards, sponsorType } from './reasons/trust.ts';

/** Every reason that can be measured, by id. Which of them count, on what axis and how much, is told by the table. */
export const REASONS: ReadonlyMap<string, Reason> = new Map(
  [
    stageAnywhere,
    crowding,
    behindLeader,
    firstInClass,
    bestWithinTrial,
    novelTargets,
    stageInChina,
    stageInUs,
    sitesOutsideChina,
    usSites,
    usInd,
    multiregional,
    sponsorType,
    modality,
    manufacturer,
    dataLanguage,
    dataStandards,
    rights,
    licensorDeals,
    licensorReturns,
    partnerOutsideChina,
    lastDisclosure,
    originatorSize,
  ].map((reason) => [reason.id, reason] as const),
);
