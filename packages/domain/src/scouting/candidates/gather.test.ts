import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePartialDate } from '../../basics/partial-date.ts';
import type { Found } from '../found.ts';
import { gatherCandidates } from './gather.ts';
import { given, sponsoredBy, titled, trialOf } from './testing/example-records.ts';
import { shippedKnown } from './testing/shipped-known.ts';

const known = shippedKnown();
const gather = (...found: Found[]) => gatherCandidates(found, known);
const drugsIn = (...found: Found[]) =>
  gather(...found).candidates.filter(({ evidence }) => evidence.some(({ kind }) => kind === 'trial'));
const idsIn = (...found: Found[]) => drugsIn(...found).map(({ id }) => id);
const day = parsePartialDate;

describe('a drug of a trial', () => {
  test('is the asset on record, under its code, its INN or its Chinese name', () => {
    const trials = ['AK112 injection', 'Ivonescimab', '依沃西单抗注射液'].map((name, n) => trialOf(n, [given(name)]));
    const [ivonescimab, ...others] = drugsIn(...trials);
    expect(others).toEqual([]);
    expect(ivonescimab?.asset).toBe('ivonescimab');
    expect(ivonescimab?.evidence.filter(({ kind }) => kind === 'trial')).toHaveLength(3);
  });

  test('is one in all its spellings, doses and forms', () => {
    const trials = ['ZQX-4411 (300mg)', '注射用ZQX4411', 'ZQX-4411 Dose 1 (Single)'].map((name, n) =>
      trialOf(n, [given(name)]),
    );
    expect(idsIn(...trials)).toEqual(['drug:zqx4411']);
  });

  test('is one under two names that share a code', () => {
    const first = trialOf(1, [given('Zequolimab', { otherNames: ['ZQX4411'] })]);
    expect(idsIn(first, trialOf(2, [given('ZQX4411 for Injection')]))).toHaveLength(1);
  });

  test('is not joined to another by a class that both list among their names', () => {
    const drug = (name: string) => given(name, { otherNames: ['Anti-PD-1', 'monoclonal antibody'] });
    expect(idsIn(trialOf(1, [drug('ZQX4411')]), trialOf(2, [drug('WVB3322')]))).toEqual([
      'drug:wvb3322',
      'drug:zqx4411',
    ]);
  });

  test('without a name of its own is one drug in each trial: two hospitals make two CAR-T', () => {
    const car = given('B7-H3 CAR-T', { kind: 'biological' });
    expect(idsIn(trialOf(1, [car]), trialOf(2, [car]))).toHaveLength(2);
  });

  test('by a name that several bear is kept apart with its doubt, and settled by the originator', () => {
    const [apart] = drugsIn(trialOf(1, [given('611')]));
    expect([apart?.asset, apart?.doubts?.length]).toEqual([null, 1]);
    const originator = known.assets.find(({ id }) => id === 'ssgj-611')?.originator?.name ?? '';
    expect(drugsIn(trialOf(1, [given('611')], sponsoredBy(originator)))[0]?.asset).toBe('ssgj-611');
  });
});

test('a trial that WHO repeats counts once, as its own register gives it', () => {
  const own = trialOf(1, [given('ZQX4411')]);
  const again = { ...own, source: 'ictrp', content: { ...own.content, via: 'ictrp' } };
  const { repeated } = gather(again, own);
  expect(repeated).toEqual(['ictrp/NCT99999901']);
  expect(drugsIn(again, own)[0]?.evidence.map(({ ref }) => ref)).toEqual(['clinicaltrials-gov/NCT99999901']);
  expect(drugsIn(again)).toHaveLength(1);
});

describe('what is passed over', () => {
  test('is placebo, comparator, background and the usual partner, each with the reason', () => {
    const { passedOver, candidates } = gather(
      trialOf(1, [
        given('ZQX4411'),
        given('Placebo', { role: 'comparator', placebo: true, because: 'the name says placebo' }),
        given('Omalizumab', { role: 'comparator', because: 'only arms of comparison get it' }),
        given('Fludarabine', { role: 'background', because: 'given to make room for cells' }),
        given('Carboplatin', { role: 'combination' }),
      ]),
    );
    expect(passedOver.map(({ name }) => name)).toEqual(['Placebo', 'Omalizumab', 'Fludarabine', 'Carboplatin']);
    expect(passedOver.every(({ because }) => because.length > 10)).toBe(true);
    expect(candidates.filter(({ asset }) => asset === null).map(({ id }) => id)).toEqual(['drug:zqx4411']);
  });

  test('is no partner on record: what is given beside may be wanted too', () => {
    expect(idsIn(trialOf(1, [given('ZQX4411'), given('Sintilimab', { role: 'combination' })]))).toContain(
      'asset:sintilimab',
    );
  });

  test('leaves the same chemotherapy in where the trial is about it', () => {
    expect(idsIn(trialOf(1, [given('Paclitaxel')]))).toEqual(['drug:paclitaxel']);
  });
});

describe('what is said of a drug', () => {
  test('targets: those of a title that is about it, and not those of the disease or of earlier drugs', () => {
    const targets = (title: string) => drugsIn(trialOf(1, [given('ZQX4411')], titled(title)))[0]?.targets.value ?? null;
    expect(targets('ZQX4411, a PD-L1/VEGF bispecific antibody, in solid tumors')).toEqual(['CD274', 'VEGFA']);
    expect(targets('ZQX4411 in EGFR-mutant NSCLC after PD-1 inhibitors')).toBeNull();
    expect(targets('ZQX4411 combined with an anti-PD-1 antibody')).toBeNull();
    expect(targets('抗Claudin18.2单克隆抗体ZQX4411治疗胃癌')).toEqual(['CLDN18']);
  });

  test('targets: none from the title of a trial that tests two drugs', () => {
    const drugs = drugsIn(
      trialOf(1, [given('ZQX4411'), given('WVB3322')], titled('Anti-TIGIT antibody ZQX4411, or WVB3322')),
    );
    expect(drugs.map(({ targets }) => targets.value)).toEqual([null, null]);
  });

  test('stages: of the regions of its sites, with the trial that shows them', () => {
    const [drug] = drugsIn(trialOf(7, [given('ZQX4411')]));
    expect(drug?.stages.map(({ region, stage, ref }) => [region, stage, ref])).toEqual([
      ['anywhere', 'phase-1', 'clinicaltrials-gov/NCT99999907'],
      ['china', 'phase-1', 'clinicaltrials-gov/NCT99999907'],
    ]);
  });

  test('companies: who sponsors its trials, but no person, and not where it is only a partner', () => {
    const own = trialOf(1, [given('ZQX4411')], sponsoredBy('Akeso'));
    const person = trialOf(2, [given('ZQX4411')], sponsoredBy('Somebody', 'individual'));
    const partner = trialOf(3, [given('WVB3322'), given('ZQX4411', { role: 'combination' })], sponsoredBy('Innovent'));
    const drug = drugsIn(own, person, partner).find(({ id }) => id === 'drug:zqx4411');
    expect(drug?.companies).toEqual([
      { party: 'akeso', name: 'Akeso', as: 'sponsor', refs: ['clinicaltrials-gov/NCT99999901'] },
    ]);
  });

  test('days: the first and the last on which a record spoke of it', () => {
    const [drug] = drugsIn(
      trialOf(1, [given('ZQX4411')]),
      trialOf(2, [given('ZQX4411')], { registered: day('2023-11') }),
    );
    expect([drug?.firstDisclosed.value, drug?.lastDisclosed.value]).toEqual(['2023-11', '2026-04-05']);
  });
});

test('the same records in another order, or twice, give the same answer', () => {
  const names = ['ZQX4411', 'AK112', 'Ivonescimab', 'WVB3322', '依沃西单抗', 'B7-H3 CAR-T', 'ZQX-4411 (30 mg)'];
  const record = fc.tuple(fc.nat({ max: 20 }), fc.subarray(names, { minLength: 1, maxLength: 3 }));
  const run = fc.uniqueArray(record, { maxLength: 8, selector: ([n]) => n });
  fc.assert(
    fc.property(run, fc.array(fc.nat()), (drawn, picks) => {
      const found = drawn.map(([n, some]) =>
        trialOf(
          n,
          some.map((name) => given(name)),
        ),
      );
      const twice = [...found.toReversed(), ...picks.flatMap((pick) => found[pick % found.length] ?? [])];
      expect(gather(...twice)).toEqual(gather(...found));
    }),
    { seed: 112, numRuns: 25 },
  );
});
