import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curatedNames } from './hospital.ts';
import { hospitalIndex } from './hospital-index.ts';
import { matchHospital } from './match-hospital.ts';
import { shippedHospitals } from './testing/site-strings.ts';

const rows = shippedHospitals();
const index = hospitalIndex(rows);
const ask = (text: string, city = '') => matchHospital({ text, city }, index);
const answer = (text: string, city = '') =>
  ask(text, city).candidates.find(({ verdict }) => verdict === 'confirmed')?.id ?? null;

describe('one hospital under two names', () => {
  test.each([
    ['Affiliated Cancer Hospital of Zhengzhou University', 'Zhengzhou', 'henan-cancer'],
    ['Henan Cancer Hospital', 'Zhengzhou', 'henan-cancer'],
    ['Beijing Cancer Hospital', 'Beijing', 'pkucancer'],
    ['The Fourth Hospital of Hebei Medical University (Hebei Cancer Hospital)', 'Shijiazhuang', 'hebmu4'],
    ['The Third Affiliated Hospital of Soochow University', 'Changzhou', 'changzhou1'],
    ['The Second Affiliated Hospital of Zhejiang Chinese Medical University', 'Hangzhou', 'zcmu2'],
    ['Hwa Mei Hospital', 'Ningbo', 'nb2'],
  ])('%s', (text, city, id) => expect(answer(text, city)).toBe(id));
});

describe('hospitals that look alike stay apart', () => {
  test.each([
    ['Sun Yat-sen University Cancer Center', 'Guangzhou', 'sysucc'],
    ['The First Affiliated Hospital of Sun Yat-sen University', 'Guangzhou', 'sysu1'],
    ['Sun Yat-sen Memorial Hospital', 'Guangzhou', 'sysu-memorial'],
    ['Third Affiliated Hospital of Sun Yat-sen University', 'Guangzhou', 'sysu3'],
    ['Fifth Affiliated Hospital of Sun Yat-sen University', 'Zhuhai', 'sysu5'],
    ['Sixth Affiliated Hospital of Sun Yat-sen University', 'Guangzhou', 'sysu6'],
    ['Seventh Affiliated Hospital of Sun Yat-sen University', 'Shenzhen', 'sysu7'],
    ['Eighth Affiliated Hospital of Sun Yat-sen University', 'Shenzhen', null],
    ['Fuwai Hospital, CAMS', 'Beijing', 'fuwai'],
    ['Fuwai Hospital', 'Shenzhen', 'fuwai-sz'],
    ['Fuwai Central China Cardiovascular Hospital', 'Zhengzhou', 'fuwai-hz'],
    ['Fuwai Yunnan Cardiovascular Hospital', 'Kunming', null],
    ['West China Hospital', 'Chengdu', 'wch'],
    ['West China Second University Hospital', 'Chengdu', 'wcsuh'],
    ['West China Fourth Hospital', 'Chengdu', 'wc4'],
    ['Cancer Hospital, Chinese Academy of Medical Sciences', 'Beijing', 'cicams'],
    ['Cancer Hospital, Chinese Academy of Medical Sciences', 'Shenzhen', 'cicams-sz'],
    ['Tianjin Cancer Hospital', 'Tianjin', 'tmucih'],
    ['Tianjin Cancer Hospital Airport Hospital', 'Tianjin', 'tj-cancer-airport'],
    ['First Affiliated Hospital of Jinan University', 'Guangzhou', 'jnu1'],
    ["Jinan People's Hospital", 'Jinan', 'jn-people'],
    ["First People's Hospital of Jinan", 'Jinan', null],
    ['Shanxi Cancer Hospital', 'Taiyuan', 'shanxi-cancer'],
    ['Shaanxi Cancer Hospital', "Xi'an", 'shaanxi-cancer'],
    ['Shanxi Cancer Hospital', "Xi'an", null],
  ])('%s, %s', (text, city, id) => expect(answer(text, city)).toBe(id));
});

describe('Chinese short forms', () => {
  test.each([
    ['浙医二院', 'zju2'],
    ['河北医大四院', 'hebmu4'],
    ['中国医大一院', 'cmu1'],
    ['重庆医大附一院', 'cqmu1'],
    ['吉大一院', 'jlu1'],
    ['苏大附一院', 'soochow1'],
    ['广医一院', 'gzmu1'],
    ['天津医大总医院', 'tmugh'],
    ['首都医大宣武医院', 'bj-xuanwu'],
    ['温医大附一', 'wmu1'],
    ['山西医大二院', 'sxmu2'],
  ])('%s', (text, id) => expect(answer(text)).toBe(id));

  test('a company that bears the name of a hospital is a company', () => {
    expect(ask('Ruijin Biotech Clinical Center')).toMatchObject({ candidates: [], note: { kind: 'company' } });
    expect(answer('Ruijin Hospital')).toBe('ruijin');
  });
});

describe('the city', () => {
  test.each([
    ['Zhongshan Hospital', 'Shanghai', 'zhongshan-fudan'],
    ['Zhongshan Hospital', 'Xiamen', 'xmu-zhongshan'],
    ['Zhongshan Hospital', 'Dalian', 'dl-zhongshan'],
    ['Tongji Hospital', 'Wuhan', 'tongji-wh'],
    ['Tongji Hospital', 'Shanghai', 'sh-tongji'],
    ['Union Hospital', 'Fuzhou', 'fjmu-union'],
    ['Xinhua Hospital', 'Shanghai', 'sh-xinhua'],
    ['Tongren Hospital', 'Beijing', 'bj-tongren'],
    ['Sun Yat-sen University Cancer Center', 'Guanzhou', 'sysucc'],
    ['Fujian Cancer Hospital', 'Fujian', 'fujian-cancer'],
    ['The First Affiliated Hospital of Xinxiang Medical University', 'Xinxiang', 'xxmu1'],
    ["Yixing People's Hospital", 'Wuxi', 'yixing-people'],
    ['Affiliated Cancer Hospital of Xinjiang Medical University', 'Ürümqi', 'xjmu-cancer'],
  ])('decides: %s, %s', (text, city, id) => expect(answer(text, city)).toBe(id));

  test.each([
    'Zhongshan Hospital',
    'Tongji Hospital',
    'Union Hospital',
    'Xinhua Hospital',
    'Tongren Hospital',
    "People's Hospital",
  ])('is needed for %s, which several bear', (text) => expect(answer(text)).toBeNull());

  test.each([
    ["Taizhou People's Hospital", 'Taizhou'],
    ["The First People's Hospital of Yulin", 'Yulin'],
  ])('does not decide where two cities share the spelling: %s', (text, city) => {
    const [first] = ask(text, city).candidates;
    expect(first?.verdict).toBe('possible');
    expect(first?.because.some(({ detail }) => / or /.test(detail))).toBe(true);
  });
});

describe('a string without a hospital of the list', () => {
  test.each([
    ['Research Site', 'Beijing', 'placeholder'],
    ['Local Institution - 0091', 'Changchun', 'placeholder'],
    ['Investigational Site Number : 1560004', 'Changsha', 'placeholder'],
    ['CHN24-0', 'Chengdu', 'placeholder'],
    ['NA', '', 'filler'],
    ['', '', 'filler'],
    ['PersonGen BioTherapeutics(Suzhou) Co., Ltd.', 'Suzhou', 'company'],
    ['Sun Yat-sen University', 'Guangzhou', 'university'],
    ['Institute of Integrative Medicine', 'Dalian', 'institute'],
    ['Jiangsu Provincial Center for Disease Control and Prevention', 'Nanjing', 'government'],
    ['No. 11 Xizhimen South Street, Xicheng District', 'Beijing', 'address'],
    ['Hubei province', 'Wuhan', 'place'],
    ['Dr. Li Ming', 'Wuhan', 'person'],
    ['Queen Mary Hospital', 'Hong Kong', 'outside'],
    ['NYU Langone Cancer Center', 'New York', 'outside'],
    ["Shanghai Ninth People's Hospital and Renji Hospital", 'Shanghai', 'several'],
    ['Wuhan Asia General Hospital', 'Wuhan', 'not listed'],
    ['上海市第七人民医院', '上海', 'not listed'],
  ])('%s says why', (text, city, kind) => {
    expect(answer(text, city)).toBeNull();
    expect(ask(text, city).note?.kind).toBe(kind);
  });
});

describe('every answer', () => {
  const names = rows.flatMap((row) => curatedNames(row).map((text) => ({ row, text })));
  const listed = fc.constantFrom(...names);

  test('adds up from its reasons, best first, with at most one confirmed', () => {
    fc.assert(
      fc.property(listed, ({ text, row }) => {
        const { candidates } = ask(text, row.city);
        expect(candidates.filter(({ verdict }) => verdict === 'confirmed').length).toBeLessThanOrEqual(1);
        for (const { score, because } of candidates) {
          const sum = because.reduce((total, { contribution }) => total + contribution, 0);
          expect(score).toBeCloseTo(Math.min(1, Math.max(0, sum)), 5);
        }
        const scores = candidates.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
      { seed: 644, numRuns: 200 },
    );
  });

  test('is the same whatever the case, the spaces and the site number', () => {
    fc.assert(
      fc.property(listed, fc.integer({ min: 100, max: 9999 }), ({ text, row }, site) => {
        const plain = answer(text, row.city);
        expect(answer(`  ${text.toUpperCase()} ( Site ${site})`, row.city)).toBe(plain);
        expect(answer(`${text} /ID# ${site}`, row.city)).toBe(plain);
      }),
      { seed: 851, numRuns: 200 },
    );
  });
});
