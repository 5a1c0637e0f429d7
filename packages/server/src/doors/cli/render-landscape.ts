import type { OutputOf } from '@beringia/contract/operation';
import type { showLandscape } from '@beringia/contract/scouting/landscape';
import { STAGES } from '@beringia/domain/assets/vocabulary';
import { lookedAtLine } from './render-scouting.ts';
import { section, table } from './table.ts';

type Landscape = OutputOf<typeof showLandscape>;
type Cell = Landscape['map']['cells'][number];

/** A terminal is no place for all: so many targets down, modalities across and classes. */
const [ROWS, COLUMNS, CLASSES] = [30, 5, 12];

/** Targets by modality with how many and how far, the fullest classes, and where was looked. */
export function renderLandscape(shown: Landscape): string {
  const { map, region, undated, coverage } = shown;
  if (map.total === 0) return ['No drug is in this class.', '', lookedAtLine(coverage)].join('\n');
  const left = map.rows.length - ROWS;
  return [
    `${counted(map.total, 'drug')} by target and modality; behind each number the highest stage ${region === 'anywhere' ? 'anywhere' : `in ${region}`}`,
    ...mapLines(map),
    ...(left > 0 ? [`and ${counted(left, 'row')} more: --json, or narrow it with --target, --modality or --area`] : []),
    ...section('Fullest classes', ['Class', 'Drugs', 'First', 'Latest'], classCells(shown)),
    ...(undated.length > 0 ? ['', `${counted(undated.length, 'drug')} without any day: in the map, in no year.`] : []),
    '',
    lookedAtLine(coverage),
  ].join('\n');
}

function mapLines({ rows, columns, cells }: Landscape['map']): string[] {
  const inRow = new Map<string, Cell[]>();
  for (const cell of cells) inRow.set(cell.row, [...(inRow.get(cell.row) ?? []), cell]);
  const size = (column: string) => cells.reduce((sum, cell) => sum + (cell.column === column ? cell.count : 0), 0);
  const fullest = new Set(columns.toSorted((a, b) => size(b) - size(a)).slice(0, COLUMNS));
  const across = columns.filter((column) => fullest.has(column));
  const folded = across.length < columns.length;
  return table(
    ['Target', 'Drugs', ...across, ...(folded ? ['other modalities'] : [])],
    rows.slice(0, ROWS).map(({ key, label, count }) => {
      const here = inRow.get(key) ?? [];
      const others = here.filter(({ column }) => !fullest.has(column));
      return [
        label === '' ? 'target unknown' : label,
        String(count),
        ...across.map((column) => cellText(here.filter((cell) => cell.column === column))),
        ...(folded ? [cellText(others)] : []),
      ];
    }),
  );
}

/** `3, phase-2`; a dash where nobody is. Stages stand earliest first, the unknown last. */
function cellText(cells: readonly Cell[]): string | null {
  const count = cells.reduce((sum, cell) => sum + cell.count, 0);
  if (count === 0) return null;
  return `${count}, ${highest(cells.flatMap(({ stages }) => stages.map(({ stage }) => stage)))}`;
}

function highest(stages: readonly string[]): string {
  const known = STAGES.filter((stage) => stages.includes(stage));
  return known.at(-1) ?? 'stage unknown';
}

function classCells({ crowding, entries }: Landscape): string[][] {
  const known = crowding.filter((one) => one.class !== 'unknown').slice(0, CLASSES);
  return known.map(({ class: name, years }) => {
    const inside = entries.filter((entry) => entry.class === name);
    const told = (entry: (typeof inside)[number] | undefined) => (entry ? `${entry.on} ${entry.name}` : '');
    return [name, String(years.at(-1)?.all ?? 0), told(inside[0]), told(inside.at(-1))];
  });
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
