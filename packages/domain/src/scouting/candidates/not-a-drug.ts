import table from '../../../../../data/scouting/drug-form-words.json' with { type: 'json' };
import { codeIn } from '../intervention-words.ts';

/** Interventions that name no drug at all, by `notDrugs` and `figuresOnly` of `data/scouting/drug-form-words.json`. */

const ROWS = [table.figuresOnly, ...table.notDrugs].map(({ pattern, reason }) => ({
  test: new RegExp(pattern, 'iu'),
  reason,
}));

/** Why the name is people, a group, care, a sample, a test or a bare dose; null for what may be a drug. */
export function notADrug(printed: string): string | null {
  const text = printed.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  const row = ROWS.find(({ test }) => test.test(text));
  return row && (row.reason === table.figuresOnly.reason || codeIn([text]) === null) ? row.reason : null;
}
