import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffListedNames } from '@beringia/domain/parties/listed-name';
import { describe, expect, it, test } from 'vitest';
import { sharedFolder } from '../../../../../tests/support/shared.ts';
import { inPieces, readAll } from '../reading/testing/pieces.ts';
import { readListedNames, takeSnapshot } from './snapshot.ts';

/** Self-made files in the shape of trade.gov; nobody in them exists. */
const sample = (name: string) => readFileSync(new URL(`./samples/${name}`, import.meta.url), 'utf8');

describe('a snapshot of the Consolidated Screening List', async () => {
  const snapshot = await takeSnapshot(inPieces(sample('consolidated.json')), 'json');

  it('names each listed party as printed, with its list and the dates that are dates', () => {
    expect(snapshot.names.map(({ id, startDate }) => [id, startDate])).toEqual([
      ['EL/sample research institute', '2025-03-28'],
      ['SDN/900001', null],
    ]);
    expect(snapshot.names[0]).toMatchObject({
      altNames: ['Sample Academy Institute 1', '示例研究所'],
      addresses: [
        { text: '1 Example Road, Beijing, 100000, CN', country: 'CN' },
        { text: 'HK', country: 'HK' },
      ],
      federalRegisterNotice: '99 FR 10001',
      sourceUrl: 'https://example.org/el',
    });
    expect(snapshot.names[1]?.ids).toEqual(['CN, 910000000000000000, Unified Social Credit Code']);
  });

  it('puts aside a row that names nobody, tells a date that is none, and says where', () => {
    expect(snapshot.problems.map(({ at, wrong }) => [at.record, wrong])).toEqual([
      [2, '"2024-02-31" is no date.'],
      [3, 'the row names nobody, or no list.'],
    ]);
  });

  it('is the same from the CSV, in another order and with other columns', async () => {
    const csv = await takeSnapshot(inPieces(sample('consolidated.csv')), 'csv');
    expect(csv.names).toEqual(snapshot.names);
    expect(csv.contentHash).toBe(snapshot.contentHash);
    expect(csv.countByList).toEqual({
      'Entity List (EL) - Bureau of Industry and Security': 1,
      'Specially Designated Nationals (SDN) - Treasury Department': 1,
    });
  });

  it('that was rebuilt with another notice is a change of that name alone', async () => {
    const later = await takeSnapshot(
      inPieces(sample('consolidated.json').replace('99 FR 10001', '99 FR 20002')),
      'json',
    );
    expect(later.contentHash).not.toBe(snapshot.contentHash);
    const diff = diffListedNames(snapshot.names, later.names);
    expect([diff.added, diff.removed]).toEqual([[], []]);
    expect(diff.changed.map(({ id, fields }) => [id, fields])).toEqual([
      ['EL/sample research institute', ['federalRegisterNotice']],
    ]);
  });

  it('cut off half way says so, and is not taken for a list from which names were removed', async () => {
    const cut = await takeSnapshot(inPieces(sample('consolidated.json').slice(0, 1200)), 'json');
    expect(cut.names).toHaveLength(1);
    expect([cut.whole, snapshot.whole]).toEqual([false, true]);
    expect(cut.problems[0]?.wrong).toContain('not JSON');
  });

  it('refuses a table of another kind', async () => {
    const { names, problems } = await takeSnapshot(inPieces('a,b\n1,2\n'), 'csv');
    expect([names.length, problems[0]?.next]).toEqual([0, expect.stringContaining('Nothing was read')]);
  });
});

const shared = sharedFolder();
const file = join(shared ?? '', 'datasets/ofac-sdn/csl.csv');
const skipped = shared === null ? ' (skipped: no shared folder; set BERINGIA_SHARED)' : '';

test.skipIf(shared === null || !existsSync(file))(`a real part of the list reads whole${skipped}`, async () => {
  const { names, problems, countByList } = await takeSnapshot(createReadStream(file), 'csv');
  expect(problems).toEqual([]);
  expect(names).toHaveLength(115);
  expect(countByList['Entity List (EL) - Bureau of Industry and Security']).toBe(22);
  expect(new Set(names.map(({ id }) => id)).size).toBe(115);
  const imported = await readAll(readListedNames(createReadStream(file), 'csv'));
  expect(imported.records).toEqual(names);
  // One person stands there with five addresses, a row for each.
  expect(names.filter(({ id }) => id.startsWith('EL/gunther'))).toHaveLength(5);
  expect(names.filter(({ listCode }) => listCode === null)).toEqual([]);
  expect(names.find(({ name }) => name.startsWith('54th Research'))?.altNames).toHaveLength(3);
});
