import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCompanies, redirects } from './read-companies.ts';

const shipped = readFileSync(
  fileURLToPath(new URL('../../../../data/companies/companies.jsonl', import.meta.url)),
  'utf8',
);
const row = (fields: object) =>
  JSON.stringify({
    id: 'acme',
    name: 'Acme',
    nameZh: null,
    shortZh: null,
    aliases: [],
    hq: { country: 'CN', city: null, cityZh: null },
    tickers: [],
    kind: 'biotech',
    parents: [],
    notes: null,
    evidence: 'knowledge',
    verify: true,
    ...fields,
  });

describe('the companies that ship', () => {
  it('are read without a problem', () => {
    const { items, problems } = readCompanies(shipped);
    expect(problems).toEqual([]);
    expect(items.length).toBeGreaterThan(900);
  });
});

describe('a file of companies', () => {
  it.each([
    ['an id used twice', `${row({})}\n${row({})}`, 2, 'id'],
    ['a former id that another row has', `${row({})}\n${row({ id: 'other', formerIds: ['acme'] })}`, 2, 'id'],
    [
      'a parent that is not there',
      row({ parents: [{ id: 'gone', relation: 'subsidiary', from: null, to: null }] }),
      1,
      'parents.0.id',
    ],
    [
      'a company as its own parent',
      row({ parents: [{ id: 'acme', relation: 'subsidiary', from: null, to: null }] }),
      1,
      'parents.0.id',
    ],
    ['a country that does not exist', row({ hq: { country: 'ZZ', city: null, cityZh: null } }), 1, 'hq.country'],
    ['a credit code that is none', row({ identifiers: { uscc: '123' } }), 1, 'identifiers.uscc'],
  ])('names the line and the field of %s', (_, content, line, field) => {
    expect(readCompanies(content).problems).toMatchObject([{ line, field }]);
  });

  it('redirects former ids', () => {
    const find = redirects(readCompanies(row({ formerIds: ['acme-old'] })).items.map(({ value }) => value));
    expect([find('acme-old'), find('acme'), find('never')]).toEqual(['acme', 'acme', null]);
  });
});
