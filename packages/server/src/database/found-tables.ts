import type { Problem } from '@beringia/domain/basics/errors';
import type { Claim } from '@beringia/domain/basics/evidence';
import type { FoundKind } from '@beringia/domain/scouting/found';
import type { ColumnType, Generated } from 'kysely';

/** Tables of what sources gave, and of the jobs that fetch and read it; `migrations/0004` makes them. */

type Json<T> = ColumnType<T, string, string>;

export interface FoundRecordColumns {
  source: string;
  id: string;
  kind: FoundKind;
  /** The day on which the record last said something, as a sortable key. */
  day: string | null;
  title: string;
  url: string | null;
  /** Of the content, to tell a change from a repetition. */
  digest: string;
  /** The mapped record, a `Found['content']` of its kind. */
  content: Json<unknown>;
  words: string[];
  /** `drug:…`, `country:CN`, `company:…`: facts of the record itself, by which mandates look it up. */
  keys: string[];
  /** Hash of the kept answer it was read from, and its place in it. */
  answer: string;
  place: number;
  first_seen: string;
  changed_on: string;
  /** Moments of the first and of the last write, which no export tells: a store is the same whenever it was filled. */
  first_at: string;
  stored_at: string;
  /** 1, and one more with every change. */
  version: number;
}

export interface FoundChangeColumns {
  source: string;
  id: string;
  version: number;
  field: string;
  on_day: string;
  was: Json<unknown> | null;
  becomes: Json<unknown> | null;
}

/** Raw bytes as they came, in packed pieces, by the hash of the whole. */
export interface KeptAnswerColumns {
  /** Empty for what everybody may see. */
  workspace: string;
  hash: string;
  source: string;
  name: string;
  url: string | null;
  etag: string | null;
  last_modified: string | null;
  at: string;
  bytes: ColumnType<string, number, number>;
  pieces: number;
  /** False until the last piece is in. */
  whole: boolean;
}

export interface QuarantineColumns {
  workspace: string;
  job: string;
  n: number;
  source: string;
  answer: string;
  record: number;
  line: number | null;
  problem: Json<Problem>;
  raw: string | null;
  at: string;
}

export interface SourceStateColumns {
  source: string;
  /** Where a sync goes on. */
  cursor: Json<unknown> | null;
  tried_at: string | null;
  synced_at: string | null;
  /** What the source says its data are of. */
  data_as_of: string | null;
  problem: Json<Problem> | null;
}

/** How the records of a source came: each file that was read, and each question that a sync asked to its end. */
export interface SourceComingColumns {
  source: string;
  way: 'file' | 'sync';
  /** Name of the file, or the question as JSON. */
  what: string;
  /** Workspace that brought or asked it; the others are not told what. */
  asked_by: string;
  at: string;
  /** Of a file: the latest day that one of its records speaks of, as a sortable key. Of a question: the day from which it was asked. */
  latest: string | null;
  records: number;
}

export const JOB_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** Counts so far, and what the ledger should tell. */
export type JobProgress = Readonly<Record<string, number | string | null | readonly string[]>>;

export interface JobColumns {
  workspace: string;
  id: string;
  /** Jobs made in one moment stand in line in the order in which they were made. */
  place: Generated<string>;
  kind: string;
  /** Jobs of one lane run one after the other: one runner per source. */
  lane: string;
  state: JobState;
  input: Json<Record<string, unknown>>;
  /** Where the work goes on, written in the transaction of the work itself. */
  checkpoint: Json<unknown> | null;
  progress: Json<JobProgress>;
  attempts: number;
  run_after: string;
  made_at: string;
  started_at: string | null;
  ended_at: string | null;
  /** Sign of life by the clock of the database. */
  beat_at: ColumnType<string | null, never, never>;
  worker: string | null;
  cancel: boolean;
  problem: Json<Problem> | null;
  schedule: string | null;
}

export interface ScheduleColumns {
  workspace: string;
  id: string;
  kind: string;
  input: Json<Record<string, unknown>>;
  /** `day`, or `week:1` for Monday. */
  every: string;
  next_at: string;
  made_at: string;
}

interface OwnRow {
  workspace: string;
  id: string;
  record: Json<unknown>;
  made_at: string;
}

export interface FoundTables {
  found_record: FoundRecordColumns;
  found_change: FoundChangeColumns;
  kept_answer: KeptAnswerColumns;
  kept_piece: { workspace: string; hash: string; n: number; body: Uint8Array };
  quarantine: QuarantineColumns;
  source_state: SourceStateColumns;
  source_coming: SourceComingColumns;
  job: JobColumns;
  schedule: ScheduleColumns;
  own_found_record: FoundRecordColumns & { workspace: string };
  own_found_word: { workspace: string; word: string; source: string; id: string };
  own_mapping: OwnRow & { revision: number };
  own_mandate: OwnRow & { revision: number };
  own_run: Omit<OwnRow, 'made_at'> & { mandate: string; at: string; as_of: string };
  own_triage: OwnRow & { candidate: string; mandate: string; revision: number; undone_in: number | null };
  own_capture: OwnRow;
  own_record_claim: {
    workspace: string;
    id: string;
    /** What the claim is about: `asset/<id>`, `deal/<id>`, `drug/<name key>`. */
    record: string;
    claim: Json<Claim>;
    capture: string | null;
    made_at: string;
    revision: number;
    withdrawn_in: number | null;
  };
}
