import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { saidInChinese } from './zh-said.ts';

const table = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../../data/scouting/${name}`, import.meta.url), 'utf8'));

const inEnglish = (sentences: readonly string[]) =>
  sentences
    .flatMap((words) => words.split(/(?<=[.。”])\s(?=[A-Z“\d])/u))
    .filter((words) => saidInChinese(words) === null);

it('says in Chinese why a stage or a designation is proposed, and what to look at', () => {
  const { steps, designations, doubts, enrolment, cutoffs, names, readOuts } = table('capture-patterns.json');
  const reasons = [...steps, ...designations, ...enrolment, ...cutoffs, ...names.rows].map(({ reason }) => reason);
  const says = [...doubts.map(({ says }: { says: string }) => says), readOuts.doubt];
  const stepDoubts = steps.flatMap(({ doubt }: { doubt: string | null }) => doubt ?? []);
  expect(inEnglish([...reasons, ...says, ...stepDoubts])).toEqual([]);
});

it('says in Chinese what the columns of an export mean', () => {
  const { rows, separators } = table('vendor-columns.json') as Record<string, { reason: string }[]>;
  expect(inEnglish([...(rows ?? []), ...(separators ?? [])].map(({ reason }) => reason))).toEqual([]);
});

/** What the page never asks, and a script may. */
const ONLY_SCRIPTS = /^the drug has no name|^Name it/;

/** The texts of the files that refuse: what stands in quotes after `wrong`, `expected` and `next`. */
const told = (file: string) =>
  [
    ...readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8').matchAll(
      /(?:wrong|expected|next): '([^']+)'/g,
    ),
  ]
    .map(([, words = '']) => words)
    .filter((words) => !/captures\.|\/uploads|drug\/|`claims`/.test(words));

it.each([
  'server/src/files/documents/read-document.ts',
  'server/src/files/documents/pdf.ts',
  'server/src/files/documents/docx.ts',
  'server/src/files/documents/html-document.ts',
  'domain/src/scouting/capture/claim-of.ts',
  'domain/src/scouting/vendor-entry-row.ts',
  'domain/src/scouting/column-mapping.ts',
  'server/src/operations/captures/read-out-from.ts',
  'server/src/operations/captures/accept-proposal.ts',
])('says in Chinese what %s refuses', (file) => {
  expect(told(file).length).toBeGreaterThan(0);
  expect(told(file).filter((words) => saidInChinese(words) === null && !ONLY_SCRIPTS.test(words))).toEqual([]);
});

it.each([
  ['“phase 3” is a trial of that phase.', '“phase 3”即该期试验。'],
  ['“cleared the IND”: A trial in people may begin.', '“cleared the IND”：人体试验可以开始。'],
  ['“Data cut-off:” stands right before “June 30, 2026”', '“Data cut-off:”紧接在“June 30, 2026”之前'],
  ['“did not” stands in “It did not receive it”', '“It did not receive it”中有“did not”'],
  ['named as “AK112” once, “ivonescimab” 3 times', '文中写作“AK112”一次，“ivonescimab”3次'],
  [
    'it names several drugs on record: A, B. Say which one it is about',
    '文中提及多个在录药物：A, B。请说明所涉的是哪一个',
  ],
  ['4 of 20 sample cells hold “;”.', '20 个样本单元格中有 4 个含“;”。'],
])('%s', (english, chinese) => {
  expect(saidInChinese(english)).toBe(chinese);
});
