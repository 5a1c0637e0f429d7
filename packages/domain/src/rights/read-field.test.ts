import { describe, expect, test } from 'vitest';
import { fieldSetOf } from './field.ts';
import { readField } from './read-field.ts';
import { DEALS, FIELD_TEXTS, TABLES, UNIVERSE } from './testing/shipped-assets.ts';

const read = (text: string) => readField(text, TABLES.fields);
const ids = (text: string) => {
  const { in: inside, except, open } = read(text).field;
  return [inside, except, open].map((names) => names.join(' ')).join(' | ');
};

describe('data/rights/fields.jsonl', () => {
  const printed = DEALS.flatMap(({ grants, retained, events }) => [
    ...grants,
    ...retained,
    ...events.flatMap((e) => e.grants),
  ])
    .map(({ field }) => field)
    .filter((text) => text !== null);

  test('reads every field text of the shipped deals', () => {
    expect(new Set(printed).size).toBeGreaterThan(20);
    const texts = FIELD_TEXTS.map(({ text }) => text);
    expect([...new Set(printed)].filter((text) => !texts.includes(text))).toEqual([]);
  });

  test('names only what the tree has', () => {
    for (const { field } of FIELD_TEXTS) expect(() => fieldSetOf(field, UNIVERSE)).not.toThrow();
  });

  test('says why wherever something is open', () => {
    expect(FIELD_TEXTS.filter(({ field }) => field.open.length > 0 && field.because === null)).toEqual([]);
  });

  test('research and manufacture give no right to sell', () => {
    expect(read('manufacture and limited development').sells).toBe(false);
  });
});

describe('the words of a deal of one’s own', () => {
  test.each([
    ['oncology', 'oncology |  | '],
    ['Non-oncology', 'ALL | oncology | '],
    ['non-small cell lung cancer', 'nsclc |  | '],
    ['all indications', 'ALL |  | '],
    ['indications other than multiple sclerosis', 'ALL | ms | '],
    ['oncology other than NSCLC', 'oncology | nsclc | '],
    ['all indications except oncology and dermatology', 'ALL | oncology dermatology | '],
    ['psoriasis and atopic dermatitis', 'psoriasis ad |  | '],
    ['certain autoimmune diseases', ' |  | autoimmune'],
    ['非小细胞肺癌', 'nsclc |  | '],
  ])('%s', (text, expected) => expect(ids(text)).toBe(expected));

  test.each(['liquid formulations', 'NSCLC and whatever else', 'non-vaccine', 'second-line use'])(
    'trap: what cannot be read is open, never all: %s',
    (text) => {
      expect(ids(text)).toBe(' |  | ALL');
      expect(read(text).field.because).toContain(text);
    },
  );
});
