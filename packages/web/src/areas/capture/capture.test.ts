import { CATALOGUE } from '@beringia/contract/catalogue';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../text/en.ts';
import { CAPTURE_PATHS } from './capture-api.ts';
import { recordWords, saidWords } from './said-words.ts';
import { segmentsOf } from './segments.ts';

it.each(Object.entries(CAPTURE_PATHS))('%s stands at %s in the contract', (name, path) => {
  expect(CATALOGUE.find((op) => op.name === name)?.rest.path).toBe(path);
});

describe('a text with highlights', () => {
  const at = (id: string, start: number, end: number) => ({ id, start, end });

  it('is cut where they begin and end; of two over each other the shorter is meant', () => {
    const cut = segmentsOf('phase 3 trial', [at('trial', 0, 13), at('phase', 0, 7)]);
    expect(cut.map(({ text, ids }) => [text, ids])).toEqual([
      ['phase 3', ['phase', 'trial']],
      [' trial', ['trial']],
    ]);
  });

  it('is the text again when joined, and every highlight its own words', () => {
    const place = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(fc.string({ maxLength: 30, unit: 'grapheme' }), fc.array(place, { maxLength: 6 }), (text, places) => {
        const marks = places.map(([start, end], index) => at(String(index), start, end));
        const cut = segmentsOf(text, marks);
        expect(cut.map((one) => one.text).join('')).toBe(text);
        for (const { id, start, end } of marks) {
          const own = cut.filter(({ ids }) => ids.includes(id));
          expect(own.map((one) => one.text).join('')).toBe(text.slice(start, end));
        }
      }),
      { seed: 20261125 },
    );
  });
});

describe('what a proposal says', () => {
  const stage = { scope: 'china', territory: null, stage: 'phase-3', usInd: null, on: '2026-11' } as const;

  it.each([
    [{ field: 'stages', value: stage }, 'China: Phase 3 · 2026-11'],
    [{ field: 'stages', value: { ...stage, on: null } }, 'China: Phase 3 · no day'],
    [{ field: 'modality', value: 'adc' }, 'ADC'],
    [{ field: 'enrolment', value: { n: 31, trial: null } }, 'n = 31'],
    [
      {
        field: 'readOuts',
        value: {
          endpoint: 'ORR',
          value: 45.2,
          unit: '%',
          n: 31,
          interval: { low: 27.3, high: null, level: 95 },
          trial: null,
        },
      },
      'ORR 45.2% · 27.3–? (95%) · n = 31',
    ],
  ])('%#', (said, words) => {
    expect(saidWords(said as Parameters<typeof saidWords>[0], en)).toBe(words);
  });

  it('stands beside what the record says, and nothing where it says nothing', () => {
    expect(recordWords('modality', 'bispecific-antibody', en)).toBe('Bispecific');
    expect(recordWords('stages', [{ stage: 'phase-2', usInd: null, on: '2025' }], en)).toBe('Phase 2 · 2025');
    expect(recordWords('targets', null, en)).toBeNull();
  });
});
