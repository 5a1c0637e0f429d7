import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Pair } from './measure.ts';
import type { Explained } from './plans.ts';

export interface Result extends Pair {
  readonly name: string;
  readonly total: number | null;
  /** A list, a sort or a search, whose plans may hold no sequential scan. */
  readonly indexed: boolean;
  /** How the names of the large tables begin. */
  readonly large: string;
  readonly statements: readonly Explained[];
}

const GOAL = 1.5;

const HEAD = [
  'scenario',
  'found',
  'REST p50',
  'p95',
  'floor p50',
  'p95',
  'ratio',
  'frozen ratio',
  'statements alone',
  'plan',
];

/** A table in Markdown, row by row as the results come: milliseconds, the ratio of the medians, where the time of REST goes. */
export const TABLE_HEAD = [HEAD, HEAD.map(() => '---')].map(rowOf).join('\n');

/** @param frozen ratios of the frozen run by scenario, see {@link frozenRatios} */
export function tableRow(result: Result, frozen: ReadonlyMap<string, number>): string {
  const { name, total, rest, floor, statements } = result;
  const parts = statements.map(({ part, ms }) => `${part} ${ms.toFixed(1)}`).join(', ');
  const times = [rest.p50, rest.p95, floor.p50, floor.p95].map((ms) => ms.toFixed(1));
  const before = frozen.get(name)?.toFixed(2) ?? '–';
  return rowOf([name, String(total ?? '–'), ...times, markedRatio(result), before, parts, planOf(result)]);
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function markedRatio({ rest, floor }: Pair): string {
  const ratio = rest.p50 / floor.p50;
  return ratio > GOAL ? `**${ratio.toFixed(2)}**` : ratio.toFixed(2);
}

/** Small tables may be read whole: one workspace, a few hundred shipped deals beside many own ones. */
function planOf({ statements, indexed, large }: Result): string {
  if (!indexed) return '–';
  const found = statements.flatMap(({ part, sequential }) =>
    sequential.filter((table) => table.startsWith(large)).map((table) => `${part}: ${table}`),
  );
  return found.length === 0 ? 'no Seq Scan' : `Seq Scan in ${found.join(', ')}`;
}

export function plansOf(results: readonly Result[]): string {
  return results
    .filter(({ indexed }) => indexed)
    .flatMap(({ name, statements }) => statements.map(({ part, plan }) => `\n${name}: ${part}\n${plan}`))
    .join('\n');
}

/** Keeps a run to compare later ones with. @returns where */
export function freeze(name: string, facts: Readonly<Record<string, unknown>>, results: readonly Result[]): string {
  const file = fileOf(name);
  mkdirSync(new URL('frozen/', import.meta.url), { recursive: true });
  const machine = { cores: cpus().length, cpu: cpus()[0]?.model, node: process.version, load: loadavg()[0] };
  const frozen = results.map(({ statements, rest, floor, ...result }) => ({
    ...result,
    ratio: round(rest.p50 / floor.p50),
    rest: { p50: round(rest.p50), p95: round(rest.p95) },
    floor: { p50: round(floor.p50), p95: round(floor.p95) },
    statements: statements.map(({ part, ms, sequential }) => ({
      part,
      ms: round(ms),
      readsWhole: sequential.join(' '),
    })),
  }));
  writeFileSync(file, `${JSON.stringify({ ...facts, machine, results: frozen }, null, 2)}\n`);
  return file;
}

/** What the frozen run of the same engine and mode found; empty before the first. */
export function frozenRatios(name: string): ReadonlyMap<string, number> {
  if (!existsSync(fileOf(name))) return new Map();
  const { results } = JSON.parse(readFileSync(fileOf(name), 'utf8')) as { results: { name: string; ratio: number }[] };
  return new Map(results.map(({ name: scenario, ratio }) => [scenario, ratio]));
}

function fileOf(name: string): string {
  return fileURLToPath(new URL(`frozen/${name}.json`, import.meta.url));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
