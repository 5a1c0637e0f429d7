import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsePartialDate } from '@beringia/domain/basics/partial-date';
import { assetCodeReader, assetCodeTable } from '@beringia/domain/scouting/asset-codes';
import type { Candidate } from '@beringia/domain/scouting/candidate';
import { type Gathered, gatherCandidates } from '@beringia/domain/scouting/candidates/gather';
import type { Known } from '@beringia/domain/scouting/candidates/known';
import { modalityLine, modalityReader } from '@beringia/domain/scouting/candidates/modality-reader';
import type { Found } from '@beringia/domain/scouting/found';
import { evaluate } from '@beringia/domain/scouting/mandates/evaluate';
import { readMandate } from '@beringia/domain/scouting/mandates/read-mandate';
import type { Trial } from '@beringia/domain/scouting/trial';
import { beforeAll, describe, expect, test } from 'vitest';
import { nameKey } from '../packages/domain/src/assets/name-key.ts';
import { readJsonLines } from '../packages/domain/src/basics/json-lines.ts';
import { type Library, readLibrary } from '../packages/server/src/files/library.ts';
import { realFiles, runFile } from '../packages/server/src/sources/testing/real-files.ts';
import { sharedFolder } from './support/shared.ts';

/** Every trial of the shared data sets, gathered into drugs. */
const shared = sharedFolder();
const skipped = shared === null ? ' (skipped: no shared folder; set BERINGIA_SHARED)' : '';
const DATA = fileURLToPath(new URL('../data', import.meta.url));

let found: readonly Found<'trial'>[] = [];
let gathered: Gathered;
/** Of the processor: the machine may be busy with others. */
let seconds = 0;

beforeAll(async () => {
  if (shared === null) return;
  const datasets = join(shared, 'datasets');
  const trials: Trial[] = [];
  for (const file of realFiles(datasets)) trials.push(...(await runFile(datasets, file)).trials);
  found = trials.map((content) => ({
    kind: 'trial',
    source: content.via.replace(/\W+/g, '-'),
    id: content.id,
    content,
  }));
  const known = knownOf();
  const start = process.cpuUsage();
  gathered = gatherCandidates(found, known);
  const { user, system } = process.cpuUsage(start);
  seconds = (user + system) / 1e6;
});

function knownOf(): Known {
  const library = readLibrary(DATA);
  const text = (name: string) => readFileSync(join(DATA, name), 'utf8');
  const assets = library.assets();
  const prefixes = assets.flatMap(({ names }) =>
    names.flatMap((name) => /^\d?[A-Z]+(?=-?\d)/.exec(name.text)?.[0] ?? []),
  );
  return {
    assets,
    index: library.assetIndex(),
    targets: library.targets(),
    indications: library.indications(),
    tree: library.indicationTree(),
    codes: assetCodeReader(assetCodeTable.parse(JSON.parse(text('scouting/asset-codes.json'))), new Set(prefixes)),
    modalities: modalityReader(
      readJsonLines(text('vocabulary/modalities.jsonl'), modalityLine, 'modality').items.flatMap(
        ({ value }) => value ?? [],
      ),
    ),
    companyOf: (name) => {
      const id = library.companyOfName().get(nameKey(name));
      return id === undefined ? null : { id };
    },
    asOf: parsePartialDate('2026-11-25'),
  };
}

/** @param name a file of cases/scouting/mandates */
function run(name: string) {
  const library = readLibrary(DATA);
  const raw = JSON.parse(readFileSync(new URL(`../cases/scouting/mandates/${name}.json`, import.meta.url), 'utf8'));
  const companies = new Map(library.companies().map((company) => [company.id, company]));
  const context = {
    targets: library.targets(),
    tree: library.indicationTree(),
    asOf: parsePartialDate('2026-11-25'),
    company: (id: string) => companies.get(id) ?? null,
  };
  return evaluate(readMandate(raw, wordsOf(library)), gathered.candidates, context);
}

function wordsOf(library: Library) {
  return {
    targets: library.targets(),
    indications: library.indications(),
    tree: library.indicationTree(),
    targetNames: [...library.targetRows().values()].flatMap(({ display, aliases }) => [display, ...aliases]),
    indicationNames: [...library.indicationRows().values()].flatMap(({ display, aliases }) => [display, ...aliases]),
    companyOf: (name: string) => {
      const id = library.companyOfName().get(nameKey(name));
      return id === undefined ? null : { id };
    },
  };
}

const ofAsset = (id: string): Candidate | undefined => gathered.candidates.find(({ asset }) => asset === id);

describe.skipIf(shared === null)(`drugs in the trials of the shared data sets${skipped}`, () => {
  test('are gathered, and the counts printed', () => {
    const { candidates, passedOver } = gathered;
    const interventions = found.reduce((n, { content }) => n + (content.interventions?.length ?? 0), 0);
    const inTrials = candidates.filter(({ evidence }) => evidence.some(({ kind }) => kind === 'trial'));
    const linked = inTrials.filter(({ asset }) => asset !== null);
    const apart = inTrials.filter(({ asset }) => asset === null);
    console.log({
      trials: new Set(found.map(({ source, id }) => `${source}/${id}`)).size,
      interventions,
      passedOver: passedOver.length,
      candidates: inTrials.length,
      linked: linked.length,
      unlinked: apart.length,
      withTargets: inTrials.filter(({ targets }) => targets.value !== null).length,
      unlinkedWithTargets: apart.filter(({ targets }) => targets.value !== null).length,
      inDoubt: apart.filter(({ doubts }) => doubts !== undefined).length,
      seconds: Math.round(seconds * 100) / 100,
    });
    expect(linked.length).toBeGreaterThan(60);
  });

  test('are one drug under all their spellings, and the record where there is one', () => {
    expect(ofAsset('ozureprubart')?.evidence.filter(({ kind }) => kind === 'trial').length).toBe(4);
    expect(ofAsset('risvutatug-rezetecan')?.names).toEqual(expect.arrayContaining(['HS-20093', 'GSK5764227']));
    const ids = gathered.candidates.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].toSorted());
  });

  test('are no placebos, comparators or backgrounds: every one of those says why it was passed over', () => {
    const roles = new Set(gathered.passedOver.map(({ role }) => role));
    expect([...roles].toSorted()).toEqual(['background', 'combination', 'comparator', 'experimental', 'unknown']);
    expect(gathered.passedOver.filter(({ because }) => because === '')).toEqual([]);
    expect(gathered.candidates.filter(({ names: [name] }) => /placebo/i.test(name ?? ''))).toEqual([]);
  });

  test('have the targets that titles say of them, and none of the disease', () => {
    const targets = (id: string) => gathered.candidates.find((one) => one.id === id)?.targets.value;
    expect(targets('drug:m6223')).toEqual(['TIGIT']);
    expect(targets('drug:bms986340')).toEqual(['CCR8']);
    expect(targets('drug:osimertinib')).toBeNull();
  });

  test('take no longer than a few seconds for tens of thousands of interventions', () => {
    const interventions = found.reduce((n, { content }) => n + (content.interventions?.length ?? 0), 0);
    expect((seconds / interventions) * 50_000).toBeLessThan(30);
  });

  test.each(['pd1-vegf', 'cldn18-adc', 'ige'])('answer the mandate %s, and the counts are printed', (name) => {
    const { kept, nearMisses, leftOut, counts } = run(name);
    const listed = kept.filter(({ open }) => !open.includes('targets')).map(({ candidate }) => candidate.name);
    const near = nearMisses.flatMap(({ candidate, nearness }) =>
      nearness === 'background' ? [] : [`${candidate.name} (${nearness})`],
    );
    console.log(name, counts, listed.join(', '), '| near:', near.join(', '));
    expect(kept.length + nearMisses.length + leftOut.length).toBe(gathered.candidates.length);
    // What only background knowledge says is open: LP-003 is not listed among those whose targets are known.
    expect(listed.length).toBeGreaterThan(1);
  });
});
