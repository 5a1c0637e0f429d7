import { describe, expect, it } from 'vitest';
import { affiliationReader, affiliationTable } from './affiliations.ts';
import { shippedTable } from './testing/shipped-tables.ts';

const reader = affiliationReader(affiliationTable.parse(shippedTable('affiliations.json')));

describe('the country of an address', () => {
  it.each([
    ['Xiangya Hospital, Central South University, Changsha, China.', ['CN']],
    ['Beijing Hospital, Beijing 100730, P.R. China', ['CN']],
    ['Peking University, Beijing 100191 China', ['CN']],
    ["West China Hospital, Chengdu, People's Republic of China.", ['CN']],
    ['The University of Hong Kong, Hong Kong SAR, China', ['HK']],
    ['University of Macau, Macao, China', ['MO']],
    ['National Taiwan University, Taipei, Taiwan.', ['TW']],
    ['中国上海市复旦大学附属肿瘤医院', ['CN']],
    ['National Cancer Center, Goyang, Republic of Korea.', ['KR']],
    ['H. Lee Moffitt Cancer Center, Tampa, Florida, USA.', ['US']],
    ['Hampshire, England.', ['GB']],
    ['Gazi University, Ankara, Türkiye.', ['TR']],
    ['King Hussein Cancer Center, Amman, Jordan; Fudan University, Shanghai, China.', ['JO', 'CN']],
    ['West China Medical Center, Houston, TX, USA', ['US']],
    ['Emory University, Atlanta, Ga.', []],
  ])('%s → %s', (text, countries) => {
    expect(reader.read(text).countries).toEqual(countries);
  });

  it('is unknown, not elsewhere, when the address does not say', () => {
    expect(reader.read('Kenner Family Research Fund, New York, NY').inChina).toBeNull();
    expect(reader.read('Milan, Italy').inChina).toBe(false);
  });

  it('is kept without addresses of mail', () => {
    expect(reader.read('Fuzhou, China. Electronic address: someone@example.com.').text).toBe('Fuzhou, China');
  });
});
