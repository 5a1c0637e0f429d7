import { countryName } from '@beringia/domain/territory/countries';
import type { Language } from '../../parts/language.tsx';
import type { Text } from '../../text/en.ts';
import type { FACET_KEYS } from './deal-query.ts';

/** What a facet value is called: our own words for closed lists and countries, the server's label for companies. */
export function facetLabel(
  facet: (typeof FACET_KEYS)[number],
  { value, label }: { value: string; label: string | null },
  text: Text,
  language: Language,
): string {
  if (facet === 'territory') return countryName(value, language);
  const words: Record<string, string> | undefined = {
    type: text.labels.type,
    modality: text.labels.modality,
    area: text.labels.area,
    stage: text.labels.stage,
    chinaStage: text.labels.stage,
    standing: text.labels.standing,
  }[facet as string];
  return words?.[value] ?? label ?? value;
}
