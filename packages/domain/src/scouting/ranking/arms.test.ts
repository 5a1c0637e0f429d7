import { expect, test } from 'vitest';
import { armKind } from './arms.ts';

const NAMES = ['AK112', 'ivonescimab', '依沃西单抗', 'AK'];

test.each([
  ['AK-112 20 mg/kg', 'own'],
  ['Ivonescimab plus chemotherapy', 'own'],
  ['依沃西单抗联合化疗', 'own'],
  ['Pembrolizumab', 'control'],
  ['Arm B: Placebo + Chemotherapy', 'control'],
  ['帕博利珠单抗', 'control'],
  ['Arm A (O+T+C)', 'unknown'],
  ['Cohort 2: Tislelizumab', 'unknown'],
  ['NSCLC Expansion', 'unknown'],
  ['All Participants', 'unknown'],
  [null, 'unknown'],
])('%s is %s', (arm, kind) => {
  expect(armKind(arm, NAMES)).toBe(kind);
});
