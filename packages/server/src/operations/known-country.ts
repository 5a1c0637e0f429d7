import { refuse } from '@beringia/domain/basics/errors';
import { isCountryCode } from '@beringia/domain/territory/countries';

/** @throws Refusal `bad-input` for two letters that are no country */
export function knownCountry(code: string): string {
  if (isCountryCode(code)) return code;
  throw refuse('bad-input', {
    field: 'country',
    wrong: `${code} is no country.`,
    expected: 'an ISO 3166 alpha-2 code; Hong Kong is HK, Macau MO, Taiwan TW, Kosovo XK',
    next: 'Correct the code.',
  });
}
