import type { FoundAsset } from '../../api.ts';

/** What the table and the cards are both given. */
export interface ListProps {
  readonly rows: readonly FoundAsset[];
  /** Undefined until the first answer. */
  readonly total: number | undefined;
  /** Names are searched, so that each row says which one matched. */
  readonly searching: boolean;
  /** The rows still answer the question before this one. */
  readonly stale: boolean;
  readonly more: () => void;
}
