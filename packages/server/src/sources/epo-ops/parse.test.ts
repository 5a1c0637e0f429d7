import { readFileSync } from 'node:fs';
import { Refusal } from '@beringia/domain/basics/errors';
import { describe, expect, it } from 'vitest';
import { familiesOf } from './map.ts';
import { parseOps } from './parse.ts';
import { familyTables } from './testing/tables.ts';

/** Self-made answers in the shape of OPS 3.2; nobody and nothing in them exists. */
const sample = (name: string) => readFileSync(new URL(`./samples/${name}`, import.meta.url), 'utf8');
const read = async (...names: readonly string[]) => Promise.all(names.map((name) => parseOps(sample(name))));

describe('a family out of several answers', async () => {
  const answers = await read('biblio.xml', 'claims.xml', 'family-with-legal.xml');
  const [family, ...others] = familiesOf(answers, familyTables('2026-11-25'));

  it('is one record, whatever the order of the answers', () => {
    expect(others).toEqual([]);
    const reversed = familiesOf(answers.toReversed(), familyTables('2026-11-25'));
    expect(reversed.map(({ id, members, status }) => ({ id, members, status }))).toEqual([
      { id: family?.id, members: family?.members, status: family?.status },
    ]);
  });

  it('has each publication once, with the forms of its number', () => {
    expect(family?.members.map(({ country, number, kind }) => `${country} ${number} ${kind}`)).toEqual([
      'CN 113000001 A',
      'WO 2021000001 A1',
      'CN 113000001 B',
    ]);
    expect(family?.members[1]?.forms).toEqual({ docdb: 'WO 2021000001 A1', epodoc: 'WO2021000001', original: null });
  });

  it('counts from the earliest priority that is still active, not from one that fell away', () => {
    expect(family?.earliestPriority).toEqual({
      value: '2020-01-08',
      because: ['earliest of 1 priority claims: CN 202010000001 A of 2020-01-08'],
    });
  });

  it('knows the applicant in both languages and counts people without naming them', () => {
    expect(family?.applicants.map(({ name, country }) => [name, country])).toEqual([
      ['EXAMPLE BIOPHARMA CO LTD', 'CN'],
    ]);
    expect(family?.applicants[0]?.spellings.map(({ text }) => text)).toContain('示例生物医药有限公司');
    expect(family?.inventorCount).toBe(2);
    expect(JSON.stringify(family)).not.toMatch(/INVENTOR (ONE|TWO)/);
  });

  it('tells what the claims protect', () => {
    expect(family?.claims.map(({ kind, independent }) => `${kind}${independent ? '' : ' (dependent)'}`)).toEqual([
      'composition',
      'composition (dependent)',
      'formulation',
      'use',
      'process',
    ]);
  });

  it('says where it stands by country: granted is not in force, and no entry is not silence', () => {
    expect(family?.status.map(({ country, value }) => [country, value])).toEqual([
      ['CN', 'granted'],
      ['DE', 'discontinued'],
    ]);
    expect(family?.events.filter(({ effect }) => effect === 'licence').map(({ date }) => date)).toEqual(['2024-05-10']);
  });

  it('says what was true on an earlier day: the international application could still enter Germany', () => {
    const [earlier] = familiesOf(answers, familyTables('2022-01-01'));
    expect(earlier?.status.map(({ country, value }) => [country, value])).toEqual([
      ['CN', 'pending'],
      ['DE', 'pending'],
    ]);
  });
});

describe('answers that are no documents', () => {
  it('tells an empty search from a refusal', async () => {
    const [empty, forbidden] = await read('fault-no-result.xml', 'fault-forbidden.xml');
    expect(empty).toMatchObject({ kind: 'fault', meaning: 'nothing-found' });
    expect(forbidden).toMatchObject({ kind: 'fault', meaning: 'not-allowed' });
  });

  it('counts documents that OPS says it does not have', async () => {
    const [biblio] = await read('biblio.xml');
    expect(biblio).toMatchObject({ kind: 'documents', missing: 1 });
  });

  it('refuses an answer that was cut off, and says so', async () => {
    const cut = sample('biblio.xml').slice(0, 900);
    await expect(parseOps(cut)).rejects.toThrow(Refusal);
    await expect(parseOps(cut)).rejects.toThrow('ends inside a record');
    await expect(parseOps('')).rejects.toThrow(Refusal);
    await expect(parseOps('<html><body>Service unavailable</body></html>')).rejects.toThrow('of another service');
  });
});
