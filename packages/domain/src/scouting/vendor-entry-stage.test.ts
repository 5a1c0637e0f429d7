import { describe, expect, test } from 'vitest';
import { parsePartialDate } from '../basics/partial-date.ts';
import type { LinkedMention } from './candidates/group.ts';
import { stagesOf } from './candidates/stages-of.ts';
import { proposeMapping } from './column-mapping-proposal.ts';
import type { VendorEntry } from './vendor-entry.ts';
import { stageOfWord } from './vendor-entry-stage.ts';

test.each([
  ['Phase 2', 'phase-2'],
  ['Phase 2 Clinical', 'phase-2'],
  ['phase II', 'phase-2'],
  ['II期', 'phase-2'],
  ['Ⅱ期临床', 'phase-2'],
  ['临床II期', 'phase-2'],
  ['I/II期', 'phase-1-2'],
  ['Phase 1/2', 'phase-1-2'],
  ['III期临床试验', 'phase-3'],
  ['申请上市', 'nda'],
  ['NDA filed', 'nda'],
  ['Pre-registration', 'nda'],
  ['批准上市', 'approved'],
  ['Marketed', 'approved'],
  ['Preclinical', 'preclinical'],
  ['临床前', 'preclinical'],
  ['申报临床', 'ind'],
  ['Phase 3 (China)', 'phase-3'],
  ['Discontinued', null],
  ['终止', null],
  ['No Development Reported', null],
])('%s is %s', (word, stage) => {
  expect(stageOfWord(word)).toBe(stage);
});

describe('a row of a vendor', () => {
  const row = (rest: Partial<VendorEntry>) =>
    [
      {
        names: ['SMP-1'],
        evidence: { ref: 'vendor/N1', role: null },
        found: {
          kind: 'vendor',
          content: {
            id: 'N1',
            vendor: 'Sample Database',
            stage: null,
            chinaStage: null,
            updated: null,
            exportedOn: null,
            ...rest,
          },
        },
      },
    ] as unknown as LinkedMention[];
  const asOf = parsePartialDate('2026-11-25');
  const stages = (rest: Partial<VendorEntry>) => stagesOf(row(rest), null, [], asOf);

  test('gives a stage for each region that has a column, with the word of the list', () => {
    const updated = parsePartialDate('2026-10');
    expect(stages({ stage: 'Phase 3', chinaStage: 'II期', usStage: 'IND filed', updated })).toMatchObject([
      { region: 'anywhere', stage: 'phase-3', on: '2026-10', ref: 'vendor/N1' },
      { region: 'china', stage: 'phase-2', because: 'the list of Sample Database gives “II期” on 2026-10' },
      { region: 'us', stage: 'ind' },
    ]);
  });

  test('gives none where nobody says of what day it is, or where the word is no stage', () => {
    expect(stages({ stage: 'Phase 3' })).toEqual([]);
    expect(stages({ stage: 'Discontinued', exportedOn: parsePartialDate('2026-10-01') })).toEqual([]);
  });
});

test('a stage in the US and a type have headings of their own', () => {
  const headings = ['Highest Phase (US)', '美国最高研发阶段', 'Type', '类型'];
  expect(proposeMapping(headings.slice(0, 1), []).map(({ meaning }) => meaning)).toEqual(['usStage']);
  expect(proposeMapping(headings.slice(1, 3), []).map(({ meaning }) => meaning)).toEqual(['usStage', 'modality']);
  expect(proposeMapping(headings.slice(3), [])[0]?.meaning).toBe('modality');
});
