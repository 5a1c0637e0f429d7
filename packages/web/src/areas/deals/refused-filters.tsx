import { Alert, Button } from '@mantine/core';
import { ApiError } from '../../api.ts';
import { useText } from '../../parts/language.tsx';
import { Said } from '../../parts/said.tsx';
import type { Text } from '../../text/en.ts';
import { type DealKey, type DealSearch, withValues } from './deal-query.ts';

interface Props {
  readonly error: Error | null;
  readonly refused: readonly DealKey[];
  readonly search: DealSearch;
  readonly change: (next: DealSearch) => void;
}

/** Filters of the address that do not exist, each with what it may be and a button that takes it out. */
export function RefusedFilters({ error, refused, search, change }: Props) {
  const text = useText();
  if (!(error instanceof ApiError)) return null;
  const of = (key: DealKey) => error.problems.find(({ field }) => field?.split('.')[0] === key);
  return (
    <Alert color="red" variant="outline" role="alert" className="problem refused">
      {refused.map((key) => (
        <div key={key}>
          <p className="tight">
            <strong>
              {keyName(key, text)}
              {text.common.colon}
              {search[key]?.join(', ')}
            </strong>{' '}
            <Said words={of(key)?.wrong ?? ''} /> {text.list.ignored} {text.common.expected}
            {text.common.colon}
            <Said words={of(key)?.expected ?? ''} />
            {text.common.stop}
          </p>
          <Button size="compact-xs" variant="default" onClick={() => change(withValues(search, key, []))}>
            {text.list.removeFilter(keyName(key, text))}
          </Button>
        </div>
      ))}
    </Alert>
  );
}

/** A filter as the page calls it. */
function keyName(key: DealKey, { list }: Text): string {
  const names: Partial<Record<DealKey, string>> = {
    ...list.facets,
    ...list.flags,
    announcedFrom: list.from,
    announcedTo: list.to,
    cashMin: list.cashMin,
    sort: list.sortBy,
    order: list.sortBy,
  };
  return names[key] ?? key;
}
