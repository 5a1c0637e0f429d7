import type { MapPattern, MapState } from '../../charts/map-states.tsx';
import type { Text } from '../../text/en.ts';

/** What the map shows of a country. Colour and pattern of "no grant found" are those of an empty place, never of an offer. */
export const RIGHT_STATES = [
  'held',
  'retained',
  'encumbered',
  'contested',
  'split',
  'no-grant-found',
  'unknown',
] as const;
export type RightState = (typeof RIGHT_STATES)[number];
export type RightStatus = Exclude<RightState, 'split'>;

const PATTERNS: Record<RightState, MapPattern> = {
  held: 'plain',
  retained: 'stripes',
  encumbered: 'back-stripes',
  contested: 'cross',
  split: 'columns',
  'no-grant-found': 'dots',
  unknown: 'plain',
};

export function mapStates({ rights }: Text): MapState[] {
  return RIGHT_STATES.map((key) => ({ key, label: rights.status[key], pattern: PATTERNS[key] }));
}

/** How many countries are in each state; a state that none is in has no entry. */
export function countStates(statuses: Readonly<Record<string, RightState>>): Map<RightState, number> {
  const counts = new Map<RightState, number>();
  for (const state of Object.values(statuses)) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
}
