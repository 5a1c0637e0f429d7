import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { captureFrom } from './capture-from.ts';
import type { Known } from './known.ts';
import { LONGEST_QUOTE, proposal } from './proposal.ts';
import { documentOf, shippedKnown } from './testing/known.ts';

let known: Known;
beforeAll(() => {
  known = shippedKnown();
});
const capture = (...texts: string[]) => captureFrom(documentOf(...texts), known);

describe('every proposal', () => {
  const words = fc.constantFrom(
    'Example-101',
    '示例单抗',
    'ivonescimab',
    'ORR',
    ' was ',
    '45.2%',
    ' (n=31)',
    '客观缓解率',
    '为',
    'NCT99999999',
    '. ',
    '。',
    '\n',
    ' phase 2 ',
    'Ⅲ期临床试验',
    'FDA',
    ' cleared the IND',
    '获批临床',
    'enrolled 31 patients',
    '入组31例',
    'PD-1',
    'NSCLC',
    '(',
    ')',
    '（',
    '）',
    'QQX-9901',
    '👩‍🔬',
    '𠀀',
    'x'.repeat(90),
    ' data cut-off: 2026-03-01',
    '突破性治疗',
  );

  it('stands on words of its page, which its short quotation holds', () => {
    fc.assert(
      fc.property(fc.array(fc.array(words, { maxLength: 40 }), { maxLength: 3 }), (pages) => {
        const texts = pages.map((page) => page.join(''));
        for (const one of capture(...texts).proposals) {
          expect(proposal.safeParse(one).error).toBeUndefined();
          const text = texts[one.page - 1] ?? '';
          expect(one.end).toBeGreaterThan(one.start);
          expect(one.quote).toContain(text.slice(one.start, one.end));
          expect(text).toContain(one.quote);
          expect(one.quote.length).toBeLessThanOrEqual(LONGEST_QUOTE);
        }
      }),
      { seed: 8, numRuns: 200 },
    );
  });

  it('comes at once from a long text, and from one made to be slow', () => {
    const long =
      'Example-101 was given to people with NSCLC in China, ORR 45.2% (n=31). 示例单抗在中国的三期临床试验入组。\n'.repeat(
        40,
      );
    const slow = [
      '('.repeat(3000),
      'phase 1/'.repeat(500),
      'ORR '.repeat(1000),
      '1'.repeat(4000),
      'IND '.repeat(1000),
      '入组'.repeat(2000),
    ];
    const before = performance.now();
    capture(...Array.from({ length: 20 }, () => long), ...slow);
    expect(performance.now() - before).toBeLessThan(8_000);
  });
});
