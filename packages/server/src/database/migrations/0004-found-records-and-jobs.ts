import { type Kysely, sql } from 'kysely';

/**
 * What sources gave, the answers it was read from, what could not be read, and the jobs that did it. Records of public sources
 * carry no wall and keep every index; only the owner writes them. A row with a workspace is that workspace's own.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const queue = ['job', 'schedule'].flatMap((table) => [
    `alter table ${table} enable row level security`,
    ...wall(table),
  ]);
  const statements = [
    ...PUBLIC,
    ...Object.entries(SHARED).flatMap(shared),
    ...QUEUE,
    ...queue,
    ...OWN,
    ...WALLED.flatMap(walled),
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const KEY = 'text collate "C" not null';

/** Words and keys are sets, so their index is inverted; they are the record's own and never the library's, so they never age. */
const PUBLIC = [
  `create table found_record (source ${KEY}, id ${KEY}, kind text not null, day text collate "C", title text not null,
    url text, digest text not null, content jsonb not null, words text[] not null, keys text[] not null, answer text not null,
    place integer not null, first_seen text not null, changed_on text not null, first_at text not null, stored_at text not null,
    version integer not null, primary key (source, id))`,
  'create index found_record_by_word on found_record using gin (words)',
  'create index found_record_by_key on found_record using gin (keys)',
  'create index found_record_by_day on found_record (day desc nulls last, source, id)',
  'create index found_record_by_change on found_record (changed_on, source, id)',
  `create table found_change (source ${KEY}, id ${KEY}, version integer not null, field ${KEY}, on_day ${KEY},
    was jsonb, becomes jsonb, primary key (source, id, version, field))`,
  'create index found_change_by_day on found_change (on_day, source, id)',
  `create table source_state (source ${KEY} primary key, cursor jsonb, tried_at text, synced_at text, data_as_of text,
    problem jsonb)`,
  `create table source_coming (source ${KEY}, way ${KEY}, what ${KEY}, asked_by ${KEY}, at text not null, latest text,
    records integer not null, primary key (source, way, what, asked_by))`,
  'grant select on found_record, found_change, source_state, source_coming to beringia_app',
];

/** Rows of the empty workspace are public and written by the owner; the others are seen by their workspace alone. */
const SHARED = {
  kept_answer: [
    `create table kept_answer (workspace ${KEY}, hash ${KEY}, source ${KEY}, name text not null, url text, etag text,
      last_modified text, at text not null, bytes bigint not null, pieces integer not null, whole boolean not null,
      primary key (workspace, hash))`,
    'create index kept_answer_by_url on kept_answer (url) where url is not null',
  ],
  kept_piece: [
    `create table kept_piece (workspace ${KEY}, hash ${KEY}, n integer not null, body bytea not null,
      primary key (workspace, hash, n))`,
    // The pieces are packed already.
    'alter table kept_piece alter column body set storage external',
  ],
  quarantine: [
    `create table quarantine (workspace ${KEY}, job ${KEY}, n integer not null, source ${KEY}, answer text not null,
      record integer not null, line integer, problem jsonb not null, raw text, at text not null,
      primary key (workspace, job, n))`,
    'create index quarantine_by_source on quarantine (workspace, source, at)',
  ],
};

/** The queue looks across workspaces, which only the owner may: the wall stands for the role of the requests and for nobody else. */
const QUEUE = [
  `create table job (workspace ${KEY}, id ${KEY}, place bigint generated always as identity, kind text not null, lane ${KEY}, state text not null, input jsonb not null,
    checkpoint jsonb, progress jsonb not null, attempts integer not null, run_after text collate "C" not null,
    made_at text not null, started_at text, ended_at text, beat_at timestamptz, worker text, cancel boolean not null,
    problem jsonb, schedule text, primary key (workspace, id))`,
  `create index job_waiting on job (run_after) where state = 'waiting'`,
  `create unique index job_lane on job (lane) where state = 'running'`,
  `create table schedule (workspace ${KEY}, id ${KEY}, kind text not null, input jsonb not null, every text not null,
    next_at text collate "C" not null, made_at text not null, primary key (workspace, id))`,
];

const OWN = [
  `create table own_found_record (workspace ${KEY}, source ${KEY}, id ${KEY}, kind text not null, day text collate "C",
    title text not null, url text, digest text not null, content jsonb not null, words text[] not null, keys text[] not null,
    answer text not null, place integer not null, first_seen text not null, changed_on text not null,
    first_at text not null, stored_at text not null, version integer not null, primary key (workspace, source, id))`,
  `create table own_found_word (workspace ${KEY}, word ${KEY}, source ${KEY}, id ${KEY},
    primary key (workspace, word, source, id))`,
  `create table own_mapping (workspace ${KEY}, id ${KEY}, record jsonb not null, made_at text not null,
    revision integer not null, primary key (workspace, id))`,
  `create table own_mandate (workspace ${KEY}, id ${KEY}, record jsonb not null, made_at text not null,
    revision integer not null, primary key (workspace, id))`,
  `create table own_run (workspace ${KEY}, id ${KEY}, mandate ${KEY}, at text not null, as_of text not null,
    record jsonb not null, primary key (workspace, id))`,
  'create index own_run_by_mandate on own_run (workspace, mandate, at desc)',
  `create table own_triage (workspace ${KEY}, id ${KEY}, candidate ${KEY}, mandate ${KEY}, record jsonb not null,
    made_at text not null, revision integer not null, undone_in integer, primary key (workspace, id))`,
  'create index own_triage_by_candidate on own_triage (workspace, candidate)',
  `create table own_capture (workspace ${KEY}, id ${KEY}, record jsonb not null, made_at text not null,
    primary key (workspace, id))`,
  `create table own_record_claim (workspace ${KEY}, id ${KEY}, record ${KEY}, claim jsonb not null, capture text,
    made_at text not null, revision integer not null, withdrawn_in integer, primary key (workspace, id))`,
  'create index own_record_claim_by_record on own_record_claim (workspace, record)',
];

const WALLED = [
  'own_found_record',
  'own_found_word',
  'own_mapping',
  'own_mandate',
  'own_run',
  'own_triage',
  'own_capture',
  'own_record_claim',
];

function shared([table, statements]: [string, readonly string[]]): string[] {
  return [
    ...statements,
    `alter table ${table} enable row level security`,
    `create policy ${table}_read on ${table} for select to public
      using (workspace = '' or workspace = current_setting('beringia.workspace', true))`,
    ...wall(table),
  ];
}

function walled(table: string): string[] {
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    ...wall(table),
  ];
}

function wall(table: string): string[] {
  return [
    `create policy ${table}_wall on ${table} to public
      using (workspace = current_setting('beringia.workspace', true) and workspace <> '')`,
    `grant select, insert, update, delete on ${table} to beringia_app`,
  ];
}
