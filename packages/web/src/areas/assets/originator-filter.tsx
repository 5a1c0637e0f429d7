import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { useText } from '../../parts/language.tsx';
import { type AssetSearch, withAsset } from './asset-query.ts';

interface Props {
  readonly search: AssetSearch;
  readonly change: (next: AssetSearch) => void;
  /** What the company of the filter is called, as far as a row tells it. */
  readonly name: string | undefined;
}

/** A company by any of its names. The address holds its id; emptying the field takes the filter away. */
export function OriginatorFilter({ search, change, name }: Props) {
  const text = useText();
  const chosen = search.originator?.[0] ?? '';
  const shown = name ?? chosen;
  const look = useMutation({
    mutationFn: async (typed: string) => (await api.find(typed)).items.find(({ kind }) => kind === 'company') ?? null,
    onSuccess: (found) => found && change(withAsset(search, 'originator', found.id)),
  });
  const take = (typed: string) => {
    if (typed.trim() === shown) return;
    if (typed.trim() === '') change(withAsset(search, 'originator', ''));
    else look.mutate(typed.trim());
  };
  return (
    <TextInput
      key={shown}
      size="xs"
      label={text.assets.filter.originator}
      placeholder={text.assets.originatorHint}
      defaultValue={shown}
      error={look.data === null ? text.assets.originatorNone : (look.error?.message ?? undefined)}
      onBlur={(event) => take(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && take(event.currentTarget.value)}
    />
  );
}
