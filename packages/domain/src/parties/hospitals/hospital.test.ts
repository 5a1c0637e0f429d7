import { describe, expect, test } from 'vitest';
import { curatedNames, filingOf, hospital, namesOf, readHospitalLines } from './hospital.ts';
import { mergedHospital } from './merged-hospital.ts';
import { shippedHospitals } from './testing/site-strings.ts';

const ROW = {
  id: 'pku1',
  name: 'Peking University First Hospital',
  nameZh: '北京大学第一医院',
  aliases: [{ text: 'Peking University First Hosptal', lang: 'en', source: 'ctgov' }],
  city: 'Beijing',
  cityZh: '北京',
  province: 'Beijing',
  cityAlt: [],
  kind: 'general',
  hospitalClass: '3A',
  classEvidence: 'knowledge',
  gcpFiled: null,
  affiliation: 'Peking University',
  verify: false,
};
const lines = (...rows: unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n');

describe('rows of hospitals', () => {
  test('are read one a line', () => {
    const { items, problems } = readHospitalLines(lines(ROW));
    expect(problems).toEqual([]);
    expect(items.map(({ value }) => value.id)).toEqual(['pku1']);
  });

  test('say which line is wrong and what was expected', () => {
    const { items, problems } = readHospitalLines(lines(ROW, { ...ROW, id: 'pku3', kind: 'clinic' }));
    expect(items).toHaveLength(1);
    expect(problems).toMatchObject([{ line: 2, field: 'kind' }]);
    expect(problems[0]?.expected).toContain('maternity');
  });

  test('may not stand twice', () => {
    expect(readHospitalLines(lines(ROW, ROW)).problems).toMatchObject([{ line: 2, field: 'id' }]);
  });

  test('keep the names of registers apart from what a curator wrote', () => {
    const [row] = readHospitalLines(lines(ROW)).items;
    expect(namesOf(row?.value ?? fail())).toHaveLength(3);
    expect(curatedNames(row?.value ?? fail())).toHaveLength(2);
  });
});

describe('a hospital that a workspace adds', () => {
  const open = {
    nameZh: null,
    city: null,
    cityZh: null,
    province: null,
    hospitalClass: 'unknown',
    classEvidence: null,
  };
  const own = {
    ...ROW,
    ...open,
    id: 'w.local.quillhaven',
    name: 'Quillhaven Hospital',
    aliases: [],
    seenIn: 'a site list',
  };

  test('may know no more than a name; a row that ships must know its place', () => {
    expect(hospital.parse(own).name).toBe('Quillhaven Hospital');
    const problems = readHospitalLines(lines({ ...ROW, ...open })).problems.map(({ field }) => field);
    expect(problems).toEqual(expect.arrayContaining(['nameZh', 'city', 'province']));
  });

  test('lends its names to the record that it answers as, with where they were seen', () => {
    const merged = mergedHospital(hospital.parse(ROW), [hospital.parse(own)]);
    expect(merged.id).toBe('pku1');
    expect(merged.aliases).toContainEqual({ text: 'Quillhaven Hospital', lang: 'en', source: 'a site list' });
    expect(merged.cityAlt).toEqual([]);
  });
});

describe('a hospital class', () => {
  test('is no licence to run trials: an unknown filing is never "not filed", whatever the class', () => {
    expect(filingOf({ gcpFiled: null })).toBe('not known');
    expect(filingOf({ gcpFiled: false })).toBe('not filed');
    expect(shippedHospitals().map(filingOf)).not.toContain('not filed');
  });

  test('carries its evidence, or is unknown', () => {
    for (const { hospitalClass, classEvidence } of shippedHospitals()) {
      expect(classEvidence === null).toBe(hospitalClass === 'unknown');
    }
  });
});

function fail(): never {
  throw new Error('no row was read');
}
