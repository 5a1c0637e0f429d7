import table from '../../../../../../data/scouting/ranking.json';
import type { Axis } from '../scouting-api.ts';

export interface RankingRow {
  readonly id: string;
  readonly axis: Axis;
  readonly reason: string;
}

/** The small reasons that a rank is made of, as they ship. */
export const RANKING_ROWS = table.rows as unknown as readonly RankingRow[];
