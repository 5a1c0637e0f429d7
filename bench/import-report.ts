import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { GrowthStep } from './import-growth.ts';
import type { Huge } from './import-huge.ts';
import type { Search } from './import-search.ts';
import type { Speed } from './import-speed.ts';

/** Tables in Markdown, and what a run leaves in `frozen/`. */

const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [head, head.map(() => '---'), ...rows].map(row).join('\n');
const fixed = (value: number | null, digits: number) => value?.toFixed(digits) ?? '–';

export function speedTable(runs: readonly Speed[]): string {
  const head = ['engine', 'records', 'MB', 'records/s', 'keep', 'import', 'JSON.parse', 'COPY'];
  const ratios = ['of JSON.parse', 'of COPY', 'idle MB', 'peak MB'];
  const cells = (run: Speed) => [
    run.engine,
    run.records,
    Math.round(run.megabytes),
    Math.round(run.perSecond),
    ...[run.keeping, run.importing, run.parse, run.copy, run.ofParse, run.ofCopy].map((value) => fixed(value, 3)),
    Math.round(run.idle),
    Math.round(run.peak),
  ];
  return table([...head, ...ratios], runs.map(cells));
}

/** Groups of ten steps. */
export function growthTable(steps: readonly GrowthStep[]): string {
  const groups = Array.from({ length: Math.ceil(steps.length / 10) }, (_, n) => steps.slice(10 * n, 10 * n + 10));
  const cells = (group: readonly GrowthStep[]) => {
    const times = group.map(({ ms }) => ms / 1000).toSorted((a, b) => a - b);
    const floors = group.map(({ parse }) => parse / 1000);
    const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
    return [
      group.at(-1)?.records ?? 0,
      ...[times[0] ?? 0, mean(times), times.at(-1) ?? 0, mean(floors), mean(floors) / mean(times)].map((s) =>
        fixed(s, 2),
      ),
      Math.round(Math.max(...group.map(({ peak }) => peak))),
    ];
  };
  return table(
    ['records', 's per 10,000: least', 'mean', 'most', 'JSON.parse', 'of JSON.parse', 'peak MB'],
    groups.map(cells),
  );
}

/** Each question, and the mix of all of them, each asked as often. */
export function searchTable(searches: readonly Search[]): string {
  const mix: Search = {
    name: 'all of them',
    total: '',
    search: searches.flatMap(({ search }) => search),
    statement: searches.flatMap(({ statement }) => statement),
  };
  const head = ['question', 'found', 'search p50', 'p95', 'statement p50', 'p95', 'ratio of p50', 'of p95'];
  return table(head, [...searches, mix].map(searchCells));
}

function searchCells({ name, total, search, statement }: Search): string[] {
  const [a, b, c, d] = [at(search, 0.5), at(search, 0.95), at(statement, 0.5), at(statement, 0.95)];
  return [name, total, ...[a, b, c, d].map((ms) => fixed(ms, 1)), fixed(a / c, 2), fixed(b / d, 2)];
}

function at(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(share * times.length)] ?? Number.NaN;
}

export function hugeTable(files: readonly Huge[]): string {
  return table(
    ['file', 'GB', 's', 'state', 'read', 'set aside', 'idle MB', 'peak MB', 'first reason'],
    files.map(({ name, gigabytes, keeping, reading, ended, before, peak, aside }) => [
      name,
      fixed(gigabytes, 2),
      Math.round((keeping + reading) / 1000),
      String(ended.state),
      String((ended.progress as Record<string, unknown>).read),
      String((ended.progress as Record<string, unknown>).rejected),
      Math.round(before),
      Math.round(peak),
      aside ?? '–',
    ]),
  );
}

/** @returns where */
export function freezeImport(name: string, result: unknown): string {
  const file = fileURLToPath(new URL(`frozen/import-${name}.json`, import.meta.url));
  mkdirSync(new URL('frozen/', import.meta.url), { recursive: true });
  const machine = { cores: cpus().length, cpu: cpus()[0]?.model, node: process.version, load: loadavg()[0] };
  writeFileSync(file, `${JSON.stringify({ machine, result }, rounded, 2)}\n`);
  return file;
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
}
