import { countryName } from '@beringia/domain/territory/countries';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useText } from '../../parts/language.tsx';
import type { CountryState, CountryStates } from './territory-states.ts';

interface Props {
  readonly states: CountryStates;
  readonly chosen: string | null;
  readonly choose: (code: string) => void;
}

/** The markets that people ask about first; the rest follow by state. */
const FIRST = ['CN', 'HK', 'MO', 'TW', 'US', 'CA', 'JP', 'KR', 'SG', 'GB', 'DE', 'FR', 'IT', 'ES', 'AU', 'BR'];

/** The map as a list that a keyboard can reach: a sign and words beside the colour. */
export function CountryList({ states, chosen, choose }: Props) {
  const text = useText();
  const { language } = useLanguage();
  const [part, setPart] = useState('');
  const words: Record<CountryState, string> = {
    in: text.deal.granted,
    out: text.deal.keptOut,
    'not-stated': text.deal.notStated,
  };
  const rest = [...states.in, ...states.out, ...states.notStated].filter((code) => !FIRST.includes(code));
  const found = [...FIRST, ...rest].filter((code) => matches(code, part));
  const shown =
    part === '' && chosen !== null && !FIRST.includes(chosen) ? [chosen, ...found.filter((c) => c !== chosen)] : found;
  return (
    <div className="countries">
      <TextInput
        size="xs"
        aria-label={text.deal.findCountry}
        placeholder={text.deal.findCountry}
        value={part}
        onChange={(event) => setPart(event.currentTarget.value)}
      />
      <ul aria-label={text.deal.countries}>
        {shown.map((code) => (
          <li key={code}>
            <button type="button" aria-pressed={chosen === code} onClick={() => choose(code)}>
              <span className={`swatch swatch-${states.of(code)}`} aria-hidden="true" />
              <span className="one-line" title={countryName(code, language)}>
                {countryName(code, language)}
              </span>
              <span className="soft small">{words[states.of(code)]}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function matches(code: string, part: string): boolean {
  const words = part.trim().toLowerCase();
  return (
    words === '' ||
    [code, countryName(code, 'en'), countryName(code, 'zh')].some((name) => name.toLowerCase().includes(words))
  );
}
