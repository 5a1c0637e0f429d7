import { countryName } from '@beringia/domain/territory/countries';
import { regionOf } from '@beringia/domain/territory/regions';
import type { Language } from '../../parts/language.tsx';

/** Codes of a territory as words: `GREATER-CHINA` is "Greater China". A code that has no words stays a code. */
export function territoryWords(codes: readonly string[], language: Language): string {
  return codes
    .map((code) => regionOf(code)?.[language] ?? countryName(code, language))
    .join(language === 'zh' ? '、' : ', ');
}
