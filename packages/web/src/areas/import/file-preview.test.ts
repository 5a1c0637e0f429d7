import { describe, expect, it } from 'vitest';
import { advice } from '../../parts/problem-words.ts';
import { en } from '../../text/en.ts';
import { zh } from '../../text/zh.ts';
import { EXAMPLE } from './example-deal.ts';
import { previewOf } from './file-preview.ts';

const line = (change: object = {}) => JSON.stringify({ ...EXAMPLE, ...change });

describe('the preview of a file', () => {
  it('accepts the example that the page shows', () => {
    expect(previewOf(line())).toMatchObject({ read: 1, good: 1, bad: 0, problems: [] });
  });

  it('counts lines, good and bad, and names every error with its line', () => {
    const content = [line(), '{', '', line({ id: 'b', type: 'gift', amounts: null }), line()].join('\n');
    const { read, good, bad, problems } = previewOf(content);
    expect({ read, good, bad }).toEqual({ read: 4, good: 1, bad: 3 });
    expect(problems.map((problem) => `${problem.line} ${problem.field}`)).toEqual(
      expect.arrayContaining(['2 line', '4 type', '4 amounts', '5 id']),
    );
  });

  it('says the errors in Chinese, and advises nobody to use a command line', () => {
    const { problems } = previewOf(
      ['{', line({ type: 'gift' }), line({ note: undefined }), line({ more: 1 })].join('\n'),
    );
    const said = problems.flatMap((problem) => [problem.wrong, problem.expected, advice(problem, zh)]);
    expect(said.filter((words) => !/[一-鿿]/.test(zh.said(words) ?? words))).toEqual([]);
    expect(problems.map((problem) => advice(problem, en)).filter((words) => /beringia |--/.test(words))).toEqual([]);
  });

  it('accepts the flat shape, and advises on it in words for a browser', () => {
    const flat = { id: 'f', licensor: 'A', licensee: 'B', terms: {}, sources: 'none' };
    const { problems } = previewOf(JSON.stringify(flat));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.map((problem) => advice(problem, en)).filter((words) => /beringia |--/.test(words))).toEqual([]);
  });

  it('shows an amount that nobody stated as unknown', () => {
    expect(previewOf(line({ amounts: {} })).deals[0]).toMatchObject({ cash: null, announced: '2026-10-15' });
  });
});
