import table from '../../../../data/territories/countries.json' with { type: 'json' };

/**
 * The 250 codes that a territory is counted in: the 249 of ISO 3166-1 alpha-2, and XK for Kosovo (user-assigned, used by
 * the EU). CN is mainland China; HK, MO and TW stand beside it. Names follow Unicode CLDR, changed where the field says
 * it otherwise.
 */
export interface Country {
  /** ISO 3166-1 alpha-2, or XK. */
  readonly code: string;
  readonly en: string;
  /** Simplified Chinese. */
  readonly zh: string;
  readonly aliasesEn: readonly string[];
  readonly aliasesZh: readonly string[];
}

/** Ordered by code. */
export const COUNTRIES: readonly Country[] = table;

/** The codes in order; a code's place is its bit in a territory's sets. */
export const COUNTRY_CODES: readonly string[] = COUNTRIES.map((country) => country.code);

const PLACE = new Map(COUNTRY_CODES.map((code, place) => [code, place]));

export function isCountryCode(code: string): boolean {
  return PLACE.has(code);
}

/** Place of a code in {@link COUNTRY_CODES}, or null for anything that is not one of the 250. */
export function placeOf(code: string): number | null {
  return PLACE.get(code) ?? null;
}

/** The name in use, or the code itself when it is not one of the 250. */
export function countryName(code: string, language: 'en' | 'zh'): string {
  const place = placeOf(code);
  return (place === null ? undefined : COUNTRIES[place])?.[language] ?? code;
}
