import { describe, expect, it } from 'vitest';
import { calledParty, labelOf, labelsCalled, labelsOf, territoryWord } from './labels.ts';
import { queryWords, searchWords } from './search-words.ts';

const named = (found: ReturnType<typeof labelsOf>) => found.map(({ label }) => label);

describe('labels of a deal', () => {
  it('are one for all spellings of a text, with the words that lead to it', () => {
    const found = labelsOf(['Akeso', 'AKESO ', '康方生物', null, ' '], [], []);
    expect(named(found)).toEqual(['text:akeso', 'text:康方生物']);
    expect(found[1]?.words).toEqual(searchWords(['康方生物']));
  });

  it('hold the facets as they are chosen, to which no word leads', () => {
    expect(labelsOf([], ['modality:adc', 'target:pd-1'], [])).toEqual([
      { label: 'modality:adc', words: [] },
      { label: 'target:pd-1', words: [] },
    ]);
  });

  it('hold one label for a set of territories in any order, to which each of them leads', () => {
    const [set] = labelsOf([], [], ['US', 'JP', 'US']);
    expect(set?.words).toEqual(['=JP', '=US']);
    expect(labelsOf([], [], ['JP', 'US'])[0]?.label).toBe(set?.label);
    expect(labelsOf([], [], ['JP'])[0]?.label).not.toBe(set?.label);
    expect(labelsOf([], [], [])).toEqual([]);
  });

  it('keep territories out of the reach of a question', () => {
    expect(queryWords(territoryWord('US'))).toEqual(['us']);
  });

  it('stay short enough for an index, and apart from each other', () => {
    const long = ['a', 'b'].map((end) => labelOf(`text:${'非小细胞肺癌'.repeat(100)}${end}`));
    expect(new Set(long).size).toBe(2);
    for (const label of long) expect(Buffer.byteLength(label)).toBeLessThan(900);
    expect(labelOf('modality:adc')).toBe('modality:adc');
  });
});

describe('a party that the workspace calls by a name of its own', () => {
  const parties = [calledParty(['Vermilion Gate', '峰曜'], ['akeso']), calledParty(['Verdant'], ['summit'])];

  it('is led to by the beginning of a word of it, on either side of a deal', () => {
    expect(labelsCalled(parties, 'verm')).toEqual(['licensor:akeso', 'licensee:akeso']);
    expect(labelsCalled(parties, 'fengyao')).toEqual(['licensor:akeso', 'licensee:akeso']);
    expect(labelsCalled(parties, 'ver')).toHaveLength(4);
    expect(labelsCalled(parties, 'gat')).toHaveLength(2);
    expect(labelsCalled(parties, 'ate')).toEqual([]);
  });
});
