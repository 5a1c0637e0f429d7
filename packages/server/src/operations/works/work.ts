import type { Day } from '@beringia/domain/basics/partial-date';
import type { SourceSettings } from '../../config.ts';
import type { Database } from '../../database/open.ts';
import type { Job, JobStep } from '../../database/queries/jobs.ts';
import type { InTransaction } from '../../database/queries/kept-answers.ts';
import type { Trx } from '../../database/tables.ts';
import type { Library } from '../../files/library.ts';
import type { ShippedData } from '../../files/shipped-data.ts';
import type { Sleep } from '../../sources/fetching/pace.ts';

/** Long work, done in steps. Each step writes its results and how far the job is in one transaction, so a kill loses nothing. */

export interface Workshop {
  readonly database: Database;
  readonly library: Library;
  readonly shipped: ShippedData;
  readonly settings: SourceSettings;
  today(): Day;
  /** ISO timestamp. */
  now(): string;
  /** How calls to sources wait; left out for the time of the machine. Tests let none pass. */
  readonly waiting?: { readonly now: () => number; readonly sleep: Sleep };
}

export interface WorkTools {
  readonly job: Job;
  readonly shop: Workshop;
  /** Aborted when somebody cancels the job or the process is to end: waiting and fetching stop at once. */
  readonly signal: AbortSignal;
  /** In the owner's transaction; for what is public. */
  readonly asOwner: InTransaction;
  /** Behind the wall of the job's workspace. */
  readonly asWorkspace: InTransaction;
  /**
   * One step: does something and writes how far the job is, all or nothing.
   * @param within whose transaction it is
   * @throws Stopped when the job was cancelled, or taken over by another worker
   */
  step(within: InTransaction, write: (trx: Trx) => Promise<JobStep>): Promise<void>;
}

export type Work = (tools: WorkTools) => Promise<void>;

/** The job ends here, and that is no fault: `cancelled` by somebody, `lost` to another worker, `closing` with the process. */
export class Stopped extends Error {
  constructor(readonly why: 'cancelled' | 'lost' | 'closing') {
    super(`the job was stopped: ${why}`);
  }
}
