import { describe, expect, test } from 'vitest';
import { Refusal } from '../basics/errors.ts';
import type { Day, PartialDate } from '../basics/partial-date.ts';
import type { Edition, Entry } from './list.ts';
import { acceptEdition, type NewEdition } from './new-edition.ts';
import type { Provenance } from './provenance.ts';
import { caseFile } from './testing/ask-case.ts';
import { REGISTER } from './testing/shipped-register.ts';

/** Imports that must be refused, and the ones beside them that must not: `cases/registers/not-ok.jsonl`. */
interface Case {
  readonly id: string;
  readonly list: string;
  readonly edition: Pick<Edition, 'id' | 'coverage' | 'count'> & { readonly published: string };
  readonly rows: number;
  readonly rowsStated?: number;
  readonly strays?: number;
  readonly saysList?: string;
  readonly asHistory?: boolean;
  readonly expect: 'refused' | 'accepted';
  readonly field?: string;
  readonly says?: string;
}

const cases = caseFile('not-ok.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);

const PROVENANCE: Provenance = {
  sources: ['example'],
  grade: 'P',
  recordedOn: '2026-12-01' as Day,
  reason: 'Invented.',
};

function newEdition({ list, edition, rows, rowsStated, strays = 0, saysList, asHistory }: Case): NewEdition {
  const entries = Array.from({ length: rows }, (_, at): Entry => {
    const home = at < strays ? 'us-1260h-2025-01-07' : edition.id;
    const names = {
      entity: `e-${at}`,
      row: `${at}`,
      name: `Example ${at}`,
      nameZh: null,
      aliases: [],
      alsoKnownAs: [],
    };
    return { edition: home, ...names, identifiers: [], parent: null, ...PROVENANCE };
  });
  const dates = { effective: null, withdrawnOn: null, dueOn: null, confirmedOn: null };
  const published = edition.published as PartialDate;
  return {
    edition: {
      ...edition,
      published,
      list,
      status: 'published',
      supersedes: null,
      absent: [],
      ...dates,
      ...PROVENANCE,
    },
    entries,
    file: 'example.csv',
    saysList: saysList ?? null,
    rowsStated: rowsStated ?? null,
    asHistory: asHistory ?? false,
  };
}

describe('cases/registers/not-ok.jsonl', () => {
  test.each(cases)('$id is $expect', (one) => {
    if (one.expect === 'accepted') return acceptEdition(REGISTER, newEdition(one));
    let said: unknown = null;
    try {
      acceptEdition(REGISTER, newEdition(one));
    } catch (error) {
      said = error;
    }
    expect(said).toBeInstanceOf(Refusal);
    const { code, problems } = said as Refusal;
    expect(code).toBe('refused');
    const found = problems.find(({ field }) => field === one.field);
    expect(found?.wrong).toContain(one.says);
    expect(found?.file === 'example.csv' && found.expected && found.next).toBeTruthy();
  });
});
