import { COUNTRIES } from '@beringia/domain/territory/countries';

/** Names for more than one code: the question has to choose, and the mainland is what most mean. */
const WIDER: Readonly<Record<string, string>> = {
  china: 'CN (mainland), HK, MO or TW',
  中国: 'CN (mainland), HK, MO or TW',
};

/** The ISO code of a country written by its name or an alias, in English or Chinese, as a hint; null for anything else. */
export function countryMeant(text: string): string | null {
  const wanted = text.trim().toLowerCase();
  const found = COUNTRIES.find(({ en, zh, aliasesEn, aliasesZh }) =>
    [en, zh, ...aliasesEn, ...aliasesZh].some((name) => name.toLowerCase() === wanted),
  );
  return found?.code ?? WIDER[wanted] ?? null;
}
