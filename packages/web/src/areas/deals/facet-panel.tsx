import { NativeSelect, Skeleton, TextInput } from '@mantine/core';
import type { DealFacets } from '../../api.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { type DealKey, type DealSearch, FACET_KEYS, FLAG_KEYS, toggled, withValues } from './deal-query.ts';
import { FacetGroup } from './facet-group.tsx';
import { facetLabel } from './facet-labels.ts';

interface Props {
  readonly facets: DealFacets | undefined;
  readonly search: DealSearch;
  readonly change: (next: DealSearch) => void;
}

const OPEN_AT_FIRST: readonly string[] = ['type', 'modality', 'area'];

/** All filters of the list. */
export function FacetPanel({ facets, search, change }: Props) {
  const text = useText();
  const { language } = useLanguage();
  if (!facets) return <Skeleton height={520} />;
  return (
    <div className="facets">
      {FACET_KEYS.map((facet) => (
        <FacetGroup
          key={facet}
          name={text.list.facets[facet]}
          values={(facets[facet] ?? []).map((one) => ({ ...one, label: facetLabel(facet, one, text, language) }))}
          chosen={search[facet] ?? []}
          toggle={(value) => change(toggled(search, facet, value))}
          startOpen={OPEN_AT_FIRST.includes(facet)}
        />
      ))}
      <Ranges search={search} change={change} />
      <Flags search={search} change={change} />
    </div>
  );
}

function Ranges({ search, change }: Omit<Props, 'facets'>) {
  const text = useText();
  const field = (key: DealKey, label: string, pattern: RegExp, hint?: string) => (
    <TextInput
      key={`${key}:${search[key]?.[0] ?? ''}`}
      size="xs"
      label={label}
      placeholder={hint}
      defaultValue={search[key]?.[0] ?? ''}
      onBlur={(event) => set(key, event.currentTarget.value.trim(), pattern)}
      onKeyDown={(event) => event.key === 'Enter' && set(key, event.currentTarget.value.trim(), pattern)}
    />
  );
  const set = (key: DealKey, value: string, pattern: RegExp) => {
    if (value === (search[key]?.[0] ?? '') || (value !== '' && !pattern.test(value))) return;
    change(withValues(search, key, value === '' ? [] : [value]));
  };
  return (
    <div className="facet-fields">
      {field('announcedFrom', text.list.from, DATE, text.list.datePattern)}
      {field('announcedTo', text.list.to, DATE, text.list.datePattern)}
      {field('cashMin', text.list.cashMin, /^\d+(\.\d+)?$/, '100')}
    </div>
  );
}

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

function Flags({ search, change }: Omit<Props, 'facets'>) {
  const text = useText();
  return (
    <div className="facet-fields">
      {FLAG_KEYS.map((flag) => (
        <NativeSelect
          key={flag}
          size="xs"
          label={text.list.flags[flag]}
          value={search[flag]?.[0] ?? ''}
          onChange={(event) => {
            const value = event.currentTarget.value;
            change(withValues(search, flag, value === '' ? [] : [value]));
          }}
          data={[
            { value: '', label: text.list.either },
            { value: 'true', label: text.list.yes },
            { value: 'false', label: text.list.no },
          ]}
        />
      ))}
    </div>
  );
}
