import { refuse } from '../../basics/errors.ts';
import { type Claim, type SourceTier, TIERS } from '../../basics/evidence.ts';
import type { CapturedDocument, Proposal } from './proposal.ts';

/** What a person makes of a proposal when accepting it. */
export interface Accepted {
  /** Id of the asset, where the proposal left it open or the person corrects it. */
  readonly record?: string;
  /** Id of the stored document. */
  readonly source: string;
}

/** A claim, the record it belongs to, and the words that it rests on. */
export interface CapturedClaim {
  readonly record: string;
  readonly claim: Claim;
  readonly evidence: Pick<Proposal, 'page' | 'start' | 'end' | 'quote'>;
}

/** Kinds of sources that a text can be. What the workspace says itself is an edit, and background knowledge is no text. */
export const TEXT_TIERS = TIERS.filter((tier) => tier !== 'own' && tier !== 'memory');

/** A text without an address can be looked up by nobody else. */
export function tierFor(url: string | null, told: SourceTier | null): SourceTier {
  return told ?? (url === null ? 'unattributed' : 'list');
}

/**
 * The claim that an accepted proposal makes. Its field is the proposal's; fields that hold lists (names, targets,
 * indications, stages, designations, trials, readOuts) get one claim for each entry.
 * @throws Refusal `bad-input` when it is not said of which record, or when a stage or designation has no day
 */
export function claimOf(
  proposal: Proposal,
  document: Pick<CapturedDocument, 'tier' | 'saidOn'>,
  accepted: Accepted,
): CapturedClaim {
  const record = accepted.record ?? proposal.record;
  if (record === null)
    throw refuse('bad-input', {
      field: 'record',
      wrong: 'the text does not settle which drug this is said of.',
      expected: 'the id of an asset',
      next: 'Choose the drug, then accept the proposal.',
    });
  const dated = proposal.field === 'stages' || proposal.field === 'designations';
  if (dated && proposal.value.on === null)
    throw refuse('bad-input', {
      field: 'saidOn',
      wrong: 'a stage is true of a day, and the text has none.',
      expected: 'the day on which the text was said',
      next: 'Give the day of the text, read it again, then accept.',
    });
  const { page, start, end, quote, field, value, doubt } = proposal;
  const note = [`page ${page}: “${quote}”`, ...(doubt === null ? [] : [`accepted in spite of: ${doubt}`])].join('. ');
  const { tier, saidOn } = document;
  return {
    record,
    claim: { field, value, tier, source: accepted.source, saidOn, reporter: null, note },
    evidence: { page, start, end, quote },
  };
}
