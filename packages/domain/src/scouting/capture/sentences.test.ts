import { describe, expect, it } from 'vitest';
import { quoteAround, sentenceAt, sentencesOf } from './sentences.ts';

const parts = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end).trim());

describe('sentences', () => {
  it('end at stops of either script, and not inside a name or after an abbreviation', () => {
    expect(parts('CLDN18.2 is one word. Example Inc. is a name! 第一句。第二句；完')).toEqual([
      'CLDN18.2 is one word.',
      'Example Inc. is a name!',
      '第一句。',
      '第二句；',
      '完',
    ]);
  });

  it('go on over a line that the page wrapped, and not over headings, items and rows', () => {
    const wrapped = 'this line of a paragraph is as wide as the page\nand goes on in the next line of it';
    expect(parts(wrapped)).toHaveLength(1);
    expect(parts(`A heading\n${wrapped}\n• an item`)).toHaveLength(3);
    expect(parts('one row of a table that is wide\tenough to wrap\nanother row of it\twith a tab')).toHaveLength(2);
  });

  it('cover the text without gaps', () => {
    const text = 'a. b\n\nc。d';
    const spans = sentencesOf(text);
    expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    expect(spans.every(({ start }) => sentenceAt(spans, start).start === start)).toBe(true);
  });
});

describe('a quotation', () => {
  const text = `${'a '.repeat(300)}KERNEL ${'b '.repeat(300)}`;
  const start = text.indexOf('KERNEL');

  it('stands round the words, is short, and stays in the sentence', () => {
    const quote = quoteAround(text, { start, end: start + 6 }, { start: 0, end: text.length }, 200);
    expect(quote).toContain('a KERNEL b');
    expect(quote.length).toBeLessThanOrEqual(200);
    expect(quoteAround(text, { start, end: start + 6 }, { start, end: start + 8 }, 200)).toBe('KERNEL b');
  });
});
