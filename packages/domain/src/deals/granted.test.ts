import { describe, expect, it } from 'vitest';
import { parseDay } from '../basics/partial-date.ts';
import { type State, stateOf } from '../territory/territory.ts';
import type { DealLine } from './deal.ts';
import { flatView } from './flat-view.ts';
import { everGranted, grantedWords, grantsOver, territoryBesideKept } from './granted.ts';
import { standing } from './standing.ts';
import { exampleDeal } from './testing/example-deal.ts';

type Grant = DealLine['grants'][number];
const grant = (key: string, text: string | null, inside: string[], out: string[] = []): Grant => ({
  key,
  assets: [],
  kind: 'licence',
  territory: { text, in: inside, out },
});
const event = (type: 'expanded' | 'resold', on: string | null, ...grants: Grant[]): DealLine['events'][number] => ({
  type,
  on,
  text: 'It happened.',
  sources: ['s1'],
  grants,
});

const BASE = grant('g1', 'US, Canada, Europe and Japan', ['US', 'CA', 'EUROPE', 'JP']);
const LATER = grant('g1', 'Latin America', ['LATAM']);
const widened = exampleDeal({
  grants: [BASE],
  events: [event('expanded', '2024-06-03', LATER)],
  retained: [{ territory: { text: 'rest of the world, including China', in: ['ROW', 'CHINA'], out: [] } }],
});

describe('what was ever granted', () => {
  it('has the grants of events in it, each with its day and a key of its own', () => {
    expect(grantsOver(widened).map(({ key, on, event: from }) => [key, on, from])).toEqual([
      ['g1', '2024-05-20', null],
      ['g1-event-0', '2024-06-03', 0],
    ]);
    expect(stateOf(everGranted(widened), 'BR')).toBe('in');
    expect(stateOf(everGranted(widened), 'JP')).toBe('in');
  });

  it('tells later grants with their month, and no words twice', () => {
    expect(grantedWords(widened)).toBe('US, Canada, Europe and Japan; since 2024-06: Latin America');
    expect(grantedWords(exampleDeal({ grants: [BASE], events: [event('expanded', '2025', BASE)] }))).toBe(
      'US, Canada, Europe and Japan',
    );
    expect(grantedWords(exampleDeal({ grants: [], events: [event('expanded', null, LATER)] }))).toBe(
      'later: Latin America',
    );
  });

  it('is not made larger by a resale, in which the licensee hands on what it had', () => {
    const sold = exampleDeal({ grants: [BASE], events: [event('resold', '2025', grant('e1', 'Brazil', ['BR']))] });
    expect(stateOf(everGranted(sold), 'BR')).toBe('not-stated');
  });
});

describe('the territory of a grant beside what is kept', () => {
  const states = (change: Partial<DealLine>, ...codes: string[]): (State | undefined)[] => {
    const deal = exampleDeal(change);
    const [first] = grantsOver(deal);
    return codes.map((code) => first && stateOf(territoryBesideKept(deal, first), code));
  };

  it('has out what the licensor keeps of the same assets, and leaves in what it gives', () => {
    const [base, later] = grantsOver(widened).map((dated) => territoryBesideKept(widened, dated));
    expect(base && ['CN', 'US', 'HK', 'BR'].map((code) => stateOf(base, code))).toEqual(['out', 'in', 'out', 'out']);
    expect(later && stateOf(later, 'BR')).toBe('in');
  });

  it('reads the rest of the world as the rest beside the grant', () => {
    const retained = [{ territory: { text: 'rest of the world', in: ['ROW'], out: [] } }];
    expect(states({ grants: [grant('g1', 'US', ['US'])], retained }, 'US', 'BR')).toEqual(['in', 'out']);
  });

  it('does not take what is kept of other assets, or of one field of use, for a country kept', () => {
    const kept = { territory: { text: 'China', in: ['CHINA'], out: [] } };
    const mine = { ...grant('g1', 'US', ['US']), assets: ['lt-101'] };
    expect(states({ grants: [mine], retained: [{ ...kept, assets: ['lt-102'] }] }, 'CN')).toEqual(['not-stated']);
    expect(states({ grants: [mine], retained: [{ ...kept, field: 'topical use' }] }, 'CN')).toEqual(['not-stated']);
    expect(states({ grants: [mine], retained: [{ ...kept, assets: ['lt-101'] }] }, 'CN')).toEqual(['out']);
  });
});

describe('the flat territory', () => {
  it('holds later grants, and leaves nothing out that was granted later', () => {
    const deal = exampleDeal({
      grants: [grant('g1', 'worldwide except Greater China', ['WORLDWIDE'], ['GREATER-CHINA'])],
      events: [event('expanded', '2025-12', grant('e1', 'mainland China', ['CN']))],
    });
    // biome-ignore lint/suspicious/noExplicitAny: the flat view is read as a script reads it
    const { territory } = flatView(deal, standing(deal, parseDay('2026-11-20'))) as any;
    expect(territory).toMatchObject({ grants: ['WORLDWIDE', 'CN'], excludes: ['HK', 'MO', 'TW'] });
    expect(territory.text).toContain('since 2025-12: mainland China');
  });
});
