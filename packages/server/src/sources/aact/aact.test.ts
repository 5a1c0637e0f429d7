import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { trial } from '@beringia/domain/scouting/trial';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { inPieces, readAll } from '../reading/testing/pieces.ts';
import { mapAactStudy } from './map.ts';
import { type AactFile, readAact } from './parse.ts';

/** Self-made tables in the shape of AACT; no study in them exists. */
const samples = new URL('samples/', import.meta.url);
const names = readdirSync(samples);
const folder = mkdtempSync(join(tmpdir(), 'beringia-'));
afterAll(() => rmSync(folder, { recursive: true }));

const textOf = (name: string) => readFileSync(new URL(name, samples), 'utf8');
const read = (files: Iterable<AactFile>) => readAll(readAact(files, folder));
const filed = (tables: Readonly<Record<string, string>>) =>
  Object.entries(tables).map(([name, text]) => ({ name, bytes: inPieces(text) }));
const whole = Object.fromEntries(names.map((name) => [name, textOf(name)]));

describe('tables of AACT', async () => {
  const { records, problems } = await read(
    names.map((name) => ({ name: `20261101/${name}`, bytes: createReadStream(new URL(name, samples)) })),
  );
  const trials = records.map(mapAactStudy);

  test('are joined to trials with ids, parties, stage, roles and places', () => {
    for (const one of trials) expect(trial.safeParse(one).error).toBeUndefined();
    expect(trials[0]).toMatchObject({
      id: 'NCT99999911',
      via: 'aact',
      crossIds: [{ id: 'CTR20999911', register: 'chinadrugtrials' }],
      secondaryIds: [{ id: 'SMP-111-01' }],
      sponsors: [{ name: 'Sample Biopharma（Suzhou）Co., Ltd.', class: 'industry' }],
      collaborators: [{ name: 'Sample University', class: 'other' }],
      stage: 'phase-1-2',
      status: { is: 'recruiting' },
      enrolment: { n: 120, kind: 'anticipated' },
      countries: ['CN', 'TW'],
      hasResults: false,
    });
    expect(trials[0]?.interventions?.map(({ name, role, otherNames }) => [name, role, otherNames])).toEqual([
      ['SMP-111', 'experimental', ['samplemab']],
      ['Pembrolizumab', 'combination', []],
      ['Docetaxel', 'comparator', []],
    ]);
    expect(trials[0]?.sites?.map(({ name, country }) => [name, country])).toEqual([
      ['Sample Cancer Hospital', 'CN'],
      ['Research Site', 'TW'],
    ]);
  });

  test('keep dates as precise as the register printed them, and an impossible one as words', () => {
    expect(trials[0]?.start).toEqual({ date: '2025-03', kind: 'actual' });
    expect(trials[1]).toMatchObject({ start: { date: '2019-01' }, completion: null, hasResults: true });
    expect(trials[1]?.crossIds.map(({ id }) => id)).toEqual(['NCT99999914']);
    expect(trials[1]?.unread).toMatchObject([{ field: 'completion', printed: '2021-02-30' }]);
  });

  test('put a row aside that an unescaped mark widened, and tell what it took with it', () => {
    expect(problems.map(({ file, line, wrong }) => [file, line, wrong])).toEqual([
      ['studies.txt', 4, 'the row has 24 cells.'],
      [undefined, undefined, '1 rows belong to 1 studies that studies.txt does not give: NCT99999913.'],
    ]);
  });
});

test('rows in any order give the same studies', async () => {
  const [expected, lines] = [
    await read(filed(whole)),
    Object.entries(whole).map(([n, t]) => [n, t.trim().split('\n')]),
  ];
  const shuffled = fc.tuple(
    ...(lines as [string, string[]][]).map(([name, [head = '', ...rows]]) =>
      fc.shuffledSubarray(rows, { minLength: rows.length }).map((some) => ({ name, text: [head, ...some].join('\n') })),
    ),
  );
  const files = shuffled.chain((tables) => fc.shuffledSubarray(tables, { minLength: tables.length }));
  await fc.assert(
    fc.asyncProperty(files, async (tables) => {
      const { records } = await read(tables.map(({ name, text }) => ({ name, bytes: inPieces(text) })));
      expect(records).toEqual(expected.records);
    }),
    { seed: 4, numRuns: 60 },
  );
});

describe('tables that are not as they should be', () => {
  test('without studies give nothing, and without others leave fields unknown', async () => {
    const none = await read(filed({ 'sponsors.txt': textOf('sponsors.txt') }));
    expect([none.records, none.problems[0]?.next.slice(0, 16)]).toEqual([[], 'Nothing was read']);
    const alone = await read(filed({ 'studies.txt': textOf('studies.txt') }));
    expect(alone.records[0]).toMatchObject({ lead: null, arms: null, interventions: null, locations: null });
    expect(alone.problems.map(({ wrong }) => wrong).join()).toContain('sponsors.txt, facilities.txt');
  });

  test('with a changed header are refused, naming the column and the file', async () => {
    const changed = textOf('sponsors.txt').replace('lead_or_collaborator', 'role');
    const { records, problems } = await read(filed({ ...whole, 'sponsors.txt': changed }));
    expect(records.map(({ lead }) => lead)).toEqual([null, null]);
    expect(problems[0]).toMatchObject({ file: 'sponsors.txt', field: 'lead_or_collaborator' });
  });

  test('with a study twice keep the later row, and say so', async () => {
    const [head, first = ''] = textOf('studies.txt').split('\n');
    const later = first.replace('2026-10-02', '2026-11-02').replace('RECRUITING', 'TERMINATED');
    for (const rows of [
      [first, later, first],
      [later, first],
    ]) {
      const { records, problems } = await read(filed({ 'studies.txt': [head, ...rows].join('\n') }));
      expect(records.map(({ status }) => status)).toEqual(['TERMINATED']);
      expect(problems.at(-1)?.wrong).toBe('NCT99999911 stands 2 times in studies.txt, each time otherwise.');
    }
  });

  test('cut off inside gzip are read to the break, and leave nothing behind', async () => {
    const packed = gzipSync(Buffer.from(`${textOf('facilities.txt')}${'1|x|\n'.repeat(20_000)}`));
    const cut = { name: 'facilities.txt', bytes: inPieces(packed.subarray(0, packed.length / 2)) };
    const { records, problems } = await read([...filed({ 'studies.txt': textOf('studies.txt') }), cut]);
    expect(records).toHaveLength(2);
    expect(problems.some(({ wrong }) => wrong.includes('compressed') || wrong.includes('nothing but'))).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('cut off anywhere are read to the cut', async () => {
    const text = textOf('studies.txt').trimEnd();
    for (let length = 5; length < text.length; length += 43) {
      const { records, problems } = await read(filed({ ...whole, 'studies.txt': text.slice(0, length) }));
      expect([length, records.length + problems.length > 0]).toEqual([length, true]);
      for (const one of records) expect(trial.safeParse(mapAactStudy(one)).error).toBeUndefined();
    }
  });

  test('with any text in any cell give trials of the right shape', async () => {
    const [head = ''] = textOf('studies.txt').split('\n');
    const scraps = fc.constantFrom('PHASE9', '2020-13-01', 'Actual', '"', '|', '-5', 'RECRUITING');
    const cell = fc.oneof(scraps, fc.string({ maxLength: 8 })).map((text) => `"${text.replaceAll('"', '""')}"`);
    const row = fc.tuple(
      ...head
        .split('|')
        .slice(1)
        .map(() => cell),
    );
    await fc.assert(
      fc.asyncProperty(row, row, async (cells, others) => {
        const studies = [head, `NCT99999911|${cells.join('|')}`].join('\n');
        const sponsors = `id|nct_id|agency_class|lead_or_collaborator|name\n1|NCT99999911|${others.slice(0, 3).join('|')}`;
        const { records } = await read(filed({ ...whole, 'studies.txt': studies, 'sponsors.txt': sponsors }));
        expect(records).toHaveLength(1);
        for (const one of records) expect(trial.safeParse(mapAactStudy(one)).error).toBeUndefined();
      }),
      { seed: 4, numRuns: 100 },
    );
  });
});
