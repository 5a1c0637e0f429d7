import { describe, expect, it } from 'vitest';
import { compareWithRecords } from './compare-with-records.ts';
import { buildNameIndex } from './index/name-index.ts';
import { matchNames } from './match-names.ts';
import { shippedCompanyIndex } from './testing/company-index.ts';

const companies = shippedCompanyIndex();

function first(name: string) {
  return matchNames(companies, [name]).items[0]?.candidates[0];
}

describe('a name looked up among the companies that ship', () => {
  it.each([
    ['恒瑞', 'hengrui'],
    ['江蘇恆瑞醫藥股份有限公司', 'hengrui'],
    ['Jiangsu HengRui Medicine Co., Ltd.', 'hengrui'],
    ['Hengriu Pharmaceuticals', 'hengrui'],
    ['Akeso Biopharma Co Ltd', 'akeso'],
    ['BEIGENE, LTD.', 'beone'],
    ['600276.SH', 'hengrui'],
  ])('%s is %s', (name, id) => {
    expect(first(name)?.id).toBe(id);
  });

  it('says which stored name matched, and why', () => {
    const found = first('江蘇恆瑞醫藥有限公司');
    expect(found?.matched).toBe('江苏恒瑞医药股份有限公司');
    expect(found?.verdict).toBe('confirmed');
    expect(found?.because.map(({ feature }) => feature)).toContain('telling_words_same');
  });

  it('finds nothing for a name of nobody', () => {
    expect(matchNames(companies, ['Qxzzy Wkvvq']).items[0]?.candidates).toEqual([]);
  });

  it('answers an empty question with nobody', () => {
    expect(matchNames(companies, ['', '   ', '()']).items.map(({ candidates }) => candidates.length)).toEqual([
      0, 0, 0,
    ]);
  });
});

describe('traps', () => {
  it('a match on WuXi does not merge AppTec, Biologics and XDC', () => {
    const ids = ['wuxi-apptec', 'wuxi-biologics', 'wuxi-xdc'];
    const names = ['WuXi AppTec', 'WuXi Biologics', 'WuXi XDC', '药明康德', '藥明生物', '药明合联'];
    names.forEach((name, at) => {
      const { candidates } = matchNames(companies, [name]).items[0] ?? { candidates: [] };
      const confirmed = candidates.filter(({ verdict }) => verdict === 'confirmed').map(({ id }) => id);
      expect(confirmed, name).toEqual([ids[at % 3]]);
    });
    for (const name of ['WuXi', '药明', 'Wuxi AppTec Biologics']) {
      const { candidates } = matchNames(companies, [name]).items[0] ?? { candidates: [] };
      expect(
        candidates.filter(({ verdict }) => verdict === 'confirmed'),
        name,
      ).toEqual([]);
    }
  });

  it('the members of the BGI family stay apart', () => {
    expect(compareWithRecords(companies, 'BGI Genomics', 'MGI Tech').verdict).not.toBe('confirmed');
    expect(compareWithRecords(companies, '华大基因', '华大智造').verdict).not.toBe('confirmed');
  });

  it('one name on two records is confirmed for neither', () => {
    const { candidates } = matchNames(companies, ['天境生物']).items[0] ?? { candidates: [] };
    expect(candidates.length).toBeGreaterThan(1);
    expect(candidates.every(({ verdict }) => verdict !== 'confirmed')).toBe(true);
  });

  it('a narrower line of business is a sister, not the company itself', () => {
    for (const name of ['Sinovac Life Sciences Co., Ltd.', '华兰生物疫苗股份有限公司']) {
      expect(first(name)?.verdict, name).toBe('possible');
    }
    expect(compareWithRecords(companies, 'Sinovac Life Sciences', 'Sinovac Biotech').verdict).toBe('possible');
    expect(compareWithRecords(companies, '华兰生物疫苗股份有限公司', '华兰生物工程股份有限公司').verdict).toBe(
      'possible',
    );
  });

  it('a bare brand that several records bear confirms none of them by what it leaves out', () => {
    const { candidates } = matchNames(companies, ['三生']).items[0] ?? { candidates: [] };
    expect(candidates.slice(0, 2).map(({ id, verdict }) => [id, verdict])).toEqual([
      ['3sbio', 'possible'],
      ['shenyang-sunshine', 'possible'],
    ]);
  });

  it('a place that a group writes as its brand leads to its members, a plain place to nobody', () => {
    const { candidates } = matchNames(companies, ['WuXi']).items[0] ?? { candidates: [] };
    expect(candidates).toHaveLength(5);
    expect(candidates.every(({ id, verdict }) => id.startsWith('wuxi-') && verdict === 'possible')).toBe(true);
    expect(matchNames(companies, ['Nanjing', 'Suzhou']).items.flatMap((item) => item.candidates)).toEqual([]);
  });

  it('simplified and traditional spellings land on one firm', () => {
    expect(first('藥明康德')?.id).toBe(first('药明康德')?.id);
  });
});

describe('identifiers', () => {
  const [one, other] = ['91320700134755071N', '91310000607238156A'];
  const index = buildNameIndex([
    { id: 'one', name: 'Acme Pharma', names: ['Acme Pharma'], knownAs: { uscc: one } },
    { id: 'two', name: 'Acme Pharma', names: ['Acme Pharmaceutical'], knownAs: { uscc: other } },
  ]);
  const ask = (name: string, uscc: string) => matchNames(index, [{ name, uscc }]).items[0]?.candidates ?? [];

  it('decide before names: the same code is the company, whatever it is called', () => {
    expect(ask('Quite Another Name', one)[0]).toMatchObject({ id: 'one', verdict: 'confirmed', score: 1 });
  });

  it('decide before names: another code is another company, whatever it is called', () => {
    expect(ask('Acme Pharma', one).find(({ id }) => id === 'two')?.verdict ?? 'different').toBe('different');
  });

  it('can be the whole question', () => {
    expect(matchNames(index, [other]).items[0]?.candidates[0]?.id).toBe('two');
  });
});
