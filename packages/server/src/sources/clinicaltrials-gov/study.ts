import type { Trial } from '@beringia/domain/scouting/trial';

/**
 * What ClinicalTrials.gov says about a study, in the words of the register, whichever of its four formats said it. Null is
 * what the format or the record leaves out. Names of investigators and contacts are never taken over.
 */
export interface Study {
  readonly nctId: string;
  /** Retired numbers that lead to this one. */
  readonly aliases: readonly string[];
  readonly orgId: string | null;
  readonly secondaryIds: readonly { readonly id: string; readonly type: string | null }[];
  readonly briefTitle: string | null;
  readonly officialTitle: string | null;
  readonly acronym: string | null;
  readonly studyType: string | null;
  readonly status: string | null;
  /** Last status known, where the register calls the status unknown. */
  readonly lastKnownStatus: string | null;
  readonly whyStopped: string | null;
  readonly start: StudyDate | null;
  readonly primaryCompletion: StudyDate | null;
  readonly completion: StudyDate | null;
  readonly firstPosted: string | null;
  readonly lastUpdatePosted: string | null;
  readonly lead: Party | null;
  readonly collaborators: readonly Party[];
  /** Words such as `PHASE1`, `Phase 1/Phase 2` or `NA`; null when there are none. */
  readonly phases: readonly string[] | null;
  readonly arms: readonly { readonly label: string; readonly type: string | null }[] | null;
  readonly interventions: readonly StudyIntervention[] | null;
  readonly conditions: readonly string[] | null;
  readonly keywords: readonly string[];
  readonly enrolment: { readonly count: string; readonly type: string | null } | null;
  readonly locations: readonly StudyLocation[] | null;
  /** Countries where the format lists them apart from the sites. */
  readonly countries: readonly string[] | null;
  readonly hasResults: boolean | null;
  /** Rows of the posted results; null where the format does not bring them. */
  readonly results: Trial['results'];
}

export interface StudyDate {
  readonly date: string;
  readonly type: string | null;
}

export interface Party {
  readonly name: string;
  readonly class: string | null;
}

export interface StudyIntervention {
  readonly type: string | null;
  readonly name: string | null;
  readonly otherNames: readonly string[];
  readonly arms: readonly string[];
}

export interface StudyLocation {
  readonly facility: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly country: string | null;
}
