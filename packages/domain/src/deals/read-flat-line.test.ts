import { describe, expect, it } from 'vitest';
import { parseDay } from '../basics/partial-date.ts';
import type { Deal } from './deal.ts';
import { flatView } from './flat-view.ts';
import { readDealLines } from './read-lines.ts';
import { standing } from './standing.ts';
import { exampleDeal } from './testing/example-deal.ts';

// biome-ignore lint/suspicious/noExplicitAny: flat deals are written and read as a script would
type Flat = any;

const TODAY = parseDay('2026-11-20');
const flatOf = (deal: Deal): Flat => flatView(deal, standing(deal, TODAY));

/** The least that a flat line may say, and what a test adds to it. */
const LINE = {
  id: 'lantian-westward-lt-101-2024',
  announced: '2024-05-20',
  type: 'license',
  licensor: { name: 'Lantian Bio' },
  licensee: { name: 'Westward' },
  assets: [{ name: 'LT-101', modality: 'adc', area: 'oncology' }],
};
const read = (...lines: object[]) => readDealLines(lines.map((line) => JSON.stringify(line)).join('\n'));
function one(change: object = {}): Deal {
  const { deals, problems } = read({ ...LINE, ...change });
  expect(problems).toEqual([]);
  expect(deals[0]?.format).toBe('flat');
  return deals[0]?.deal as Deal;
}
const terms = (stated: object) => one({ terms: { currency: 'USD', ...stated } });
const territory = (stated: object) => one({ territory: stated }).grants[0]?.territory;

describe('a flat line', () => {
  it('trap: null shown as zero: what it does not state is unknown', () => {
    const { amounts, royalties, assets, grants, licensors } = one();
    expect([amounts, royalties]).toEqual([{}, []]);
    expect(assets[0]?.stage).toEqual({ highest: null, china: null, licenseeTerritory: null, usInd: null, regions: [] });
    expect(grants[0]?.territory).toEqual({ text: null, in: [], out: [] });
    expect(licensors[0]).toMatchObject({ company: null, hq: null, origin: 'unknown' });
    expect(terms({ upfront: 0, total: null }).amounts).toMatchObject({ cashAtSigning: { value: 0 } });
    expect(terms({ total: null }).amounts).toEqual({});
  });

  it('trap: equity counted as cash: an upfront whose text speaks of shares is not divided', () => {
    for (const upfrontText of [
      '$500M incl. $474.9M cash + shares',
      'cash and equity',
      '含股权',
      '$60M, part in warrants',
    ]) {
      const { amounts } = terms({ upfront: 500, upfrontText });
      expect(amounts).toEqual({ upfrontCashAndEquity: expect.objectContaining({ value: 500, note: upfrontText }) });
    }
    expect(terms({ upfront: 47, upfrontText: '$47M upfront' }).amounts.cashAtSigning?.value).toBe(47);
  });

  it('keeps upfront and near-term money apart only where the line does', () => {
    const kinds = (stated: object) => Object.keys(terms(stated).amounts).sort();
    expect(kinds({ upfront: 40, upfrontText: '$40M upfront and near-term' })).toEqual(['upfrontAndNearTerm']);
    expect(kinds({ upfront: 125, nearTerm: 50 })).toEqual(['cashAtSigning', 'nearTerm']);
    expect(kinds({ upfront: 21.5, nearTerm: 25 })).toEqual(['cashAtSigning', 'upfrontAndNearTerm']);
    expect(kinds({ upfront: 10, nearTerm: 25, nearTermIncludesUpfront: false })).toEqual(['cashAtSigning', 'nearTerm']);
    expect(terms({ nearTerm: 55 }).claims[0]?.note).toMatch(/does not say whether the upfront is in it/);
  });

  it('trap: active shown where nobody looked', () => {
    const source = { url: 'https://lantian.example/report', published: '2026-03', supports: ['total'] };
    expect(flatOf(one({ status: 'active' })).status).toBe('no-end-found');
    expect(flatOf(one({ status: 'active', sources: [source] })).status).toBe('no-end-found');
    expect(flatOf(one({ status: 'active', sources: [{ ...source, supports: ['status'] }] })).status).toBe('active');
  });

  it('trap: a returned deal still active', () => {
    const ended = one({ status: 'returned', statusNote: 'Rights came back in 2025.' });
    expect(flatOf(ended)).toMatchObject({ status: 'returned', statusNote: 'Rights came back in 2025.' });
    expect(ended.events[0]).toMatchObject({ on: null, sources: [] });
    expect(one({ status: 'active', statusNote: 'In phase 3.' }).events).toMatchObject([
      { type: 'other', text: 'In phase 3.' },
    ]);
  });

  it('reads its territory from its words where it has no codes, and the words win over codes that contradict them', () => {
    expect(territory({ text: 'worldwide outside Greater China' })).toMatchObject({
      in: ['WORLDWIDE'],
      out: ['GREATER-CHINA'],
    });
    expect(territory({ grants: ['EX-GREATER-CHINA'] })).toMatchObject({ in: ['WORLDWIDE'], out: ['GREATER-CHINA'] });
    const codes = { grants: ['WORLDWIDE'], excludes: ['TW'] };
    const lost = one({ territory: { text: 'worldwide excluding mainland China', ...codes } });
    expect(lost.grants[0]?.territory.out).not.toContain('TW');
    expect(lost.claims[0]).toMatchObject({ field: 'grants.g1.territory', value: 'WORLDWIDE; not TW' });
    expect(territory({ text: 'certain territories', ...codes })).toMatchObject({ in: ['WORLDWIDE'], out: ['TW'] });
  });

  it('reads what is kept, phrase by phrase, and takes no part of a phrase that is about more', () => {
    const retained = ['GREATER-CHINA', 'rest of world', 'GREATER-CHINA (70%)'];
    expect(one({ territory: { retained } }).retained.map((kept) => kept.territory)).toEqual([
      { text: null, in: ['GREATER-CHINA'], out: [] },
      { text: 'rest of world', in: ['ROW'], out: [] },
      { text: 'GREATER-CHINA (70%)', in: [], out: [] },
    ]);
  });

  it('trap: a Chinese phase shown as a global phase', () => {
    const stage = (stageRegion: string | null) => {
      const asset = { ...LINE.assets[0], stage: 'phase-3', stageRegion };
      return one({ assets: [asset] }).assets[0]?.stage;
    };
    expect(stage('CN')).toMatchObject({ highest: 'phase-3', china: 'phase-3' });
    expect(stage('CN/US')?.china).toBe('phase-3');
    for (const elsewhere of ['US', '', null])
      expect(stage(elsewhere)).toMatchObject({ highest: 'phase-3', china: null });
    expect(stage('US/AU')?.regions).toEqual(['US', 'AU']);
  });

  it('trap: a description merged with another as if it were an asset', () => {
    const named = (name: string, codes: string[] = []) =>
      one({ assets: [{ ...LINE.assets[0], name, codes }] }).assets[0]?.named;
    expect([named('up to seven ADCs'), named('ADCs'), named('七款双抗')]).toEqual([false, false, false]);
    expect([named('SKB264'), named('ivonescimab'), named('two antibodies', ['LT-1'])]).toEqual([true, true, true]);
  });
});

describe('the companies of a flat line', () => {
  const table: Record<string, string> = { 'Lantian Bio': 'lantian', 'North Fund': 'north-fund' };
  const companyOf = (name: string) => table[name] ?? null;
  const line = { ...LINE, licensee: { name: 'Westward', backers: ['North Fund', 'A friend'] } };

  it('are those of the printed names, and a name that no table has is left alone', () => {
    const deal = readDealLines(JSON.stringify(line), companyOf).deals[0]?.deal;
    expect(deal?.licensors[0]?.company).toBe('lantian');
    expect(deal?.licensees[0]?.company).toBeNull();
    expect(deal?.licensees[0]?.backers.map(({ company }) => company)).toEqual(['north-fund', null]);
  });

  it('do not tell the origin: a seat is none', () => {
    const seated = { ...line, licensor: { name: 'Lantian Bio', hq: 'CN' } };
    expect(readDealLines(JSON.stringify(seated), companyOf).deals[0]?.deal.licensors[0]?.origin).toBe('unknown');
  });
});

describe('a wrong flat line', () => {
  it('is told with its line and every field, in the words of the flat shape', () => {
    const { problems, deals } = read(
      LINE,
      { ...LINE, id: 'B', type: 'licence', terms: { upfront: '5', totl: 3 }, territory: { grants: ['US', 'XX'] } },
      {
        ...LINE,
        id: 'no-currency',
        terms: { upfront: 5 },
        territory: { grants: ['JP', 'the moon'], excludes: ['EX-XX'] },
      },
      { ...LINE, id: 'no-day', announced: null },
    );
    expect(deals).toHaveLength(1);
    expect(problems.map(({ line, field }) => `${line} ${field}`)).toEqual([
      '2 id',
      '2 type',
      '2 territory.grants.1',
      '2 terms.upfront',
      '2 terms.totl',
      '3 territory.grants.1',
      '3 territory.excludes.0',
      '3 terms.currency',
      '4 announced',
    ]);
    expect(problems.every(({ next }) => next.includes('`flat`'))).toBe(true);
  });

  it('stands among full lines, and neither shape hides a deal that is there twice', () => {
    const { deals, problems } = read(exampleDeal(), { ...LINE, id: 'another-2024' }, LINE);
    expect(deals.map(({ format }) => format)).toEqual(['full', 'flat']);
    expect(problems).toMatchObject([{ line: 3, field: 'id', next: expect.stringContaining('Merge') }]);
  });
});
