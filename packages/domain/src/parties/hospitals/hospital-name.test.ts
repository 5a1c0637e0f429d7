import { describe, expect, test } from 'vitest';
import { hospitalIndex } from './hospital-index.ts';
import { readHospitalName } from './hospital-name.ts';
import { shippedHospitals } from './testing/site-strings.ts';

const { vocabulary } = hospitalIndex(shippedHospitals());
const read = (text: string) => readHospitalName(text, vocabulary);
const keysOf = (text: string) =>
  read(text)
    .words.map(({ keys }) => keys[0])
    .sort();

describe('a site string', () => {
  test.each([
    ['Peking University First Hospital', 'The 1st Hospital of Peking Univ.'],
    ['Henan Tumor Hospital', 'Henan Cancer Hospital'],
    ['Henan Tumour Hospital', '河南省肿瘤医院'],
    ["The Second People's Hospital of Jiaozuo City", '焦作市第二人民医院'],
    ['Shanghai No. 9 Peoples Hospital', '上海市第九人民医院'],
    ['Hubei Provincial Hospital of TCM', 'Hubei Hospital of Traditional Chinese Medicine'],
    ['中山大學附屬第一醫院', 'The First Affiliated Hospital, Sun Yat-sen University'],
    ['Nanjing Drum Tower Hospital', '南京鼓楼医院'],
    ['Wuhan Jin Yin-tan Hospital', '武汉市金银潭医院'],
  ])('says the same as another writing: %s, %s', (one, other) => {
    expect(keysOf(one)).toEqual(keysOf(other));
  });

  test.each([
    ['Shanghai Chest Hospital ( Site 5400)', 'Shanghai Chest Hospital'],
    ['Peking Union Medical College Hospital /ID# 253045', 'Peking Union Medical College Hospital'],
    ['Hunan Cancer Hospital - GCP Office', 'Hunan Cancer Hospital'],
    ['Department of Nephrology, Xijing Hospital', 'Xijing Hospital'],
    ['Emergency Department of Zhongnan Hospital', 'Zhongnan Hospital'],
    ['Eye Center of the Second Hospital of Jilin University', 'The Second Hospital of Jilin University'],
    ['四川大学华西医院肿瘤中心', '四川大学华西医院'],
    ['Rui Jin Hospital, Building 2, 197 Ruijin Second Road, 200025', 'Rui Jin Hospital'],
  ])('loses site numbers, departments and addresses: %s', (long, short) => {
    expect(keysOf(long)).toEqual(keysOf(short));
  });

  test('gives a university its own place, number and discipline', () => {
    expect(read('First Affiliated Hospital of Jinan University').words.map(({ role }) => role)).toEqual([
      'number',
      'school',
    ]);
    const [own] = read('Cancer Hospital of Shandong First Medical University').words.filter(
      ({ role }) => role === 'school',
    );
    expect(own?.text).toContain('first');
    expect(read('Shandong First Medical University').words.some(({ role }) => role === 'number')).toBe(false);
  });

  test.each([
    ['Nanjing Medical University', 'Nanjing University'],
    ['Nanjing University of Chinese Medicine', 'Nanjing Medical University'],
    ['Shanxi Medical University', 'Shaanxi Medical University'],
    ['University of South China', 'South China University of Technology'],
    ['Dalian University', 'Dalian Medical University'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(keysOf(one)).not.toEqual(keysOf(other));
  });

  test('is read through misprints, and says so', () => {
    const [hospital] = read('The First Hospital of Jlin University').words.filter(({ role }) => role === 'school');
    expect(hospital?.slip).toMatchObject({ to: 'jilin', likely: true });
  });

  test('does not take one Chinese name for another that is a letter away', () => {
    expect(keysOf('Hunan Cancer Hospital')).not.toEqual(keysOf('Henan Cancer Hospital'));
    expect(read('Wuhan Renai Hospital').words.every(({ slip }) => slip === null)).toBe(true);
  });
});
