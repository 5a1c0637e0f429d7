import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePartialDate } from '../basics/partial-date.ts';
import { legalCodeTable, type ReportedEvent } from './legal-codes.ts';
import { readLegalEvents } from './legal-events.ts';
import type { FamilyMember } from './patent-number.ts';
import { statusByCountry } from './patent-status.ts';
import { shippedTable } from './testing/shipped-tables.ts';

const table = legalCodeTable.parse(shippedTable('legal-codes.json'));
const none = { effectiveOn: null, state: null, states: [], text: null, owner: null, feeYear: null };
const event = (office: string, code: string, date: string, more: Partial<ReportedEvent> = {}): ReportedEvent => ({
  office,
  application: '1',
  code,
  date,
  ...none,
  ...more,
});
const member = (country: string, kind: string, date: string): FamilyMember => {
  const forms = { docdb: null, epodoc: null, original: null };
  const application = { country, number: '1', kind: null, date: parsePartialDate('2015-03-01'), forms };
  return { country, number: '9', kind, date: parsePartialDate(date), forms, application, familyId: null };
};
const status = (members: FamilyMember[], events: ReportedEvent[], asOf: string) =>
  statusByCountry(members, readLegalEvents(events, table), parsePartialDate(asOf), table);
const valueIn = (country: string, ...args: Parameters<typeof status>) =>
  status(...args).find((row) => row.country === country)?.value;

describe('the standing of a patent in a country', () => {
  const chinese = [member('CN', 'A', '2016-05-01'), member('CN', 'B', '2019-06-01')];

  it('is unknown when only an application was seen and nobody looked at the legal events', () => {
    expect(valueIn('CN', [member('CN', 'A', '2016-05-01')], [], '2020-01-01')).toBe('unknown');
  });

  it('is granted, not in force, when nothing says that fees are paid', () => {
    const [row] = status(chinese, [], '2020-01-01');
    expect(row?.value).toBe('granted');
    expect(row?.because[0]).toContain('no fee seen covers 2020-01-01');
  });

  it('lapses when the annual fee is unpaid, and comes back when the right is restored', () => {
    const lapsed = [event('CN', 'CF01', '2021-02-01')];
    expect(valueIn('CN', chinese, lapsed, '2022-01-01')).toBe('lapsed');
    expect(valueIn('CN', chinese, [...lapsed, event('CN', 'RR01', '2021-08-01')], '2022-01-01')).toBe('granted');
  });

  it('is discontinued when the application counts as withdrawn', () => {
    const events = [event('CN', 'SE01', '2016-06-01'), event('CN', 'WD01', '2018-01-01')];
    expect(valueIn('CN', [member('CN', 'A', '2016-05-01')], events, '2020-01-01')).toBe('discontinued');
    expect(valueIn('CN', [member('CN', 'A', '2016-05-01')], events, '2017-01-01')).toBe('pending');
  });

  it('counts a retroactive lapse from the day it was told, not as if there had been no grant', () => {
    const events = [
      event('EP', 'GRAA', '2019-01-01'),
      event('EP', 'PG25', '2020-05-01', { state: 'HU', effectiveOn: '2015-03-01' }),
    ];
    expect(valueIn('HU', [member('EP', 'A1', '2016-09-01')], events, '2021-01-01')).toBe('lapsed');
  });

  it('does not carry a grant of the European office into a state of which no event speaks', () => {
    const events = [event('EP', 'AK', '2016-09-01', { states: ['DE', 'FR'] }), event('EP', 'GRAA', '2019-01-01')];
    expect(valueIn('DE', [member('EP', 'A1', '2016-09-01')], events, '2021-01-01')).toBe('unknown');
  });

  it('is in force while a fee seen covers the day, and only so long', () => {
    const events = [event('EP', 'GRAA', '2019-01-01'), event('EP', 'PGFP', '2024-03-10', { state: 'DE', feeYear: 10 })];
    expect(valueIn('DE', [member('EP', 'A1', '2016-09-01')], events, '2025-02-28')).toBe('in-force');
    expect(valueIn('DE', [member('EP', 'A1', '2016-09-01')], events, '2025-03-02')).toBe('granted');
  });

  it('keeps a code that the table does not know, and lets it change nothing', () => {
    const [read] = readLegalEvents([event('CN', 'ZZ99', '2020-01-01')], table);
    expect(read).toMatchObject({ known: false, effect: 'none', code: 'ZZ99' });
    expect(valueIn('CN', chinese, [event('CN', 'ZZ99', '2020-01-01')], '2021-01-01')).toBe('granted');
  });

  it('takes the strongest of several patents, and shows each', () => {
    const second = { ...member('CN', 'A', '2017-01-01'), number: '10' };
    const other = { ...second, application: { ...second.application, number: '2' } } as FamilyMember;
    const events = [event('CN', 'WD01', '2018-01-01', { application: '2' })];
    const [row] = status([...chinese, other], events, '2020-01-01');
    expect([row?.value, row?.rights.map(({ value }) => value)]).toEqual(['granted', ['granted', 'discontinued']]);
  });
});

describe('whatever the offices report', () => {
  const codes = table.codes.filter(({ office }) => office === 'EP').map(({ code }) => code);
  const day = fc.integer({ min: 2016, max: 2030 }).map((year) => `${year}-07-01`);
  const state = fc.constantFrom('DE', 'FR', null);
  const anyEvent = fc
    .record({ code: fc.constantFrom(...codes), date: day, state, feeYear: fc.option(fc.integer({ min: 3, max: 20 })) })
    .map(({ code, date, ...more }) => event('EP', code, date, more));
  const members = [member('EP', 'A1', '2016-09-01')];

  it('is never in force without a fee that covers the day, and always says why', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), day, (events, asOf) => {
        for (const { rights, value, because } of status(members, events, asOf)) {
          expect(because.length).toBe(rights.length);
          if (value !== 'in-force') continue;
          expect(rights.some(({ coveredUntil }) => coveredUntil !== null && coveredUntil >= asOf)).toBe(true);
        }
      }),
      { seed: 20261125, numRuns: 300 },
    );
  });

  it('does not depend on what happened after the day asked about', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), day, (events, asOf) => {
        const until = events.filter(({ date }) => (date ?? '') <= asOf);
        const shown = (list: ReportedEvent[]) => status(members, [event('EP', '17P', '2016-10-01'), ...list], asOf);
        const values = (list: ReportedEvent[]) =>
          Object.fromEntries(shown(list).map((row) => [row.country, row.value]));
        expect(values(events)).toMatchObject(values(until));
      }),
      { seed: 20261125, numRuns: 300 },
    );
  });
});
