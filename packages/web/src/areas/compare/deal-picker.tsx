import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, type DealRow } from '../../api.ts';
import { partiesText, shortDate } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { type CompareSearch, withCriterion, withDeal } from './compare-query.ts';

interface Props {
  readonly search: CompareSearch;
  readonly change: (next: CompareSearch) => void;
}

/** The deal to compare with: found by words, or taken away again. */
export function DealPicker({ search, change }: Props) {
  const text = useText();
  const id = search.deal?.[0];
  if (id === undefined) return <FindDeal choose={(row) => change(withDeal(search, row.id))} />;
  return (
    <p className="tight chosen-deal">
      <span className="soft">{text.compare.deal}</span> <DealName id={id} />
      <Button size="compact-xs" variant="default" onClick={() => change(withCriterion(search, 'deal', ''))}>
        {text.compare.dropDeal}
      </Button>
    </p>
  );
}

function DealName({ id }: { readonly id: string }) {
  const { language } = useLanguage();
  const shown = useQuery({ queryKey: ['deal', id], queryFn: ({ signal }) => api.showDeal(id, signal) });
  const row = shown.data?.row;
  return (
    <strong>
      <Link to="/deals/$id" params={{ id }}>
        {row ? `${partiesText(row, language)} · ${row.assets.map((asset) => asset.name).join(' + ')}` : id}
      </Link>
    </strong>
  );
}

const FOUND_AT_MOST = '8';

function FindDeal({ choose }: { readonly choose: (row: DealRow) => void }) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 140);
  const found = useQuery({
    queryKey: ['deals', 'find', q],
    queryFn: ({ signal }) => api.listDeals({ q, limit: FOUND_AT_MOST }, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  const rows = q === '' ? [] : (found.data?.items ?? []);
  return (
    <div className="find-deal">
      <TextInput
        size="xs"
        type="search"
        label={text.compare.deal}
        placeholder={text.compare.findDeal}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ul className="plain found-deals" aria-live="polite">
        {rows.map((row) => (
          <li key={row.id}>
            <FoundDeal row={row} choose={choose} />
          </li>
        ))}
        {q !== '' && found.data?.total === 0 && <li className="soft">{text.compare.noDeal}</li>}
      </ul>
    </div>
  );
}

function FoundDeal({ row, choose }: { readonly row: DealRow; readonly choose: (row: DealRow) => void }) {
  const text = useText();
  const { language } = useLanguage();
  return (
    <button type="button" className="link-button" onClick={() => choose(row)}>
      {partiesText(row, language)} · {row.assets.map((asset) => asset.name).join(' + ')}
      {row.announced !== null && ` · ${shortDate(row.announced, text, language)}`}
    </button>
  );
}
