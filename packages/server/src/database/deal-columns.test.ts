import type { PartialDate } from '@beringia/domain/basics/partial-date';
import { describe, expect, it } from 'vitest';
import { type DealToStore, dealColumns, storedDeal } from './deal-columns.ts';
import { testDeals } from './test-deals.ts';

const [deal] = testDeals(1, 1, () => 'deal-1') as [DealToStore];
const row = { ...deal.row, announced: '2022' as PartialDate };

describe('columns of a deal', () => {
  it('keep only dollars, and unknown sizes stay unknown', () => {
    const cash = { value: 100, currency: 'CNY', mark: 'exact' } as const;
    expect(dealColumns({ ...row, cash, total: null }, [])).toMatchObject({ cash: null, total: null });
    expect(dealColumns({ ...row, cash: { ...cash, currency: 'USD', value: null } }, []).cash).toBeNull();
    expect(dealColumns({ ...row, cash: { ...cash, currency: 'USD' } }, []).cash).toBe(100);
  });

  it('sort a date known to the year before the days inside it', () => {
    expect(dealColumns(row, [])).toMatchObject({ announced: '2022-00-00', year: 2022 });
  });

  it('hold one facet for one target however it is printed', () => {
    expect(
      dealColumns({ ...row, targets: ['PD-1', 'pd-1 '] }, []).facets.filter((f) => f.startsWith('target:')),
    ).toEqual(['target:pd-1']);
  });

  it('tell that an own copy under a shipped id replaces it, and that an own deal replaces nothing', () => {
    expect(storedDeal({ ...deal, row: { ...row, own: true } }).shadows).toBe('deal-1');
    expect(storedDeal({ ...deal, row: { ...row, own: true, id: 'w.red.deal-1' } }).shadows).toBeNull();
    expect(storedDeal(deal).shadows).toBeNull();
  });

  it('have a digest that sees every part', () => {
    const digests = [deal, { ...deal, row }, { ...deal, territories: ['BR'] }, { ...deal, shadows: 'x' }].map(
      (d) => storedDeal(d).digest,
    );
    expect(new Set(digests).size).toBe(4);
    expect(storedDeal(deal).digest).toBe(digests[0]);
  });
});
