import { STAGES } from '@beringia/domain/assets/vocabulary';
import { describe, expect, it } from 'vitest';
import { type Cell, cellKey, classParts, columnsOf, heatOf, highestOf } from './heat-cells.ts';

const cell = (row: string, column: Cell['column'], ...stages: Cell['stages'][number]['stage'][]): Cell => ({
  row,
  column,
  count: stages.length,
  stages: stages.map((stage) => ({ stage, ids: ['drug:a'] })),
});

describe('a cell of the heat map', () => {
  it('has the colour of its highest stage; unknown is the lowest only where nothing else is known', () => {
    expect(highestOf(cell('CD276', 'adc', 'phase-1', 'phase-3', 'unknown'))).toBe('phase-3');
    expect(highestOf(cell('CD276', 'adc', 'unknown'))).toBe('unknown');
  });

  it('is never paler for a further stage', () => {
    const climbing = STAGES.filter((stage) => stage !== 'platform').map(heatOf);
    expect(climbing).toEqual(climbing.toSorted((a, b) => a - b));
    expect(Math.min(...climbing)).toBeGreaterThan(heatOf('unknown'));
  });
});

describe('the map', () => {
  it('shows only columns in which a shown row has a drug', () => {
    const cells = [cell('A', 'adc', 'phase-1'), cell('B', 'car-t', 'phase-1')];
    expect(columnsOf(['adc', 'peptide', 'car-t'], new Set(['A']), cells)).toEqual(['adc']);
    expect(cellKey(cells[1] as Cell)).toBe('B|car-t');
  });
});

describe('a class', () => {
  it('is targets and a modality', () => {
    expect(classParts('CD274+VEGFA bispecific-antibody')).toEqual({
      targets: ['CD274', 'VEGFA'],
      modality: 'bispecific-antibody',
    });
    expect(classParts('unknown')).toBeNull();
  });
});
