import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type RunAnswer, runMandate } from '@beringia/contract/scouting/run-mandate';
import type { LongListRow } from '@beringia/contract/scouting/run-shapes';
import { importSource } from '@beringia/contract/sources/import-source';
import type { Day } from '@beringia/domain/basics/partial-date';
import { LOCAL, openHouse } from '../packages/server/src/house.ts';
import { workOff } from '../packages/server/src/jobs/worker.ts';
import { serviceFor } from '../packages/server/src/operations/service.ts';

/**
 * Runs the worked mandates of the guide over the shared sample data and writes the page. Run it again after a change of reading or ranking:
 * `npx tsx bench/worked-mandates.ts`; `--print` prints the page instead.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SHARED = join(process.env.BERINGIA_SHARED ?? join(ROOT, '../shared'), 'datasets');
const TODAY = '2026-11-25' as Day;

/** The first look has only the trials with sites in China; the second one everything. */
const FIRST = [['clinicaltrials-gov', 'ctgov-v2-watch/studies_china_sites_192.jsonl.gz']] as const;
const THEN = [
  ['clinicaltrials-gov', 'ctgov-v2-watch/studies_all_1178.jsonl.gz'],
  ['clinicaltrials-gov', 'ctgov-v2-nsclc/ctg-studies.json.gz'],
  ['chinadrugtrials', 'cde-chinadrugtrials-csv/trial_info.csv'],
  ['chinadrugtrials', 'cde-chinadrugtrials-html/temp_response_page_1_1748512872.html'],
  ['chinadrugtrials', 'cde-chinadrugtrials-html/temp_response_page_1_1748512912.html'],
  ['chinadrugtrials', 'cde-chinadrugtrials-html/temp_response_page_2_1748512872.html'],
  ['chinadrugtrials', 'cde-chinadrugtrials-html/temp_response_page_3_1748512873.html'],
  ['chictr', 'chictr-html/response_general_query.html'],
  ['chictr', 'chictr-html/response_single_query.html'],
  ['europe-pmc', 'europepmc-search/search_1000results_cancer.json.gz'],
  ['nsfc-awards', 'nsfc-awards/C0501.2019.xlsx'],
  ['epo-ops', 'epo-ops-xml/get_family_with_biblio.xml'],
] as const;
const MANDATES = ['pd1-vegf', 'cldn18-adc', 'b7h3-adc'];

export async function workedMandates(): Promise<string> {
  const house = await openHouse({ data: null, databaseUrl: null, timeZone: 'UTC', today: TODAY }, 'guide');
  const service = serviceFor(house, LOCAL);
  const bring = async (files: readonly (readonly [string, string])[]) => {
    for (const [source, path] of files) {
      const name = path.split('/').at(-1) ?? path;
      const { hash } = await service.keep({ source, name }, createReadStream(join(SHARED, path)));
      await service.call(importSource, { source, hash, name });
    }
    await workOff(house);
  };
  const run = async (id: string) => {
    const content = readFileSync(join(ROOT, `cases/scouting/mandates/${id}.json`), 'utf8');
    return (await service.call(runMandate, { content, limit: 500 })) as RunAnswer;
  };
  await bring(FIRST);
  for (const id of MANDATES) await run(id);
  await bring(THEN);
  const runs: RunAnswer[] = [];
  for (const id of MANDATES) runs.push(await run(id));
  await house.database.close();
  return page(runs);
}

function page(runs: readonly RunAnswer[]): string {
  const [first] = runs;
  return [
    '# Three worked mandates',
    '',
    'Each is a file under `cases/scouting/mandates`, run twice over the sample data on the same day: first with the 192 trials that have sites in China,',
    'then with everything below. The page is written by `bench/worked-mandates.ts`, and a test holds it to what the tool answers.',
    '',
    'The samples were collected around TIGIT, B7-H3 and CCR8, so a mandate on other targets meets mostly drugs of the shipped set. That is what the ledger is for.',
    'A drug of which nobody states the target stays in the long list and is only counted here. Where background knowledge alone states it, *targets* is open.',
    '',
    ...runs.flatMap(mandateSection),
    ...(first ? ledgerSection(first) : []),
  ].join('\n');
}

/** Printed are drugs of which somebody states a target, be it from background knowledge alone: then it is open. The others are counted. */
const KNOWN = ({ targets }: LongListRow) => targets.value !== null;

function mandateSection(run: RunAnswer): string[] {
  const { name, mandate, counts, items, nearMisses, diff } = run;
  const known = items.filter(KNOWN);
  const near = nearMisses.filter(({ nearness }) => nearness !== 'background');
  return [
    `## ${name}`,
    '',
    `\`npx beringia scout run cases/scouting/mandates/${mandate}.json\``,
    '',
    `${counts.asked} drugs looked at. Long list: ${counts.kept}, of which ${counts.sure} answer every must with yes and ${known.length} have a stated target. Near misses: ${counts.nearMisses}, ${counts.nearness.background ?? 0} of them by background knowledge alone. Left out with a stated reason: ${counts.leftOut}.`,
    '',
    ...rows(
      ['', 'Drug', 'Targets', 'China', 'US', 'Rights', 'Score', 'Open'],
      known.map((row) => [
        String(row.place),
        row.name,
        row.targets.value?.join(' + ') ?? '—',
        stage(row, 'china'),
        stage(row, 'us'),
        row.rights?.state ?? '—',
        row.total ? `${row.total.value} of ${row.total.of} (${row.total.range.low} to ${row.total.range.high})` : '—',
        row.open.join(', ') || '—',
      ]),
    ),
    '',
    'Why the first three stand where they stand:',
    '',
    ...known
      .slice(0, 3)
      .flatMap((row) => [`- **${row.name}**`, ...row.top.map(({ says, points }) => `  - ${signed(points)}: ${says}`)]),
    '',
    'Near misses by one criterion, or in part:',
    '',
    ...rows(
      ['Drug', 'How near', 'What speaks against it'],
      near
        .slice(0, 8)
        .map((row) => [
          row.name,
          row.nearness ?? '—',
          row.reasons.map(({ criterion, because }) => `${criterion}: ${because[0]}`).join('; '),
        ]),
    ),
    '',
    `Since the run before: ${newsOf(diff)}`,
    '',
    ...changes(diff),
  ];
}

function newsOf(diff: RunAnswer['diff']): string {
  if (diff === null) return 'nothing to compare with.';
  const known = diff.entered.filter(({ open }) => !open.includes('targets'));
  const names = known.length === 0 ? '' : ` (${known.map(({ name }) => name).join(', ')})`;
  return `${diff.entered.length} entered the long list, ${known.length} of them with known targets${names}; ${diff.left.length} left it; the facts of ${diff.changed.length} changed.`;
}

function changes(diff: RunAnswer['diff']): string[] {
  if (diff === null) return [];
  const facts = diff.changed.flatMap(({ name, changes: some }) => some.map((change) => ({ name, ...change })));
  if (facts.length === 0) return [];
  return [
    ...rows(
      ['Drug', 'Field', 'From', 'To'],
      facts.slice(0, 8).map(({ name, field, was, becomes }) => [name, field, short(was), short(becomes)]),
    ),
    '',
  ];
}

function ledgerSection({ coverage }: RunAnswer): string[] {
  return [
    '## Where was looked',
    '',
    `The same for all three: ${coverage.shipped.assets} assets and ${coverage.shipped.deals} deals of the shipped set, and ${coverage.lookedUp.records} records: ${coverage.lookedUp.because}.`,
    '',
    ...rows(
      ['Source', 'Records', 'Set aside', 'Last synced', 'How its records came', 'Terms'],
      coverage.asked.map(({ name, hits, failures, lastSynced, came, licence }) => [
        name.en,
        String(hits ?? '—'),
        String(failures.reduce((sum, { count }) => sum + count, 0)),
        lastSynced ?? '—',
        came.join('; '),
        licence,
      ]),
    ),
    '',
    'What could not be seen:',
    '',
    ...rows(
      ['Kind', 'What', 'What to do'],
      coverage.blindSpots.map(({ kind, what, next }) => [kind, what, next]),
    ),
    '',
  ];
}

function rows(heading: readonly string[], lines: readonly (readonly string[])[]): string[] {
  if (lines.length === 0) return ['None.'];
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heading), line(heading.map(() => '---')), ...lines.map(line)];
}

function stage({ stages }: LongListRow, region: string): string {
  const found = stages.find((one) => one.region === region);
  return found ? `${found.stage}, ${found.on}` : '—';
}

function signed(points: number | null): string {
  return points !== null && points > 0 ? `+${points}` : String(points ?? '?');
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  return text.length > 90 ? `${text.slice(0, 89)}…` : text;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await workedMandates();
  if (process.argv.includes('--print')) process.stdout.write(text);
  else writeFileSync(join(ROOT, 'docs/guide/worked-mandates.md'), text);
}
