import { amountWithoutSource } from './amount-without-source.ts';
import { announcedImprecise } from './announced-imprecise.ts';
import { cashExceedsTotal } from './cash-exceeds-total.ts';
import { cashUnknown } from './cash-unknown.ts';
import type { DealCheck } from './check.ts';
import { claimPathMissing } from './claim-path-missing.ts';
import { claimsUndecided } from './claims-undecided.ts';
import { companyNotInTable, companyWithoutRow } from './company-unknown.ts';
import { dateInFuture } from './date-in-future.ts';
import { datesOutOfOrder } from './dates-out-of-order.ts';
import { endedWithoutDate } from './ended-without-date.ts';
import { equityWithoutIssuer } from './equity-without-issuer.ts';
import { eventBeforeSigning } from './event-before-signing.ts';
import { floorWithoutMark } from './floor-without-mark.ts';
import { milestonesDifferFromParts } from './milestones-differ-from-parts.ts';
import { notInDollars } from './not-in-dollars.ts';
import { onwardBroken } from './onward-broken.ts';
import { optionWithCash } from './option-with-cash.ts';
import { originUnknown } from './origin-unknown.ts';
import { possibleDuplicate } from './possible-duplicate.ts';
import { referenceBroken } from './reference-broken.ts';
import { royaltyNumberLost } from './royalty-number-lost.ts';
import { sharedOneSided } from './shared-one-sided.ts';
import { sourceUnreachable } from './source-unreachable.ts';
import { stageMissing } from './stage-missing.ts';
import { tagUnknown } from './tag-unknown.ts';
import { territoryUnknown } from './territory-unknown.ts';
import { totalDiffersFromParts } from './total-differs-from-parts.ts';
import { unverified } from './unverified.ts';

/** Every rule, inconsistencies first, in the order in which a report shows them. */
export const DEAL_CHECKS: readonly DealCheck[] = [
  totalDiffersFromParts,
  milestonesDifferFromParts,
  cashExceedsTotal,
  datesOutOfOrder,
  dateInFuture,
  eventBeforeSigning,
  companyNotInTable,
  onwardBroken,
  sharedOneSided,
  referenceBroken,
  claimPathMissing,
  tagUnknown,
  claimsUndecided,
  floorWithoutMark,
  optionWithCash,
  notInDollars,
  royaltyNumberLost,
  possibleDuplicate,
  unverified,
  sourceUnreachable,
  cashUnknown,
  amountWithoutSource,
  territoryUnknown,
  announcedImprecise,
  endedWithoutDate,
  equityWithoutIssuer,
  stageMissing,
  companyWithoutRow,
  originUnknown,
];
