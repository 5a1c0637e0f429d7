import { describe, expect, test } from 'vitest';
import type { Hospital } from './hospital.ts';
import { hospitalIndex, indexWith } from './hospital-index.ts';
import { matchHospital } from './match-hospital.ts';
import { shippedHospitals } from './testing/site-strings.ts';

const rows = shippedHospitals();
const index = hospitalIndex(rows);
const pku1 = rows.find(({ id }) => id === 'pku1') as Hospital;
const NONE: ReadonlySet<string> = new Set();

const own: Hospital = {
  ...pku1,
  id: 'w.local.quillhaven',
  name: 'Quillhaven Lumicyte Hospital',
  nameZh: '翎澜医院',
  aliases: [],
  city: 'Wuxi',
  cityZh: null,
  province: null,
  affiliation: null,
};

describe('a list with what a workspace says of it', () => {
  const first = (text: string, city: string, of = index) => {
    const [found] = matchHospital({ text, city }, of).candidates;
    return found ? `${found.verdict} ${found.id}` : 'nothing';
  };

  test('knows an added hospital, by the city alone, and all others as before', () => {
    const more = indexWith(index, [own], NONE);
    expect(first('Quillhaven Lumicyte Hospital', 'Wuxi', more)).toBe(`confirmed ${own.id}`);
    expect(first('翎澜医院', '无锡', more)).toBe(`confirmed ${own.id}`);
    for (const { name, city } of rows.slice(0, 60)) expect(first(name, city, more)).toBe(first(name, city));
  });

  test('leaves out what answers as another, and the list itself stays as it was', () => {
    const less = indexWith(index, [], new Set(['pku1']));
    expect(first(pku1.name, 'Beijing', less)).not.toBe('confirmed pku1');
    expect(less.entries.length).toBe(index.entries.length - 1);
    expect(first(pku1.name, 'Beijing')).toBe('confirmed pku1');
  });
});
