import type { DealRow } from '../../api.ts';
import type { DealSearch } from './deal-query.ts';

/** What the table and the cards are both given. */
export interface ListProps {
  readonly rows: readonly DealRow[];
  /** Undefined until the first answer. */
  readonly total: number | undefined;
  readonly search: DealSearch;
  readonly change: (next: DealSearch) => void;
  /** The rows still answer the question before this one. */
  readonly stale: boolean;
  readonly more: () => void;
}
