import type { OutputOf } from '@beringia/contract/operation';
import type { listMandates, RunAnswer, showCandidate } from '@beringia/contract/scouting/run-mandate';
import type { LongListRow } from '@beringia/contract/scouting/run-shapes';
import type { listAlerts } from '@beringia/contract/scouting/watch';
import { footer, section, table } from './table.ts';

type Run = Pick<
  RunAnswer,
  'name' | 'mandate' | 'run' | 'asOf' | 'counts' | 'items' | 'total' | 'next' | 'diff' | 'coverage'
> & {
  readonly nearMisses?: RunAnswer['nearMisses'];
};

/** A run as a page: the long list with three reasons each, the near misses, what changed, and where was looked. */
export function renderRun(run: Run): string {
  const { name, mandate, asOf, counts, items, total, next, nearMisses = [] } = run;
  return [
    `${name} (${mandate}), as of ${asOf}; run ${run.run}`,
    `${counts.asked} drugs looked at: ${counts.kept} in the long list, ${counts.sure} of them sure; ${counts.nearMisses} near misses; ${counts.leftOut} left out, each with its reason.`,
    ...section('Long list', LIST_HEADING, items.map(listCells)),
    footer(items.length, total, next),
    ...reasonLines(items),
    ...missLines(nearMisses, counts.nearMisses),
    ...changeLines(run.diff),
    ...coverageLines(run.coverage),
  ].join('\n');
}

const LIST_HEADING = ['', 'Drug', 'Targets', 'Modality', 'China', 'US', 'Rights', 'Score', 'Open', 'Seen before'];

function listCells(row: LongListRow): (string | null)[] {
  const stage = (region: string) => row.stages.find((one) => one.region === region)?.stage ?? null;
  return [
    String(row.place ?? ''),
    cut(row.name, 44),
    row.targets.value ? cut(row.targets.value.join('+'), 30) : null,
    row.modality.value,
    stage('china'),
    stage('us'),
    row.rights?.state ?? null,
    row.total ? `${row.total.value} of ${row.total.of}` : null,
    row.open.join(', '),
    row.triage?.decision ?? row.memory.map(({ mandate, seen }) => `${mandate} ${seen}`).join(', '),
  ];
}

/** Of the first few: a terminal is no place for all. */
const WITH_REASONS = 10;

function reasonLines(items: readonly LongListRow[]): string[] {
  const told = items.slice(0, WITH_REASONS).filter(({ top }) => top.length > 0);
  return told.flatMap(({ name, top }) => ['', name, ...top.map(({ says, points }) => `  ${signed(points)} ${says}`)]);
}

function signed(points: number | null): string {
  if (points === null) return ' ?';
  return points > 0 ? `+${points}` : String(points).padStart(2);
}

/** Background knowledge leaves nothing out, and what it alone speaks against is no news to a reader. */
function missLines(misses: readonly LongListRow[], total: number): string[] {
  const near = misses.filter(({ nearness }) => nearness !== 'background');
  const lines = section(
    'Near misses',
    ['Drug', 'How near', 'What speaks against it'],
    near.slice(0, 15).map(missCells),
  );
  const rest = total - near.length;
  return rest > 0
    ? [...lines, `and ${rest} against which background knowledge alone speaks: scout show RUN --group near-misses`]
    : lines;
}

function missCells({ name, nearness, reasons }: LongListRow): (string | null)[] {
  return [
    cut(name, 44),
    nearness,
    reasons.map(({ criterion, because }) => `${criterion}: ${because[0] ?? ''}`).join('; '),
  ];
}

function changeLines(diff: RunAnswer['diff']): string[] {
  if (diff === null) return ['', 'First run: nothing to compare with.'];
  const lines = [
    ...diff.entered.map(({ name }) => ['new', name, null, null]),
    ...diff.left.map(({ name, because }) => ['gone', name, null, because.join('; ')]),
    ...diff.changed.flatMap(({ name, changes }) =>
      changes.map(({ field, was, becomes }) => [`${field}`, name, short(was), short(becomes)]),
    ),
  ];
  if (lines.length === 0) return ['', 'Nothing changed since the run before.'];
  return section('Changed since the run before', ['What', 'Drug', 'From', 'To'], lines);
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing known');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

export function lookedAtLine({ lookedUp, shipped }: Pick<RunAnswer['coverage'], 'lookedUp' | 'shipped'>): string {
  return `Looked at ${shipped.assets} assets and ${shipped.deals} deals of the shipped set, and ${lookedUp.records} records of sources: ${lookedUp.because}.`;
}

/** The ledger goes wherever the list goes. */
function coverageLines(coverage: RunAnswer['coverage']): string[] {
  const { asked, blindSpots } = coverage;
  return [
    '',
    lookedAtLine(coverage),
    ...section(
      'Sources asked',
      ['Source', 'Records', 'New', 'Changed', 'Last synced', 'Fresh enough', 'How its records came'],
      asked.map(({ name, hits, new: fresh, changed, lastSynced, stale, came }) => [
        name.en,
        number(hits),
        number(fresh),
        number(changed),
        lastSynced,
        stale.value === null ? null : stale.value ? 'no' : 'yes',
        came.slice(0, 2).join('; '),
      ]),
    ),
    ...section(
      'Not seen',
      ['Kind', 'What', 'What to do'],
      blindSpots.map(({ kind, what, next }) => [kind, what, next]),
    ),
  ];
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

function number(value: number | null): string | null {
  return value === null ? null : String(value);
}

export function renderCandidate({ row, detail, head }: OutputOf<typeof showCandidate>): string {
  const axes = Object.entries(detail.axes ?? {}).flatMap(([axis, { value, of, range, because }]) => [
    '',
    `${axis}: ${value} of ${of} (${range.low} to ${range.high} once everything is known)`,
    ...because.map(({ says, points }) => `  ${signed(points)} ${says}`),
  ]);
  return [
    `${row.name} in ${head.name}, as of ${head.asOf}`,
    ...section(
      'Criteria',
      ['', 'Answer', 'Because'],
      [...detail.wants, ...detail.kills].map(({ criterion, answer, because }) => [
        criterion,
        answer,
        because.join('; '),
      ]),
    ),
    ...axes,
    ...section(
      'Records',
      ['Day', 'Record', 'Title'],
      detail.evidence.map(({ day, ref, title }) => [day, ref, title]),
    ),
  ].join('\n');
}

export function renderMandates({ items }: OutputOf<typeof listMandates>): string {
  if (items.length === 0) return 'No mandate is saved: beringia scout run MANDATE.json';
  return table(
    ['Mandate', 'Name', 'Runs', 'Last', 'Long list', 'News'],
    items.map(({ id, name, runs, last, news }) => [
      id,
      name,
      String(runs),
      last?.at.slice(0, 10) ?? null,
      last ? `${last.counts.kept} (${last.counts.sure} sure)` : null,
      number(news),
    ]),
  ).join('\n');
}

export function renderAlerts({ items }: OutputOf<typeof listAlerts>): string {
  if (items.length === 0) return 'Nothing new in the last run of any mandate.';
  return table(
    ['Mandate', 'Weight', 'What'],
    items.map(({ mandate, weight, says }) => [mandate, weight, says]),
  ).join('\n');
}
