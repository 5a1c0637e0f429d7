import { COUNTRY_CODES } from '@beringia/domain/territory/countries';
import type { ShownDeal } from '../../api.ts';

export type CountryState = 'in' | 'out' | 'not-stated';

export interface CountryStates {
  readonly in: readonly string[];
  readonly out: readonly string[];
  readonly notStated: readonly string[];
  readonly of: (code: string) => CountryState;
}

/** Every country in one of three states; without a territory nothing is stated, which is not "no". */
export function statesOf(territory: ShownDeal['territories'][number] | undefined): CountryStates {
  const granted = new Set(territory?.in ?? []);
  const out = new Set(territory?.out ?? []);
  const of = (code: string): CountryState => (granted.has(code) ? 'in' : out.has(code) ? 'out' : 'not-stated');
  const list = (state: CountryState) => COUNTRY_CODES.filter((code) => of(code) === state);
  return { in: list('in'), out: list('out'), notStated: list('not-stated'), of };
}
