import type { PartialDate } from '../basics/partial-date.ts';
import type { PatentClaim } from './claim-kinds.ts';
import type { Explained } from './explained.ts';
import type { LegalEvent } from './legal-events.ts';
import type { PatentApplicant } from './patent-applicants.ts';
import type { FamilyMember, PriorityClaim } from './patent-number.ts';
import type { CountryStatus } from './patent-status.ts';

/** A patent family as patent offices publish it. People are counted, never named. */
export interface PatentFamily {
  /** `docdb-40799763`, or the first publication when the source gives no family. */
  readonly id: string;
  readonly members: readonly FamilyMember[];
  readonly priorities: readonly PriorityClaim[];
  readonly earliestPriority: Explained<PartialDate>;
  readonly applicants: readonly PatentApplicant[];
  /** How many inventors the source lists; null when it lists no parties. */
  readonly inventorCount: number | null;
  /** Titles by ISO 639-1 language; `und` where the source names none. */
  readonly titles: Readonly<Record<string, string>>;
  readonly claims: readonly PatentClaim[];
  readonly events: readonly LegalEvent[];
  readonly status: readonly CountryStatus[];
}
