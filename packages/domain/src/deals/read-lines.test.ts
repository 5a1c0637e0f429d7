import { describe, expect, it } from 'vitest';
import { readDealLines } from './read-lines.ts';
import { EXAMPLE } from './testing/example-deal.ts';

const good = JSON.stringify(EXAMPLE);

describe('reading a deal file', () => {
  it('reports every error with line, field and what was expected, and keeps the good lines', () => {
    const bad = JSON.stringify({
      ...EXAMPLE,
      id: 'b',
      type: 'lease',
      dates: { signed: null, announced: '2024-13', closed: null },
    });
    const { deals, problems, read } = readDealLines([good, '{"id":', bad, ''].join('\n'));
    expect(read).toBe(3);
    expect(deals.map(({ line }) => line)).toEqual([1]);
    expect(problems.map(({ line, field }) => [line, field])).toEqual([
      [2, 'line'],
      [3, 'type'],
      [3, 'dates.announced'],
    ]);
    expect(problems[1]).toMatchObject({ wrong: '"lease" does not fit.', expected: expect.stringContaining('license') });
  });

  it('refuses a name that points at nothing in the deal', () => {
    const events = [{ type: 'returned', on: '2025', text: 'Came back.', sources: ['s9'] }];
    expect(readDealLines(JSON.stringify({ ...EXAMPLE, events })).problems[0]).toMatchObject({
      field: 'events.0.sources',
      wrong: '"s9" is not in this deal.',
    });
  });

  it('refuses a territory code that no table knows, where it stands', () => {
    const grants = EXAMPLE.grants.map((grant) => ({
      ...grant,
      territory: { text: null, in: ['US', 'XX'], out: ['ASIA?'] },
    }));
    expect(readDealLines(JSON.stringify({ ...EXAMPLE, grants })).problems).toMatchObject([
      { line: 1, field: 'grants.g1.territory.in.1', wrong: '"XX" is not a territory code.' },
    ]);
  });

  it('refuses the second line of the same deal', () => {
    expect(readDealLines(`${good}\r\n${good}`).problems[0]).toMatchObject({
      line: 2,
      field: 'id',
      wrong: expect.stringContaining('line 1'),
    });
  });
});
