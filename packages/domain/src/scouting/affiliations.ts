import { z } from 'zod';
import { COUNTRIES } from '../territory/countries.ts';

/** Countries of the addresses that authors give, read from how each address ends, by `data/scouting/affiliations.json`. */
export const affiliationTable = z.strictObject({
  reason: z.string(),
  source: z.string(),
  words: z.array(z.strictObject({ text: z.string(), code: z.string() })),
});
export type AffiliationTable = z.infer<typeof affiliationTable>;

export interface Affiliation {
  /** As printed, without e-mail addresses. */
  readonly text: string;
  /** ISO 3166 alpha-2 of every address in it; empty when none could be told, which is not "elsewhere". */
  readonly countries: readonly string[];
  /** True when one address is on the mainland of China; null when no country could be told. */
  readonly inChina: boolean | null;
}

export interface AffiliationReader {
  read(text: string): Affiliation;
}

const MAIL = /(?:electronic address|e-?mail)?\s*:?\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
/** Beside China these are named before it: “Hong Kong SAR, China”. */
const BESIDE_CHINA = ['HK', 'MO', 'TW'];

export function affiliationReader(table: AffiliationTable): AffiliationReader {
  const codes = new Map<string, string>();
  for (const { code, en, zh, aliasesEn, aliasesZh } of COUNTRIES) {
    for (const name of [en, zh, ...aliasesEn, ...aliasesZh]) codes.set(fold(name), code);
  }
  for (const { text, code } of table.words) codes.set(fold(text), code);
  const codeOf = (part: string) => codes.get(fold(part)) ?? codes.get(fold(lastWords(part))) ?? null;

  const countryOf = (address: string): string | null => {
    const parts = address.split(/[,，]/u).filter((part) => fold(part) !== '');
    const last = codeOf(parts.at(-1) ?? '') ?? chineseCountry(address, codes);
    const before = parts.slice(0, -1).map(codeOf);
    return last === 'CN' ? (before.find((code) => code !== null && BESIDE_CHINA.includes(code)) ?? last) : last;
  };

  return {
    read(text) {
      const plain = text
        .replace(MAIL, '')
        .replace(/\s+/gu, ' ')
        .replace(/[\s.;,]+$/u, '')
        .trim();
      const countries = [...new Set(plain.split(/[;；]/u).flatMap((address) => countryOf(address) ?? []))];
      return { text: plain, countries, inChina: countries.length === 0 ? null : countries.includes('CN') };
    },
  };
}

/** “Beijing 100021 China”: the country after a postcode, without a comma. */
function lastWords(part: string): string {
  return /\d[\d -]*\s+(\D+)$/u.exec(part.trim())?.[1] ?? '';
}

/** Chinese addresses open with the country: 中国上海…. */
function chineseCountry(address: string, codes: ReadonlyMap<string, string>): string | null {
  const opening = /^\s*(中国香港|中国澳门|中国台湾|中国|中华人民共和国|香港|澳门|台湾)/u.exec(address)?.[1];
  return opening === undefined ? null : (codes.get(fold(opening)) ?? null);
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/[’‘]/gu, "'").replace(/\./gu, '').replace(/\s+/gu, ' ').trim().toLowerCase();
}
