import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assetIndex, findAsset } from './asset-index.ts';
import { editDistance } from './edit-distance.ts';
import { isChinese, isCodeLike, nameKey } from './name-key.ts';
import { shippedAssets } from './testing/shipped.ts';

const records = shippedAssets();
const index = assetIndex(records);
const idOf = (query: string) => findAsset(index, query).matches.map(({ asset }) => asset.id);

describe('a name of a drug', () => {
  it('AK112 = SMT112 = ivonescimab = 依沃西单抗 lands on one record', () => {
    for (const name of [
      'AK112',
      'ak-112',
      'SMT112',
      'ivonescimab',
      'Ivonescimab',
      '依沃西单抗',
      '依沃西單抗',
      '依沃西',
      '依达方',
    ]) {
      expect([name, findAsset(index, name).verdict, idOf(name)]).toEqual([name, 'one', ['ivonescimab']]);
    }
    expect(findAsset(index, 'SMT112').matches[0]?.name).toMatchObject({ kind: 'partner-code', text: 'SMT112' });
    expect(findAsset(index, '依沃西单抗').because).toMatch(/chinese.*ivonescimab/);
  });

  it('every name of every record finds it', () => {
    const lost = records.flatMap((asset) => asset.names.filter(({ text }) => !idOf(text).includes(asset.id)));
    expect(lost).toEqual([]);
  });

  it('borne by two drugs returns both, with the reason', () => {
    expect(findAsset(index, 'TJ101')).toMatchObject({
      verdict: 'several',
      because: expect.stringMatching(/Phrontline/),
    });
    expect(idOf('TJ101').toSorted()).toEqual(['eftansomatropin-alfa', 'tj101-phrontline']);
    expect(idOf('CT053').toSorted()).toEqual(['ningetinib', 'zevorcabtagene-autoleucel']);
  });

  it('that others may bear too asks for context', () => {
    expect(findAsset(index, 'A166')).toMatchObject({ verdict: 'needs-context' });
    expect(idOf('A166')).toEqual(['trastuzumab-botidotin']);
    expect(findAsset(index, 'A166 (KL166)').verdict).toBe('one');
  });

  it('keeps near neighbours apart', () => {
    expect([idOf('SKB410'), idOf('SKB571')]).toEqual([['skb410'], ['skb571']]);
    expect([idOf('garsorasib'), idOf('glecirasib')]).toEqual([['garsorasib'], ['glecirasib']]);
    expect([idOf('格索雷塞'), idOf('戈来雷塞')]).toEqual([['garsorasib'], ['glecirasib']]);
    expect([idOf('芦康沙妥珠单抗'), idOf('戈沙妥珠单抗')]).toEqual([
      ['sacituzumab-tirumotecan'],
      ['sacituzumab-govitecan'],
    ]);
  });

  it('of a biosimilar never lands on its reference', () => {
    expect(idOf('HLX15 (daratumumab biosimilar)')).toEqual(['hlx15']);
    expect(idOf('9MW0311')).toEqual(['9mw0311']);
    expect(idOf('denosumab')).toEqual(['denosumab']);
    for (const name of ['denosumab biosimilar', 'denosumab (biosimilar)', 'denosumab 生物类似药', '地舒单抗N01']) {
      expect([name, idOf(name)]).toEqual([name, []]);
    }
    expect(idOf('9MW0311 (denosumab biosimilar)')).toEqual(['9mw0311']);
  });

  it('printed with two codes lands on the drug that has both', () => {
    expect(idOf('HBM9378/SKB378')).toEqual(['hbm9378']);
    expect(idOf('BNT327/PM8002')).toEqual(['pumitamig']);
    expect(idOf('ivonescimab (AK112)')).toEqual(['ivonescimab']);
    expect(idOf('tislelizumab 替雷利珠单抗')).toEqual(['tislelizumab']);
    expect(findAsset(index, 'HRS-1167 + SHR-A1904').verdict).toBe('several');
  });
});

describe('a typing mistake', () => {
  it('in a long name is offered as a question', () => {
    const answer = findAsset(index, 'ivonesimab');
    expect(answer).toMatchObject({ verdict: 'none', matches: [] });
    expect(answer.suggestions[0]).toMatchObject({ asset: { id: 'ivonescimab' }, distance: 1 });
  });

  it('in a code is never guessed: AK113 is neither AK112 nor AK117', () => {
    expect(findAsset(index, 'AK113')).toMatchObject({ verdict: 'none', suggestions: [] });
    expect([idOf('AK112'), idOf('AK117')]).toEqual([['ivonescimab'], ['ligufalimab']]);
    const codes = records.flatMap(({ names }) => names.map(({ text }) => text).filter(isCodeLike));
    for (const code of codes.slice(0, 400)) {
      const wrong = code.replace(/\d/, (digit) => String((Number(digit) + 1) % 10));
      expect(findAsset(index, wrong).suggestions).toEqual([]);
    }
  });

  it('is never offered a code, a short or a Chinese name', () => {
    for (const { match } of index.spelt) {
      const key = nameKey(match.name.text);
      expect(key.length >= 6 && !isCodeLike(key) && !isChinese(key)).toBe(true);
    }
    expect(findAsset(index, '依沃东单抗').suggestions).toEqual([]);
  });
});

describe('the distance of two words', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

  it('counts a swap as one, and agrees both ways', () => {
    expect(editDistance('toripalimab', 'toriaplimab', 2)).toBe(1);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9));
        expect(editDistance(a, b, 9) === 0).toBe(a === b);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
