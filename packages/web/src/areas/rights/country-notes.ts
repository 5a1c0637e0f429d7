import type { Rights } from '../../api.ts';
import { dateText, partyName } from '../../parts/format.ts';
import type { Language } from '../../parts/language.tsx';
import type { Text } from '../../text/en.ts';
import type { Owner } from './owners.tsx';

/** What the state of a country on the map leaves unsaid: that a holder was bought, or that a licence ended and left no heir. */
export function countryNotes(
  { holders, noGrantFound }: Pick<Rights, 'holders' | 'noGrantFound'>,
  text: Text,
  language: Language,
): ReadonlyMap<string, string> {
  const notes = new Map<string, string[]>();
  const note = (countries: readonly string[], words: string) => {
    for (const code of countries) notes.set(code, [...new Set([...(notes.get(code) ?? []), words])]);
  };
  for (const { countries, ownedBy = [], ...holder } of holders)
    if (ownedBy.length > 0)
      note(countries, `${partyName(holder, language)}${text.rights.comma}${ownersText(ownedBy, text, language)}`);
  for (const { countries, ended } of noGrantFound.parts)
    if (ended) note(countries, endedText(ended.on, text, language));
  return new Map([...notes].map(([code, words]) => [code, words.join(language === 'zh' ? '；' : '; ')]));
}

/** `owned by GSK since 15 Feb 2024`; a day that is not known is left out. */
function ownersText(owners: readonly Owner[], text: Text, language: Language): string {
  const { ownedBefore, ownedAfter, thenOwned } = text.rights;
  return owners
    .map(({ name, since }) => {
      const day = since === null ? null : dateText(since, text, language);
      return ownedBefore(day) + name + ownedAfter(day);
    })
    .join(thenOwned);
}

/** @param on the day of the end as precisely as known; null when no source states it */
export function endedText(on: string | null, text: Text, language: Language): string {
  return text.rights.ended(on === null ? null : dateText(on, text, language));
}
