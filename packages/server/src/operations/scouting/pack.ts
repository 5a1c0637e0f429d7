import type { LongListRow } from '@beringia/contract/scouting/run-shapes';
import type { Day } from '@beringia/domain/basics/partial-date';
import type { TriageEntry } from '@beringia/domain/scouting/mandates/triage';
import { LEAST_PLACES } from '@beringia/domain/scouting/watch/change-table';
import type { Cell, Column, Table } from '../../files/table.ts';
import { xlsxFile } from '../../files/xlsx.ts';
import type { Context } from '../handler.ts';
import { remembered, type StoredRow } from './run-view.ts';
import type { StoredRun } from './stored-run.ts';

/** The Monday pack: a workbook that can be read in a meeting without the workbench. The ledger of coverage goes wherever the list goes. */
export async function packFile(run: StoredRun, log: readonly TriageEntry[], context: Context): Promise<Uint8Array> {
  const rows = (group: keyof StoredRun['rows']) => run.rows[group].map((row) => remembered(row, log, run.head.mandate));
  const sheet = (title: string, columns: readonly Shown<never>[], items: readonly unknown[]): Table => ({
    title,
    asOf: run.head.asOf as Day,
    about: aboutOf(run, context),
    columns,
    rows: items.map((item) => columns.map(({ pick }) => pick(item as never))),
  });
  return xlsxFile(
    sheet('Long list', LIST, rows('kept')),
    sheet('What changed', CHANGES, changesOf(run)),
    sheet('Near misses', MISSES, rows('near-misses')),
    sheet('Left out', LEFT, run.rows['left-out']),
    sheet('Where we looked', ASKED, run.coverage.asked),
    sheet('Blind spots', SPOTS, run.coverage.blindSpots),
  );
}

interface Shown<T> extends Column {
  readonly pick: (item: T) => Cell;
}

const column = <T>(title: string, width: number, pick: (item: T) => Cell): Shown<T> => ({ title, width, pick });
const stageIn = (region: string) => (row: LongListRow) =>
  row.stages.find((stage) => stage.region === region)?.stage ?? null;

const LIST: readonly Shown<LongListRow>[] = [
  column('Place', 7, ({ place }) => place),
  column('Drug', 24, ({ name }) => name),
  column('Other names', 30, ({ name, names }) => names.filter((one) => one !== name).join(', ') || null),
  column('Targets', 20, ({ targets }) => targets.value?.join(' + ') ?? null),
  column('Modality', 18, ({ modality }) => modality.value),
  column('Stage, China', 13, stageIn('china')),
  column('Stage, US', 12, stageIn('us')),
  column('Highest stage', 13, stageIn('anywhere')),
  column('Rights wanted', 16, ({ rights }) => rights?.state ?? null),
  column('Held by', 22, ({ rights }) => rights?.holders.join(', ') || null),
  column(
    'Companies',
    34,
    ({ companies }) => [...new Set(companies.map(({ name }) => name))].slice(0, 4).join(', ') || null,
  ),
  column('Score', 8, ({ total }) => total?.value ?? null),
  column('of', 6, ({ total }) => total?.of ?? null),
  column('Differentiated', 14, ({ axes }) => axes?.differentiated.value ?? null),
  column('Transferable', 13, ({ axes }) => axes?.transferable.value ?? null),
  column('Partnerable', 12, ({ axes }) => axes?.partnerable.value ?? null),
  column('Reasons', 70, ({ top }) => top.map(({ says }) => says).join(' · ') || null),
  column('Open', 20, ({ open }) => open.join(', ') || null),
  column('Last disclosed', 14, ({ lastDisclosed }) => lastDisclosed.value),
  column('Records', 9, ({ evidence }) => evidence),
  column('Decision', 10, ({ triage }) => triage?.decision ?? null),
  column('Why', 30, ({ triage }) => triage?.reason ?? null),
  column(
    'Elsewhere',
    34,
    ({ memory }) =>
      memory
        .map(
          (one) =>
            `${one.mandate}: seen ${one.seen}${one.decision ? `, ${one.decision}` : ''}${one.reason ? `, ${one.reason}` : ''}`,
        )
        .join('; ') || null,
  ),
];

const MISSES: readonly Shown<LongListRow>[] = [
  column('Drug', 24, ({ name }) => name),
  column('How near', 16, ({ nearness }) => nearness),
  column('What speaks against it', 90, ({ reasons }) => reasons.map(reasonText).join(' · ') || null),
  ...LIST.slice(3, 11),
];

const LEFT: readonly Shown<StoredRow>[] = [
  column('Drug', 24, ({ name }) => name),
  column('Why', 110, ({ reasons }) => reasons.map(reasonText).join(' · ') || null),
];

function reasonText({ criterion, because }: LongListRow['reasons'][number]): string {
  return `${criterion}: ${because.join('; ')}`;
}

interface Line {
  readonly what: string;
  readonly drug: string;
  readonly field: string | null;
  readonly was: string | null;
  readonly becomes: string | null;
  readonly why: string;
}

const CHANGES: readonly Shown<Line>[] = [
  column('What', 12, ({ what }) => what),
  column('Drug', 24, ({ drug }) => drug),
  column('Field', 24, ({ field }) => field),
  column('From', 40, ({ was }) => was),
  column('To', 40, ({ becomes }) => becomes),
  column('Why it matters', 60, ({ why }) => why),
];

function changesOf({ diff }: StoredRun): Line[] {
  if (diff === null) return [];
  const plain = { field: null, was: null, becomes: null };
  return [
    ...diff.entered.map(({ name, because }) => ({ ...plain, what: 'new', drug: name, why: because.join('; ') })),
    ...diff.left.map(({ name, because }) => ({ ...plain, what: 'gone', drug: name, why: because.join('; ') })),
    ...diff.changed.flatMap(({ name, changes }) =>
      changes.map(({ field, was, becomes, reason }) => ({
        what: 'changed',
        drug: name,
        field,
        was: text(was),
        becomes: text(becomes),
        why: reason,
      })),
    ),
    ...diff.places.filter(movedFar).map(({ name, was, becomes }) => ({
      what: 'place',
      drug: name,
      field: 'place',
      was: String(was),
      becomes: String(becomes),
      why: 'its rank moved',
    })),
  ];
}

function movedFar({ was, becomes }: { readonly was: number; readonly becomes: number }): boolean {
  return Math.abs(was - becomes) >= LEAST_PLACES;
}

function text(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const ASKED: readonly Shown<StoredRun['coverage']['asked'][number]>[] = [
  column('Source', 28, ({ name }) => name.en),
  column('Asked for', 60, ({ query }) => query),
  column('At', 24, ({ at }) => at),
  column('Records', 9, ({ hits }) => hits),
  column('New', 8, (asked) => asked.new),
  column('Changed', 9, ({ changed }) => changed),
  column('Set aside', 9, ({ failures }) => failures.reduce((sum, { count }) => sum + count, 0)),
  column('Last synced', 13, ({ lastSynced }) => lastSynced),
  column('How its records came', 60, ({ came }) => came.join('; ')),
  column('Fresh enough', 40, ({ stale }) => stale.because),
  column('Terms', 60, ({ licence }) => licence),
];

const SPOTS: readonly Shown<StoredRun['coverage']['blindSpots'][number]>[] = [
  column('Kind', 18, ({ kind }) => kind),
  column('What could not be seen', 60, ({ what }) => what),
  column('Why', 60, ({ because }) => because),
  column('What to do', 60, ({ next }) => next),
  column('How many', 9, ({ count }) => count),
];

function aboutOf({ head, profile, coverage }: StoredRun, context: Context): Table['about'] {
  return [
    ['Mandate', `${head.name} (${head.mandate})`],
    ...profile.map((line) => ['Profile', line] as const),
    ['Run', `${head.run}, ${head.at}`],
    ['As of', head.asOf],
    ['Shipped data', context.shipped.version],
    ['Drugs looked at', String(head.counts.asked)],
    ['Long list', `${head.counts.kept}, of which ${head.counts.sure} answer every must with yes`],
    ['Near misses', String(head.counts.nearMisses)],
    ['Left out', `${head.counts.leftOut}, each with its reason`],
    ['Records read', `${coverage.lookedUp.records}: ${coverage.lookedUp.because}`],
    ['Rights', 'No grant found is what our deals show on that day, and never says that something is for sale.'],
  ];
}
