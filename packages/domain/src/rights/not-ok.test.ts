import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseDay } from '../basics/partial-date.ts';
import { parseTerritory } from '../territory/parse.ts';
import { rightsAnswer } from './answer.ts';
import { openLedger } from './ledger.ts';
import { lookAt } from './looked-at.ts';
import { parseRightEvents } from './parse-events.ts';
import { eventReader } from './read-event.ts';
import { readField } from './read-field.ts';
import { TABLES, UNIVERSE } from './testing/shipped-assets.ts';

/** Histories that are broken or in conflict: `cases/rights/not-ok.jsonl`, told in words there and as right events here. */
interface Step {
  readonly n: number;
  readonly on?: string;
  readonly event: string;
  readonly from?: string;
  readonly to?: string;
  readonly by?: string;
  readonly holder?: string;
  readonly of?: number;
  readonly hangsOn?: number;
  readonly territory?: string | readonly string[] | { readonly in: readonly string[]; readonly out: readonly string[] };
  readonly field?: string;
  readonly exclusivity?: string;
}
interface Case {
  readonly id: string;
  readonly history: readonly Step[];
  readonly expect: 'error' | 'conflict' | 'ok';
  readonly event: number;
}

const FILE = fileURLToPath(new URL('../../../../cases/rights/not-ok.jsonl', import.meta.url));
const cases = readFileSync(FILE, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);
const LATE = parseDay('2026-11-25');
const NAMES: Record<string, string> = { resale: 'assignment' };

function eventOf({ n, on, event, from, to, by, holder, of, hangsOn, territory, field, exclusivity }: Step): unknown {
  return {
    id: String(n),
    kind: NAMES[event] ?? event,
    on: on ?? null,
    asset: 'example',
    from: from ? [from] : [],
    to: [to, by, holder].filter((party) => party !== undefined),
    ...(territory ? { territory: codes(territory) } : {}),
    ...(field ? { field: readField(field, TABLES.fields).field } : {}),
    exclusivity: exclusivity ?? null,
    of: of === undefined ? [] : [String(of)],
    hangsOn: hangsOn === undefined ? [] : [String(hangsOn)],
  };
}

function codes(territory: NonNullable<Step['territory']>) {
  if (typeof territory === 'string') {
    const { in: inside, out } = parseTerritory(territory);
    return { in: inside, out };
  }
  return 'in' in territory ? territory : { in: territory, out: [] };
}

function answerOf({ history }: Case) {
  const { events, problems } = parseRightEvents(history.map(eventOf));
  const ledger = openLedger('example', events, eventReader(UNIVERSE));
  const answer = rightsAnswer(ledger, LATE, UNIVERSE, lookAt([]));
  return { ...answer, problems: [...problems, ...ledger.problems] };
}

/** `licensee A: JP US held` for every holder line; what the cases call the rest. */
function held(answer: ReturnType<typeof answerOf>, some: readonly string[]): string[] {
  return answer.holders
    .map(
      ({ party, status, countries }) =>
        `${party} ${status} ${some.filter((code) => countries.includes(code)).join(' ')}`,
    )
    .sort();
}

describe('cases/rights/not-ok.jsonl', () => {
  test.each(cases)('$id: $expect', (one) => {
    const answer = answerOf(one);
    const named = answer.problems.map(({ event }) => event);
    expect(named).toEqual(one.expect === 'error' ? [String(one.event)] : []);
    expect(answer.conflicts.some(({ certain }) => certain)).toBe(one.expect === 'conflict');
    for (const { wrong, expected, next } of answer.problems) expect(wrong && expected && next).toBeTruthy();
  });

  const rest: [id: string, countries: string[], expected: string[]][] = [
    ['before-the-origin', ['JP'], []],
    ['return-of-what-was-never-granted', ['US', 'CA', 'JP'], ['licensee A held US CA']],
    ['return-by-a-stranger', ['DE'], ['licensee A held DE']],
    ['unknown-country', ['JP'], []],
    ['impossible-territory', ['CN'], []],
    ['exercise-without-option', ['US'], []],
    ['exercise-after-lapse', ['US'], []],
    ['exercise-beyond-the-option', ['DE', 'CN'], ['licensee A held DE']],
    ['sublicence-of-what-one-has-not', ['JP', 'KR'], ['buyer held JP']],
    ['return-before-the-grant', ['US'], ['licensee A held US']],
    ['impossible-date', ['US'], []],
    [
      'overlapping-exclusive-grants',
      ['DE', 'FR'],
      ['licensee A contested DE', 'licensee A held FR', 'licensee B contested DE'],
    ],
    ['exclusive-over-non-exclusive', ['IN'], ['licensee A contested IN', 'licensee B contested IN']],
    ['two-non-exclusive-grants', ['IN'], ['licensee A held IN', 'licensee B held IN']],
    ['exclusive-in-different-fields', ['US'], ['licensee A held US', 'licensee B held US']],
    ['impossible-grant-keeps-nothing', ['US', 'JP'], []],
    ['country-without-itself', ['CN'], []],
    ['end-of-an-impossible-grant', ['CN'], []],
    ['return-before-the-grant-it-names', ['US'], ['licensee A held US']],
  ];
  test.each(rest)('%s: the rest still answers', (id, countries, expected) => {
    const one = cases.find((found) => found.id === id);
    expect(one && held(answerOf(one), countries)).toEqual(expected);
  });

  test('says every unknown country at once, and what was meant', () => {
    const [problem] = answerOf(cases.find(({ id }) => id === 'unknown-country') as Case).problems;
    expect(problem?.wrong).toBe('"UK" and "XX" are not territory codes.');
    expect(problem?.expected).toContain('UK: GB');
  });
});
