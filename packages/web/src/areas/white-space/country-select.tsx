import { COUNTRIES, countryName } from '@beringia/domain/territory/countries';
import { type ComboboxItem, type OptionsFilter, Select } from '@mantine/core';
import { useMemo } from 'react';
import { useLanguage, useText } from '../../parts/language.tsx';

interface Props {
  readonly value: string;
  readonly choose: (code: string) => void;
}

/** The markets that people ask about first; the rest follow by name. */
const FIRST = ['US', 'CN', 'HK', 'TW', 'MO', 'JP', 'KR', 'GB', 'DE', 'FR', 'CA', 'AU', 'BR', 'SG'];

/** Any of the 250, found by its code or by its name in either language. */
export function CountrySelect({ value, choose }: Props) {
  const text = useText();
  const { language } = useLanguage();
  const data = useMemo(() => {
    const rest = COUNTRIES.map(({ code }) => code).filter((code) => !FIRST.includes(code));
    const byName = rest.sort((a, b) => countryName(a, language).localeCompare(countryName(b, language), language));
    return [...FIRST, ...byName].map((code) => ({ value: code, label: countryName(code, language) }));
  }, [language]);
  return (
    <Select
      size="xs"
      label={text.whiteSpace.country}
      searchable
      allowDeselect={false}
      value={value}
      data={data}
      filter={byAnyName}
      maxDropdownHeight={300}
      nothingFoundMessage="—"
      comboboxProps={{ transitionProps: { duration: 0 } }}
      onChange={(code) => code !== null && choose(code)}
    />
  );
}

const NAMES = new Map(
  COUNTRIES.map(({ code, en, zh, aliasesEn, aliasesZh }) => [
    code,
    [code, en, zh, ...aliasesEn, ...aliasesZh].map((name) => name.toLowerCase()),
  ]),
);

const byAnyName: OptionsFilter = ({ options, search }) => {
  const typed = search.trim().toLowerCase();
  const fits = (code: string) => NAMES.get(code)?.some((name) => name.startsWith(typed) || name.includes(` ${typed}`));
  return (options as ComboboxItem[]).filter(({ value, label }) => typed === label.toLowerCase() || fits(value));
};
