import fc from 'fast-check';
import { indicationTree } from '../../assets/indications.ts';
import { AREAS } from '../../assets/vocabulary.ts';
import type { PartialDate } from '../../basics/partial-date.ts';
import { codesOf } from '../../territory/territory.ts';
import { ALL_FIELDS, type FieldOfUse, type FieldUniverse, fieldUniverse } from '../field.ts';
import { rightsAt } from '../fold.ts';
import { type Ledger, openLedger } from '../ledger.ts';
import { eventReader } from '../read-event.ts';
import { type RightEvent, type RightEventLine, rightEvent } from '../right-event.ts';

/** A small tree of diseases and invented parties, so that tests of the ledger need no files. */
const rows = [
  { id: 'solid-tumors', area: 'oncology', parent: null },
  { id: 'nsclc', area: 'oncology', parent: 'solid-tumors' },
  { id: 'heme-malignancies', area: 'oncology', parent: null },
  { id: 'autoimmune', area: 'immunology', parent: null },
  { id: 'ms', area: 'neurology', parent: 'autoimmune' },
] as const;
export const SMALL: FieldUniverse = fieldUniverse(indicationTree(rows), AREAS);
const read = eventReader(SMALL);

export function event(line: Partial<RightEventLine> & Pick<RightEventLine, 'id' | 'kind'>): RightEvent {
  return rightEvent.parse({ on: '2020-01-01', asset: 'lt-101', exclusivity: null, ...line });
}

export function ledgerOf(events: readonly RightEvent[]): Ledger {
  return openLedger('lt-101', events, read);
}

/** `DE nsclc` → `held a exclusive`, for every spot asked about, and for all countries when none is named. */
export function mapOf(ledger: Ledger, asOf: string, indications = ['nsclc', 'ms'], countries?: readonly string[]) {
  const map = new Map<string, string>();
  for (const part of rightsAt(ledger, asOf as PartialDate, SMALL)) {
    const holders = part.state.holdings.map(({ party, exclusivity }) => `${party} ${exclusivity ?? '-'}`).sort();
    const says = [part.state.status, ...holders].join(' ');
    const fields = indications.filter((id) => (part.field & SMALL.bit(id)) !== 0n);
    const codes = codesOf(part.countries).filter((code) => !countries || countries.includes(code));
    for (const code of codes) for (const id of fields) map.set(`${code} ${id}`, says);
  }
  return map;
}

export function stateIn(ledger: Ledger, asOf: string, country: string, indication = 'nsclc'): string | undefined {
  return mapOf(ledger, asOf, [indication], [country]).get(`${country} ${indication}`);
}

const places = ['JP', 'US', 'DE', 'CN', 'EUROPE', 'ASIA', 'LATAM', 'CHINA', 'GREATER-CHINA', 'WORLDWIDE', 'UNKNOWN'];
const names = fc.subarray(['oncology', 'nsclc', 'ms', 'autoimmune'], { maxLength: 2 });
const field: fc.Arbitrary<FieldOfUse> = fc.oneof(
  fc.constant(ALL_FIELDS),
  fc.record({
    in: fc.constantFrom<string[]>(['ALL'], ['oncology'], []),
    except: names,
    open: names,
    because: fc.constant('vague'),
  }),
);
const day = fc
  .tuple(fc.integer({ min: 2012, max: 2024 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom('year', 'month', 'day'))
  .map(([year, month, known]) => {
    const whole = `${year}-${String(month).padStart(2, '0')}-10`;
    return whole.slice(0, known === 'year' ? 4 : known === 'month' ? 7 : 10);
  });

/** Grants, options, retentions and burdens between four parties; some vague, some undated to the day. */
export const anyRights: fc.Arbitrary<RightEvent[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(
        'grant' as const,
        'expansion' as const,
        'option' as const,
        'retention' as const,
        'encumbrance' as const,
      ),
      on: day,
      to: fc.constantFrom(['a'], ['b'], ['c'], ['a', 'b']),
      in: fc.subarray(places, { minLength: 1, maxLength: 3 }),
      out: fc.subarray(['GREATER-CHINA', 'KR', 'FR'], { maxLength: 1 }),
      field,
      exclusivity: fc.constantFrom('exclusive' as const, 'non-exclusive' as const, null),
      shared: fc.boolean(),
    }),
    { maxLength: 7 },
  )
  .map((all) =>
    all.map(({ in: inside, out, kind, shared, to, ...rest }, i) =>
      event({
        ...rest,
        id: `e${i}`,
        kind,
        from: ['maker'],
        to: kind === 'retention' ? ['maker'] : [...to],
        territory: { in: inside, out },
        shared: shared && kind === 'grant',
        burden: kind === 'encumbrance' ? 'first-negotiation' : null,
        basis: [`deal-${i}`],
      }),
    ),
  );
