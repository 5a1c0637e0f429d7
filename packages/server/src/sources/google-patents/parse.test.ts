import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseLens } from '../lens/parse.ts';
import type { Bytes, Read } from '../reading/read.ts';
import { familyOfRow } from './map.ts';
import { parseGooglePatents } from './parse.ts';
import type { PublicationRow } from './publication-row.ts';

/** Self-made lists in the shape of the two exports; no patent and no person in them exists. */
const sample = (path: string): Bytes => createReadStream(fileURLToPath(new URL(path, import.meta.url)));
const text = (csv: string): Bytes =>
  (async function* () {
    yield new TextEncoder().encode(csv);
  })();

async function read(rows: AsyncIterable<Read<PublicationRow>>) {
  const all: Read<PublicationRow>[] = [];
  for await (const one of rows) all.push(one);
  return {
    families: all.flatMap((one) => ('record' in one ? [familyOfRow(one.record)] : [])),
    problems: all.flatMap((one) => ('problem' in one ? [one.problem] : [])),
  };
}

describe('a list of Google Patents', async () => {
  const { families, problems } = await read(parseGooglePatents(sample('./samples/list.csv')));

  it('begins after the line with the address of the search', () => {
    expect(families.map(({ members }) => members[0]?.forms.docdb)).toEqual([
      'CN 113000001 B',
      'US 2021000001 A1',
      'CN 113000005 A',
    ]);
    expect(problems.map(({ field, at }) => [field, at.record])).toEqual([
      ['id', 3],
      ['number', 4],
      ['publication date', 5],
    ]);
  });

  it('keeps a legal form with its company, and two companies apart', () => {
    expect(families[1]?.applicants.map(({ name }) => name)).toEqual([
      'Example Biopharma Co., Ltd.',
      'Sample University',
    ]);
  });

  it('knows the priority, and nothing of the family or of legal status', () => {
    expect(families[0]?.earliestPriority.value).toBe('2020-01-08');
    expect([families[0]?.status, families[0]?.events]).toEqual([[], []]);
    expect(JSON.stringify(families)).not.toMatch(/Inventor One/u);
    expect(families.map(({ inventorCount }) => inventorCount)).toEqual([2, 1, null]);
  });

  it('of another layout is refused as a whole, naming the columns', async () => {
    const other = await read(parseGooglePatents(text('search URL:,x\nnumber,name\nCN-1-A,x\n')));
    expect([other.families.length, other.problems.length]).toEqual([0, 1]);
    expect(other.problems[0]?.wrong).toContain('"id"');
  });
});

describe('an export of Lens', async () => {
  const { families, problems } = await read(parseLens(sample('../lens/samples/export.csv')));

  it('reads number, applicants and priorities', () => {
    expect(families.map(({ id }) => id)).toEqual(['publication-wo2021000001', 'publication-cn113000004']);
    expect(families[0]?.applicants.map(({ name }) => name)).toEqual(['Example Biopharma Co Ltd', 'Sample University']);
    expect(families[0]?.priorities.map(({ number, country }) => [number, country])).toEqual([
      ['CN 202010000001 A', 'CN'],
      ['CN 201910999999 A', 'CN'],
      ['', null],
    ]);
    expect(families[0]?.earliestPriority.value).toBe('2020-01-08');
  });

  it('has the members of the family once each, and takes no word of Lens for a legal status', () => {
    expect(families[0]?.members.map(({ forms, date }) => [forms.docdb, date])).toEqual([
      ['WO 2021000001 A1', '2021-07-15'],
      ['CN 113000001 B', null],
      ['US 2021000001 A1', null],
    ]);
    expect(families[0]?.status).toEqual([]);
  });

  it('tells what has no number, stands again, or is an impossible day, and keeps no inventor', () => {
    expect(problems.map(({ field, at }) => [field, at.record])).toEqual([
      ['simple family members', 1],
      ['display key', 2],
      ['number', 3],
      ['priority numbers', 4],
      ['publication date', 4],
    ]);
    expect(families[1]?.members[0]?.date).toBeNull();
    expect(JSON.stringify([families, problems])).not.toMatch(/Inventor (?:One|Three)/u);
  });

  it('of another layout is refused once, naming the columns', async () => {
    const other = await read(parseLens(text('number,name\nCN 1 A,x\nCN 2 A,y\n')));
    expect([other.families.length, other.problems.length]).toEqual([0, 1]);
    expect(other.problems[0]?.wrong).toContain('"jurisdiction"');
  });
});
