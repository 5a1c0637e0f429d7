import type { Day } from '../../basics/partial-date.ts';
import { type BlindSpot, blindSpots } from './blind-spots.ts';
import { cameWords } from './coming.ts';
import type { AskedOf, RunFacts } from './run-facts.ts';
import type { SourceRow, SourceTable } from './sources.ts';
import { type Staleness, staleness } from './staleness.ts';

/** Where a run looked, and where it could not: part of every export of its results. */

export interface AskedLine extends AskedOf {
  readonly name: SourceRow['name'];
  readonly licence: string;
  readonly lastSynced: Day | null;
  readonly stale: Staleness;
  /** How its records came, in words. */
  readonly came: readonly string[];
}

export interface CoverageLedger {
  readonly asked: readonly AskedLine[];
  readonly blindSpots: readonly BlindSpot[];
}

/** @throws Error for an asked source that the table does not know */
export function coverageOf({ sources }: SourceTable, facts: RunFacts): CoverageLedger {
  const rows = new Map(sources.map((row) => [row.id, row]));
  const states = new Map(facts.states.map((state) => [state.source, state]));
  const asked = facts.asked.map((line): AskedLine => {
    const row = rows.get(line.source);
    if (!row) throw new Error(`data/scouting/sources.json has no source "${line.source}"`);
    const { lastSynced, came } = states.get(line.source) ?? { lastSynced: null, came: [] };
    const { name, licence } = row;
    const stale = staleness(row, { lastSynced, came }, facts.today);
    return { ...line, name, licence, lastSynced, stale, came: cameWords(came) };
  });
  return { asked, blindSpots: blindSpots(sources, states, facts) };
}
