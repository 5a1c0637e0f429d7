import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { zh } from './zh.ts';

const lines = (name: string): Record<string, never>[] =>
  readFileSync(new URL(`../../../../data/deals/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

it('what a published figure counts, and why it differs, reads in Chinese', () => {
  const figures = lines('published-figures.jsonl') as unknown as { base: string; differs: { text: string | null } }[];
  const words = figures.flatMap(({ base, differs }) => [base, ...(differs.text ? [differs.text] : [])]);
  expect(words.length).toBeGreaterThan(50);
  expect([...new Set(words.filter((said) => zh.said(said) === null))]).toEqual([]);
});

it('why a finding stands reads in Chinese', () => {
  const reasons = (lines('explained.jsonl') as unknown as { reason: string }[]).map(({ reason }) => reason);
  expect(reasons.filter((reason) => zh.said(reason) === null)).toEqual([]);
});
