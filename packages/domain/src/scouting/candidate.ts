import type { Area, Modality, Stage, UsInd } from '../assets/vocabulary.ts';
import type { PartialDate } from '../basics/partial-date.ts';
import type { HowSure } from '../rights/openness.ts';
import type { Explained } from './explained.ts';
import type { FoundKind } from './found.ts';
import type { InterventionRole, TrialStatus } from './trial.ts';

/** A drug that a mandate may want: everything that the stored records and the shipped set say of it, put together. */

/** A record that speaks of the candidate. */
export interface CandidateEvidence {
  /** See `foundRef`; `asset/<id>` and `deal/<id>` for what ships. */
  readonly ref: string;
  readonly kind: FoundKind | 'asset' | 'deal';
  /** The day on which the record last said something; null is unknown. */
  readonly day: PartialDate | null;
  readonly title: string;
  readonly url: string | null;
  /** What the drug is in a trial; null for other kinds. */
  readonly role: InterventionRole | null;
  /** Under which of its names it was found there. */
  readonly as: string;
  /** State of the trial; absent for other kinds, null where the register does not say. */
  readonly status?: TrialStatus | null;
}

export interface CandidateCompany {
  /** Id of a company record, or null where the name leads to none. */
  readonly party: string | null;
  readonly name: string;
  readonly as: 'originator' | 'sponsor' | 'collaborator' | 'applicant' | 'awardee' | 'holder';
  readonly refs: readonly string[];
}

/** Where it is how far, with the step that proves it. */
export interface CandidateStage {
  readonly region: 'anywhere' | 'china' | 'us';
  readonly stage: Stage;
  readonly on: PartialDate;
  readonly ref: string;
  readonly because: string;
  /** The last day on which a record said of this region that it was so far; absent where that is `on`. */
  readonly lastSaid?: PartialDate;
}

/** Rights in the territory that the mandate wants, from the ledger; a drug without a record has no ledger. */
export interface CandidateRights {
  readonly state:
    | 'returned'
    | 'retained'
    | 'no-grant-found'
    | 'split'
    | 'held'
    | 'encumbered'
    | 'contested'
    | 'unknown';
  /** Ids of companies: kill criteria ask for their kinds. */
  readonly holders: readonly string[];
  readonly because: readonly string[];
  /** What the state rests on, the least sure country deciding; absent where no ledger was asked. */
  readonly sure?: HowSure;
}

export interface Candidate {
  /** `asset:<id>` for a drug with a record; `drug:<name key>` for one that only sources name. */
  readonly id: string;
  readonly asset: string | null;
  readonly name: string;
  /** Every printed name, the best known first. */
  readonly names: readonly string[];
  readonly modality: Explained<Modality>;
  /** Ids of targets; null is unknown and never "none". */
  readonly targets: Explained<readonly string[]>;
  /**
   * Who states the targets: `sources` are names and titles, which may leave some out; `knowledge` is the record without a source,
   * which decides nothing. Absent where nobody states any.
   */
  readonly targetsFrom?: 'record' | 'knowledge' | 'vendor' | 'sources';
  /** True where a source states more than was read, or background knowledge adds to it: the drug hits at least these. */
  readonly targetsOpen?: true;
  /** Ids of indications. */
  readonly indications: Explained<readonly string[]>;
  readonly area: Explained<Area>;
  /** The highest step of each region; a region without one is missing here and unknown. */
  readonly stages: readonly CandidateStage[];
  readonly usInd: Explained<UsInd>;
  readonly companies: readonly CandidateCompany[];
  /** Countries of the trials' sites, each once. */
  readonly siteCountries: readonly string[];
  readonly evidence: readonly CandidateEvidence[];
  readonly firstDisclosed: Explained<PartialDate>;
  readonly lastDisclosed: Explained<PartialDate>;
  /** Null until somebody asks the ledger about a territory. */
  readonly rights: CandidateRights | null;
  /** What keeps it apart from a drug on record that it may be; absent where nothing does. */
  readonly doubts?: readonly string[];
}
