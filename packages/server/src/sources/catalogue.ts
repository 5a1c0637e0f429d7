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

/** Listed, so that nobody takes their silence for absence, and with no way that a machine may go. What a person does instead. */
export const WITHOUT_A_WAY: Readonly<Record<string, string>> = {
  cnipa: 'Ask EPO OPS for Chinese families: beringia sources sync epo-ops --term WORDS. Or search there by hand.',
  'nmpa-lists': 'Look up the companies of the short list there by hand.',
};

/** @throws Refusal `bad-input` that lists the sources; `refused` for one without a lawful way */
export function sourceOf(id: string): Source {
  const found = SOURCES.find((source) => source.id === id);
  if (found) return found;
  const instead = WITHOUT_A_WAY[id];
  if (instead !== undefined) throw noLawfulWay(id, instead);
  throw refuse('bad-input', {
    field: 'source',
    wrong: `there is no source "${id}".`,
    expected: `one of ${SOURCES.map((source) => source.id).join(', ')}`,
    next: 'Name one of them.',
  });
}

function noLawfulWay(id: string, next: string) {
  return refuse('refused', {
    field: 'source',
    wrong: `there is no lawful way for a machine into ${id}, and no file of it that could be read.`,
    expected: 'a source that is asked or that comes by file; this one stands in the ledger as a blind spot',
    next,
  });
}
