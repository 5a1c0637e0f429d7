import { describe, expect, it } from 'vitest';
import { filingWordTable, isRedacted, licenceCandidate } from './filing.ts';
import { shippedTable } from './testing/shipped-tables.ts';

const table = filingWordTable.parse(shippedTable('filing-words.json'));
const report = (items: string[], exhibits: string[] = []) => ({
  form: '8-K',
  items,
  documents: exhibits.map((type) => ({ type, file: '', url: null, description: null, redacted: null })),
});
const value = (filing: Parameters<typeof licenceCandidate>[0], text: string | null) =>
  licenceCandidate(filing, text, table).value;
const LICENCE = 'The Company entered into an exclusive license agreement for the compound.';

describe('whether a filing is worth reading for a licence', () => {
  it('needs something that carries an agreement and words that speak of one', () => {
    expect(value(report(['1.01']), LICENCE)).toBe(true);
    expect(value(report(['1.01']), 'The Company entered into a credit agreement with its bank.')).toBe(false);
    expect(value(report(['5.02']), LICENCE)).toBe(false);
  });

  it('is unknown, not false, while the text was not read', () => {
    expect(value(report(['1.01']), null)).toBeNull();
    expect(value(report(['5.02']), null)).toBe(false);
  });

  it('also asks about agreements that ended, and about releases of foreign issuers', () => {
    expect(value(report(['1.02']), 'The license agreement was terminated.')).toBe(true);
    expect(
      value({ ...report([], ['EX-99.1']), form: '6-K', items: null }, '本公司与受让方签订独家许可协议，首付款…'),
    ).toBe(true);
    expect(
      value({ ...report([], ['EX-99.1']), form: '6-K', items: null }, '本公司授出獨家授權，並收取里程碑付款'),
    ).toBe(true);
  });

  it('reads a contract that stands alone', () => {
    expect(value({ ...report([], ['EX-10.1']), form: null, items: null }, LICENCE)).toBe(true);
  });

  it.each([
    'a software license agreement for accounting',
    'a driver with a licence plate',
    'licensed physicians',
    'royalties on oil and gas',
  ])('is not moved by %s', (text) => {
    expect(value(report(['1.01']), `The Company signed for ${text}.`)).toBe(false);
  });

  it('points at the words in the text', () => {
    const hint = licenceCandidate(report(['1.01']), LICENCE, table).hints.find(({ half }) => half === 'words');
    expect(LICENCE.slice(hint?.start ?? 0, hint?.end ?? 0)).toBe('exclusive license agreement');
  });
});

describe('terms that were left out', () => {
  it.each([
    'an upfront payment of [***] Dollars',
    'pursuant to Item 601(b)(10)(iv) of Regulation S-K',
    'Confidential treatment has been requested',
  ])('are told by “%s”', (text) => {
    expect(isRedacted(text, table)).toBe(true);
  });

  it('are not seen in a plain text', () => {
    expect(isRedacted('an upfront payment of ten million dollars', table)).toBe(false);
  });
});

it('a text made to be slow is read at once', () => {
  const slow = ['exclusive ', 'license and ', 'milestone payments royalty-less ', 'option to obtain an ', '许可'];
  const texts = slow.map((words) => words.repeat(20_000));
  const before = performance.now();
  for (const text of texts) value(report(['1.01']), text);
  expect(performance.now() - before).toBeLessThan(2_000);
});
