import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCES } from '../../../sources/catalogue.ts';
import type { House } from '../../service.ts';
import { importFile } from './importing.ts';

/** What the import makes of every real file that a source claims, as a page of the guide: counted, and the reasons told. */

/** Which source the files of a folder of the shared data sets are of; only of those whose ending fits one of its formats. */
const FOLDERS: readonly (readonly [folder: string, source: string, only?: RegExp])[] = [
  ['ctgov-v2-watch', 'clinicaltrials-gov'],
  ['ctgov-v2-nsclc', 'clinicaltrials-gov'],
  ['ctgov-csv-export', 'clinicaltrials-gov'],
  ['ctgov-legacy-fullstudies', 'clinicaltrials-gov'],
  ['aact-fixtures-xml', 'clinicaltrials-gov'],
  // Exports of the same register in the order of their days, so that what changed did change.
  ['ictrp-covid', 'ictrp', /_8_mar/u],
  ['ictrp-covid', 'ictrp', /_18Mar2020/u],
  ['ictrp-covid', 'ictrp', /_25Mar2020/u],
  ['ictrp-covid', 'ictrp', /_7Jul2020/u],
  ['ictrp-covid', 'ictrp', /2020-12-16/u],
  ['chictr-xml', 'chictr'],
  ['chictr-html', 'chictr'],
  ['cde-chinadrugtrials-csv', 'chinadrugtrials'],
  ['cde-chinadrugtrials-html', 'chinadrugtrials'],
  ['europepmc-search', 'europe-pmc'],
  ['epo-ops-xml', 'epo-ops'],
  ['epo-ops-xml-patent_client', 'epo-ops'],
  ['sec-edgar', 'sec-edgar'],
  // The other files of the folder are the lists themselves, in forms of their own.
  ['ofac-sdn', 'csl', /^csl\.csv$/u],
  ['nsfc-awards', 'nsfc-awards'],
];

/** Folders of more files than this stand in one row. */
const FEW = 12;

const COUNTS = ['read', 'new', 'changed', 'same', 'repeated', 'rejected'] as const;

export interface PageRow {
  readonly what: string;
  readonly source: string;
  readonly files: number;
  readonly counts: Readonly<Record<(typeof COUNTS)[number], number>>;
  /** Jobs that did not come to their end. */
  readonly failed: number;
  readonly reasons: ReadonlyMap<string, number>;
}

/** Imports all files, one after the other, into one store. @param datasets folder of the shared data sets */
export async function runRealFiles(house: House, datasets: string): Promise<PageRow[]> {
  const rows: PageRow[] = [];
  for (const [folder, source, only] of FOLDERS) {
    const names = readdirSync(join(datasets, folder)).filter(
      (name) => fits(source, name) && (only?.test(name) ?? true),
    );
    const each: PageRow[] = [];
    for (const name of names.toSorted()) each.push(await runFile(house, datasets, source, `${folder}/${name}`));
    rows.push(...(each.length > FEW ? [together(`${folder}/, ${each.length} files`, each)] : each));
  }
  return rows;
}

function fits(source: string, name: string): boolean {
  const formats = SOURCES.find(({ id }) => id === source)?.formats ?? [];
  const plain = name.replace(/\.gz$/u, '');
  return formats.some(({ endings }) => endings.some((ending) => plain.endsWith(`.${ending}`)));
}

async function runFile(house: House, datasets: string, source: string, path: string): Promise<PageRow> {
  const bytes = createReadStream(join(datasets, path));
  const { job, aside } = await importFile(house, { source, name: path.split('/').at(-1) ?? path, bytes });
  const reasons = countsOf([...aside.map(({ problem }) => problem.wrong), ...(job.problem ? [job.problem.wrong] : [])]);
  const counts = Object.fromEntries(COUNTS.map((name) => [name, Number(job.progress[name] ?? 0)])) as PageRow['counts'];
  return { what: path, source, files: 1, counts, failed: job.state === 'done' ? 0 : 1, reasons };
}

function together(what: string, rows: readonly PageRow[]): PageRow {
  const sum = (of: (row: PageRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const counts = Object.fromEntries(COUNTS.map((name) => [name, sum((row) => row.counts[name])])) as PageRow['counts'];
  const reasons = countsOf(
    rows.flatMap((row) => [...row.reasons].flatMap(([reason, n]) => Array<string>(n).fill(reason))),
  );
  return {
    what,
    source: rows[0]?.source ?? '',
    files: rows.length,
    counts,
    failed: sum(({ failed }) => failed),
    reasons,
  };
}

/** Reasons that differ in a number or a quoted word are one. */
function countsOf(reasons: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const reason of reasons) {
    const kind = reason
      .replaceAll(/\d[\d.,:-]*/gu, 'N')
      .replaceAll(/"[^"]*"/gu, '"…"')
      .slice(0, 140);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

export function totalOf(rows: readonly PageRow[]): PageRow {
  return together('Together', rows);
}

export function pageOf(rows: readonly PageRow[]): string {
  const total = totalOf(rows);
  const files = rows.reduce((sum, row) => sum + row.files, 0);
  const lines = [...rows, { ...total, source: '', files }].map(lineOf);
  const aside = rows.filter(({ reasons }) => reasons.size > 0).map(reasonsOf);
  return `${HEAD.replace('FILES', String(files)).replace('FAILED', String(total.failed))}${lines.join('\n')}\n${FOOT}${aside.join('\n')}\n`;
}

function lineOf({ what, source, counts }: PageRow): string {
  return `| ${[what, source, ...COUNTS.map((name) => counts[name].toLocaleString('en'))].join(' | ')} |`;
}

function reasonsOf({ what, reasons }: PageRow): string {
  const told = [...reasons].map(([reason, n]) => `  - ${n} × ${reason.replaceAll('|', '\\|').replaceAll('\n', ' ')}`);
  return `- ${what}\n${told.join('\n')}`;
}

const HEAD = `# Real files, read to the last record

Made by \`npx tsx bench/real-files.ts\` from files of the shared data sets, which are not part of this repository. A test runs
the files and holds this page to its numbers.

Each of the FILES files went through the same door, job and store as a file of yours, in the order of the table and into one
store, so a later file finds what an earlier one brought. Jobs that did not come to their end: FAILED. *Read* is what became a
record: it is new, changed, the same as stored, or repeated within a step of the work. *Set aside* is what could not be read, kept with
the reason and the beginning of the raw record.

| File | Source | Read | New | Changed | Same | Repeated | Set aside |
|---|---|--:|--:|--:|--:|--:|--:|
`;

const FOOT = `
## Why something was set aside

Numbers and quoted words are left out, so that like stands with like; at most two hundred a file are looked at.

`;
