import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import classes from '../../../../../data/assets/classes.jsonl?raw';
import type { ShownClass } from '../../api.ts';
import { zh } from '../../text/zh.ts';
import { eventsOf, happenedBy, marksOf, neighbour, spanOf, yearsOf } from './class-events.ts';
import { placeMarks, widthOf } from './lane-layout.ts';

type HistoryEvent = ShownClass['history'][number];

const happened = (given: Partial<HistoryEvent>): HistoryEvent =>
  ({
    id: 'deal/g1',
    asset: 'ivonescimab',
    name: 'ivonescimab',
    kind: 'grant',
    on: null,
    text: 'licence: worldwide',
    contract: false,
    from: ['akeso'],
    to: ['summit'],
    deal: 'deal',
    ...given,
  }) as HistoryEvent;

const SIGNED = happened({
  id: 'deal/g1/signed',
  kind: 'option',
  contract: true,
  on: '2022-12-05' as never,
  text: 'signed, and to take effect at the closing: licence: worldwide',
});
const GRANT = happened({ on: '2023-01' as never });
const CLOSING = happened({ id: 'deal/closing', kind: 'lapse', on: '2023-01' as never, from: [], to: [] });

describe('events of a class', () => {
  it('call a contract before its closing signed, never an option', () => {
    const events = eventsOf([SIGNED, GRANT, CLOSING]);
    expect(events.map(({ kind, text }) => [kind, text])).toEqual([
      ['signed', 'licence: worldwide'],
      ['grant', 'licence: worldwide'],
    ]);
  });

  it('tell a contract by its flag and not by its words', () => {
    const [event] = eventsOf([{ ...SIGNED, text: 'a contract in other words' }]);
    expect(event).toMatchObject({ kind: 'signed', text: 'a contract in other words' });
    expect(eventsOf([{ ...SIGNED, contract: false }])[0]?.kind).toBe('option');
  });

  it('give the rights of a licence that ended to nobody, unless a source does', () => {
    const end = happened({ kind: 'termination', from: ['summit'], to: ['akeso'] });
    expect(eventsOf([{ ...end, noHeir: true }])[0]?.to).toEqual([]);
    expect(eventsOf([{ ...end, noHeir: false }])[0]?.to).toEqual(['akeso']);
  });

  it('keep an option that lapsed unused', () => {
    expect(eventsOf([happened({ id: 'deal/event-3', kind: 'lapse' })])).toHaveLength(1);
  });

  it('had happened when their month had begun, and an undated one always', () => {
    const events = eventsOf([SIGNED, GRANT, happened({ id: 'undated' })]);
    expect(happenedBy(events, '2022-12-31').map(({ id }) => id)).toEqual(['deal/g1/signed', 'undated']);
    expect(happenedBy(events, '2023-01-01')).toHaveLength(3);
  });

  it('are one mark where a deal gave several things at once', () => {
    const events = eventsOf([GRANT, { ...GRANT, id: 'deal/g2', text: 'licence: China' }, SIGNED]);
    expect(marksOf(events).map(({ id }) => id)).toEqual(['deal/g1', 'deal/g1/signed']);
  });

  it('lead from one to the next and stop at the ends', () => {
    const events = eventsOf([SIGNED, GRANT]);
    expect(neighbour(events, '2022-12-05', 1)).toBe('2023-01-01');
    expect(neighbour(events, '2023-01-01', -1)).toBe('2022-12-05');
    expect(neighbour(events, '2023-01-01', 1)).toBeNull();
  });

  it('lie between the new year before the first and the day of the question', () => {
    const span = spanOf(eventsOf([SIGNED]), '2024-03-01');
    expect(yearsOf(span).map(({ year }) => year)).toEqual([2022, 2023, 2024]);
    expect(yearsOf(span)[0]?.at).toBe(span.from);
  });
});

describe('marks of a lane', () => {
  it('never cover each other', () => {
    const marks = fc.array(fc.record({ left: fc.integer({ min: 0, max: 800 }), label: fc.string({ maxLength: 30 }) }));
    fc.assert(
      fc.property(marks, (given) => {
        const boxes = placeMarks(given, 800).map(({ left, row, before }, index) => {
          const long = widthOf(given[index]?.label ?? '');
          return before ? { row, from: left - 9 - long, to: left + 9 } : { row, from: left - 9, to: left + 9 + long };
        });
        return boxes.every((a, i) =>
          boxes.every((b, j) => i === j || a.row !== b.row || a.to <= b.from || b.to <= a.from),
        );
      }),
      { seed: 20261125 },
    );
  });

  it('turn their label round at the right end', () => {
    expect(placeMarks([{ left: 790, label: 'Merck & Co.' }], 800)[0]?.before).toBe(true);
  });
});

it('has Chinese words for why the assets of every class belong together', () => {
  const reasons = classes
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).reason as string);
  expect(reasons.length).toBeGreaterThan(5);
  expect(reasons.filter((reason) => zh.said(reason) === null)).toEqual([]);
});
