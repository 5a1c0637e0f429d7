import { refuse } from '@beringia/domain/basics/errors';
import type { Source } from './source.ts';
import { LIST_SOURCES } from './sources-of-lists.ts';
import { MARKET_SOURCES } from './sources-of-markets.ts';
import { PAPER_SOURCES } from './sources-of-papers.ts';
import { PATENT_SOURCES } from './sources-of-patents.ts';
import { TRIAL_SOURCES } from './sources-of-trials.ts';

/** Every source that can be read, with how. What they are, and under which terms, stands in `data/scouting/sources.json`. */
export const SOURCES: readonly Source[] = [
  ...TRIAL_SOURCES,
  ...PAPER_SOURCES,
  ...PATENT_SOURCES,
  ...MARKET_SOURCES,
  ...LIST_SOURCES,
];

/** @throws Refusal `bad-input` that lists the sources */
export function sourceOf(id: string): Source {
  const found = SOURCES.find((source) => source.id === id);
  if (found) return found;
  throw refuse('bad-input', {
    field: 'source',
    wrong: `there is no source "${id}".`,
    expected: `one of ${SOURCES.map((source) => source.id).join(', ')}`,
    next: 'Name one of them.',
  });
}
