import { parseArgs } from 'node:util';
import type { Engine } from './bench-house.ts';
import { type GrowthStep, growth } from './import-growth.ts';
import { type Huge, huge } from './import-huge.ts';
import { type Cut, realStudies } from './import-records.ts';
import { freezeImport, growthTable, hugeTable, searchTable, speedTable } from './import-report.ts';
import { repeatTo, type Search, searches } from './import-search.ts';
import { speedOf } from './import-speed.ts';
import { type Importer, openImporter } from './importer.ts';

/** The speed, the memory and the growth of an import, and the search over what it brought; see README. */

const { values: chosen } = parseArgs({
  options: {
    engine: { type: 'string', default: 'pglite' },
    records: { type: 'string' },
    runs: { type: 'string', default: '40' },
    growth: { type: 'boolean', default: false },
    search: { type: 'boolean', default: false },
    huge: { type: 'boolean', default: false },
    freeze: { type: 'boolean', default: false },
  },
});
const engine: Engine = chosen.engine === 'postgres' ? 'postgres' : 'pglite';
const records = Number(chosen.records ?? (chosen.growth || chosen.search ? 600_000 : 100_000));
const studies = realStudies();
/** Records that a search finds which came by import. */
const IMPORTED = 20_000;

if (studies === null) console.log('Skipped: no shared folder; set BERINGIA_SHARED.');
else if (chosen.huge) await withImporter((importer) => showHuge(importer, studies));
else if (chosen.growth) await withImporter((importer) => showGrowth(importer, studies));
else if (chosen.search) await withImporter((importer) => showSearch(importer, studies));
else {
  const speed = await speedOf(engine, studies, records);
  console.log(speedTable([speed]));
  keep('speed', speed);
}

async function withImporter(show: (importer: Importer) => Promise<void>): Promise<void> {
  const importer = await openImporter(engine);
  try {
    await show(importer);
  } finally {
    await importer.close();
  }
}

async function showHuge(importer: Importer, real: readonly Cut[]): Promise<void> {
  const files: Huge[] = [];
  for await (const file of huge(importer, real)) files.push(file);
  console.log(hugeTable(files));
  keep('huge', files);
}

async function showGrowth(importer: Importer, real: readonly Cut[]): Promise<void> {
  const steps: GrowthStep[] = [];
  for await (const step of growth(importer, real, records)) {
    steps.push(step);
    if (steps.length % 10 === 0) console.log(`${step.records} records, ${(step.ms / 1000).toFixed(1)} s`);
  }
  console.log(growthTable(steps));
  keep('growth', steps);
}

/** Some records come by import, the rest repeat them. */
async function showSearch(importer: Importer, real: readonly Cut[]): Promise<void> {
  if (importer.databaseUrl === null) throw new Error('the search is held against PostgreSQL: --engine postgres');
  for await (const _ of growth(importer, real, Math.min(IMPORTED, records)));
  await repeatTo(importer.databaseUrl, records);
  const found: Search[] = [];
  for await (const search of searches(importer.databaseUrl, Number(chosen.runs))) found.push(search);
  console.log(searchTable(found));
  keep('search', found);
}

function keep(what: string, result: unknown): void {
  if (chosen.freeze) console.log(freezeImport(`${what}-${engine}`, result));
}
