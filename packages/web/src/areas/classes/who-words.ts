import { partyName } from '../../parts/format.ts';
import type { Language } from '../../parts/language.tsx';
import type { BothNames } from '../companies/use-company-names.ts';

/** Companies by id as one run of words; one that signed no deal goes by its id. */
export function namesOf(ids: readonly string[], names: ReadonlyMap<string, BothNames>, language: Language): string {
  return ids
    .map((id) => {
      const known = names.get(id);
      return known ? partyName(known, language) : id;
    })
    .join(language === 'zh' ? '、' : ', ');
}
