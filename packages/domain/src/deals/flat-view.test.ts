import { describe, expect, it } from 'vitest';
import { parseDay } from '../basics/partial-date.ts';
import type { DealLine } from './deal.ts';
import { flatView } from './flat-view.ts';
import { dealRow } from './row.ts';
import { standing } from './standing.ts';
import { EXAMPLE, EXAMPLE_TABLES, exampleDeal } from './testing/example-deal.ts';

const TODAY = parseDay('2026-11-20');
// biome-ignore lint/suspicious/noExplicitAny: the flat view is read as a script reads it
const flat = (change: Partial<DealLine> = {}): any =>
  flatView(exampleDeal(change), standing(exampleDeal(change), TODAY));
const row = (change: Partial<DealLine>) => dealRow(exampleDeal(change), TODAY, EXAMPLE_TABLES, 0);

type Stage = DealLine['assets'][number]['stage'];
const [asset] = EXAMPLE.assets;
const atStage = (stage: Partial<Stage>): Partial<DealLine> => ({
  assets: asset ? [{ ...asset, stage: { ...asset.stage, ...stage } }] : [],
});
const USD = (value: number | null) => ({ value, currency: 'USD' });

describe('the flat view', () => {
  it('trap: a Chinese phase shown as a global phase', () => {
    expect(flat().assets[0]).toMatchObject({ stage: 'phase-2', stageRegion: 'CN' });
    const unsaid = atStage({ highest: 'phase-3', china: null });
    expect(flat(unsaid).assets[0]).toMatchObject({ stage: 'phase-3', stageRegion: null });
    expect(flat(atStage({ highest: 'phase-3', china: 'phase-2' })).assets[0].stageRegion).toBeNull();
    const abroad = atStage({ highest: 'phase-3', china: null, regions: ['US', 'AU'] });
    expect(flat(abroad).assets[0].stageRegion).toBe('US,AU');
    expect(flat(atStage({ regions: ['US'] })).assets[0].stageRegion).toBe('CN,US');
    expect(row(atStage({})).stages).toEqual({ highest: 'phase-2', china: 'phase-2', licenseeTerritory: null });
  });

  it('trap: an option fee counted as upfront', () => {
    const { terms } = flat({ type: 'option', amounts: { optionFee: USD(12), optionExercise: USD(90) } });
    expect(terms).toMatchObject({ upfront: null, optionFee: 12 });
  });

  it('trap: equity counted as cash', () => {
    const { terms } = flat({
      amounts: { equityReceived: { ...USD(40), percent: 10 }, upfrontCashAndEquity: USD(110) },
    });
    expect(terms).toMatchObject({ upfront: null, equityInvestment: null, licensorEquityPct: 10 });
  });

  it('trap: CNY read as USD: the currency is named, and an amount in another one is left to the full record', () => {
    const amounts = { cashAtSigning: { value: 60, currency: 'CNY' }, total: USD(1000) };
    expect(flat({ amounts }).terms).toMatchObject({ currency: 'CNY', upfront: 60, total: null });
  });

  it('trap: null shown as zero', () => {
    const { terms } = flat({ amounts: { cashAtSigning: USD(null) }, royalties: [] });
    const numbers = ['upfront', 'nearTerm', 'milestones', 'total', 'royaltyLow', 'optionFee'];
    expect(numbers.map((key) => terms[key])).toEqual(numbers.map(() => null));
  });

  it('says whether the near-term amount has the upfront in it', () => {
    expect(flat({ amounts: { nearTerm: USD(20) } }).terms).toMatchObject({
      nearTerm: 20,
      nearTermIncludesUpfront: false,
    });
    expect(flat({ amounts: { upfrontAndNearTerm: USD(80) } }).terms).toMatchObject({
      upfront: null,
      nearTerm: 80,
      nearTermIncludesUpfront: true,
    });
  });

  it('names the party that signed as the licensor', () => {
    const [signer] = EXAMPLE.licensors;
    const licensors = signer ? [{ ...signer, name: 'A co-owner', signs: false }, signer] : [];
    expect(flat({ licensors }).licensor.name).toBe('Lantian Bio');
  });
});
