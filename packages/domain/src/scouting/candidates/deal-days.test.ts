import { expect, test } from 'vitest';
import { parsePartialDate } from '../../basics/partial-date.ts';
import { exampleDeal } from '../../deals/testing/example-deal.ts';
import { dealDays } from './deal-days.ts';
import { disclosuresOf } from './disclosures-of.ts';
import { gatherCandidates } from './gather.ts';
import { shippedKnown } from './testing/shipped-known.ts';

const back = exampleDeal({
  events: [
    { type: 'party-renamed', on: '2026-03-01', text: 'Another name.', sources: [] },
    { type: 'returned', on: '2026-01-06', text: 'Rights came back.', sources: [], assets: ['lt-101'] },
    { type: 'milestone-paid', on: '2026-02-01', text: 'A payment.', sources: [], assets: ['lt-102'] },
  ],
});
const asOf = parsePartialDate('2026-11-25');

test('a return is the last word of a drug; what befell the parties or another drug of the deal is not', () => {
  const { lastDisclosed } = disclosuresOf([], null, [], asOf, dealDays(back, ['lt-101']));
  expect(lastDisclosed.value).toBe('2026-01-06');
  expect(lastDisclosed.because[0]).toBe(
    `${back.id}: All rights came back to the licensor (deal/${back.id}), the latest of what is stored`,
  );
  expect(disclosuresOf([], null, [], parsePartialDate('2025-12'), dealDays(back, [])).lastDisclosed.value).toBe(
    back.dates.announced,
  );
});

test('a drug on record has its deals as dated evidence', () => {
  const known = shippedKnown();
  const asset = known.assets.find(({ inDeals }) => inDeals.length > 0);
  const ref = `deal/${asset?.inDeals[0]?.deal}`;
  const deals = (id: string) =>
    id === asset?.id ? [{ ref, day: parsePartialDate('2026-01-06'), title: 'It came back' }] : [];
  const { candidates } = gatherCandidates([], { ...known, deals });
  const drug = candidates.find((one) => one.asset === asset?.id);
  expect(drug?.evidence.find((one) => one.ref === ref)).toMatchObject({
    kind: 'deal',
    day: '2026-01-06',
    title: 'It came back',
  });
});
