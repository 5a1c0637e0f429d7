import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedFolder } from '../../../../tests/support/shared.ts';
import { parseDay } from '../basics/partial-date.ts';
import type { Deal } from './deal.ts';
import { flatView } from './flat-view.ts';
import { readDealLines } from './read-lines.ts';
import { standing } from './standing.ts';
import { exampleDeal } from './testing/example-deal.ts';
import { flatLine } from './testing/flat-line-arbitrary.ts';

const flatOf = (deal: Deal) => flatView(deal, standing(deal, parseDay('2026-11-20')));

function one(line: object): Deal {
  const { deals, problems } = readDealLines(JSON.stringify(line));
  expect(problems).toEqual([]);
  return deals[0]?.deal as Deal;
}

describe('the way back', () => {
  it('gives, key for key, what the line states', () => {
    fc.assert(
      fc.property(flatLine, (line) => {
        const stated = JSON.parse(JSON.stringify(line));
        expect(flatOf(one(stated))).toMatchObject(stated);
      }),
      { numRuns: 300, seed: 20261120 },
    );
  });

  it('holds for the flat view of a full deal', () => {
    const flat = flatOf(exampleDeal());
    const again = flatOf(one(flat));
    expect({ ...again, nearTermIncludesUpfront: null }).toEqual({ ...flat, nearTermIncludesUpfront: null });
  });
});

const shared = sharedFolder();
const FACTS = join(shared ?? '', 'facts/deals');
const skipped = shared === null ? ' (skipped: no shared folder; set BERINGIA_SHARED)' : '';

describe.skipIf(shared === null)(`the compiled files${skipped}`, () => {
  const content = () =>
    readdirSync(FACTS)
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => readFileSync(join(FACTS, name), 'utf8'))
      .join('');

  it('are read whole, and no amount of them is lost', () => {
    const given = content()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    const { deals, problems } = readDealLines(content());
    expect([deals.length, problems]).toEqual([given.length, []]);
    for (const [index, { deal }] of deals.entries()) {
      const held = Object.values(deal.amounts).map((amount) => amount?.value);
      const {
        currency: _,
        royaltyLow: _low,
        royaltyHigh: _high,
        licensorEquityPct: _percent,
        ...stated
      } = given[index].terms;
      expect(held).toEqual(expect.arrayContaining(Object.values(stated).filter((value) => typeof value === 'number')));
    }
  });
});
