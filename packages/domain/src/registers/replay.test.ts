import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../basics/calendar.ts';
import type { Day } from '../basics/partial-date.ts';
import { changedMemberships } from './edition-diff.ts';
import { membershipAt } from './membership.ts';
import { withRecords } from './register.ts';
import { READ, REGISTER } from './testing/shipped-register.ts';

const KNOWN = '2026-11-25' as Day;
const LATER = '2026-12-01' as Day;
const entity = fc.constantFrom(...REGISTER.entriesOf.keys());
const list = fc.constantFrom(...REGISTER.list.keys());
const day = fc.integer({ min: 0, max: 2400 }).map((days) => addDays('2020-06-01' as Day, days));
const records = READ.records;

/** What an import may bring: entries of a new edition, an order over a listing, a notice that takes a name off. */
const later = fc.record({ entity, list, day }).map(({ entity: who, list: where, day: on }) => {
  const [, edition = REGISTER.editions[0]] = REGISTER.editionsOf.get(where) ?? [];
  const stamp = { sources: ['example'], grade: 'S' as const, recordedOn: LATER, reason: 'Invented.' };
  const held = {
    effective: null,
    withdrawnOn: null,
    dueOn: null,
    supersedes: null,
    count: null,
    confirmedOn: on,
    absent: [],
  };
  const next = { id: 'later', list: where, status: 'published' as const, published: on, coverage: 'whole' as const };
  const names = { row: null, name: 'Later', nameZh: null, aliases: [], identifiers: [], parent: null, alsoKnownAs: [] };
  const target = { entity: who, list: where };
  return {
    editions: [{ ...next, ...held, ...stamp }],
    entries: [{ edition: 'later', entity: who, ...names, ...stamp }],
    notices: [{ id: 'off', list: where, after: edition?.id ?? 'later', on, adds: [], removes: [who], ...stamp }],
    overlays: [
      {
        id: 'order',
        kind: 'stay' as const,
        target,
        from: on,
        to: null,
        after: 'returns' as const,
        confirmedOn: on,
        what: '',
        ask: '',
        ...stamp,
      },
    ],
  };
});

describe('replay', () => {
  it('the same day with the same knowledge gives the same answer, whatever was imported since', () => {
    fc.assert(
      fc.property(later, entity, list, day, (more, who, where, on) => {
        const before = membershipAt(REGISTER, who, where, on, { known: KNOWN });
        const after = membershipAt(withRecords(REGISTER, more), who, where, on, { known: KNOWN });
        expect(JSON.stringify(after)).toBe(JSON.stringify(before));
      }),
      { seed: 5, numRuns: 150 },
    );
  });

  it('does not depend on the order in which records are stored', () => {
    const reversed = withRecords(
      {
        ...REGISTER,
        stored: { ...records, editions: records.editions.toReversed(), entries: records.entries.toReversed() },
      },
      {},
    );
    fc.assert(
      fc.property(entity, list, day, (who, where, on) => {
        const [a, b] = [REGISTER, reversed].map((one) => membershipAt(one, who, where, on));
        expect(JSON.stringify(b)).toBe(JSON.stringify(a));
      }),
      { seed: 5, numRuns: 150 },
    );
  });

  it('a day before every edition is unknown, never not listed', () => {
    for (const who of REGISTER.entriesOf.keys()) {
      const state = membershipAt(REGISTER, who, 'us-1260h', '2021-06-02' as Day).state;
      expect(state, who).toBe('unknown-before-first-edition');
    }
  });
});

describe('what changed', () => {
  const at = (asOf: string) => ({ register: REGISTER, asOf: asOf as Day });

  it('from one edition to the next: seven names came, and none went', () => {
    const changed = changedMemberships(at('2026-06-07'), at('2026-06-08'), 'us-1260h');
    expect(changed.map(({ entity: who, before, after }) => `${who} ${before.state} ${after.state}`)).toEqual(
      ['bgi-americas', 'complete-genomics', 'gbi-diagnostics', 'innomics', 'novogene', 'stomics', 'wuxi-apptec'].map(
        (who) => `${who} not-listed listed`,
      ),
    );
  });

  it('by an order of a court: one', () => {
    const changed = changedMemberships(at('2026-08-06'), at('2026-08-10'), 'us-1260h');
    expect(changed.map(({ entity: who, after }) => [who, after.overlay?.id])).toEqual([
      ['wuxi-apptec', 'ddc-wuxi-apptec-injunction'],
    ]);
  });
});
