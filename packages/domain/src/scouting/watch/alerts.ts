import type { Mandate } from '../mandates/mandate.ts';
import { LEAST_PLACES, WEIGHTS, type Weight } from './change-table.ts';
import type { RunDiff } from './diff-runs.ts';

/** What a mandate wants to be told of, the weightiest first. */
export interface Alert {
  readonly mandate: string;
  readonly candidate: string;
  readonly name: string;
  readonly kind: 'entered' | 'left' | 'changed' | 'place';
  readonly weight: Weight;
  readonly says: string;
  readonly because: readonly string[];
}

/**
 * Low changes are in the feed and raise no alert. So does a drug that entered or left while nobody knows its targets: it is one of hundreds
 * that were kept for want of knowledge.
 */
export function alertsOf(diff: RunDiff, { id, name }: Pick<Mandate, 'id' | 'name'>): Alert[] {
  const base = { mandate: id };
  const entered = diff.entered.filter(isTelling).map(
    (one): Alert => ({
      ...base,
      candidate: one.id,
      name: one.name,
      kind: 'entered',
      weight: one.open.length === 0 ? 'high' : 'middle',
      says: `${one.name} is new in the long list of ${name}`,
      because: one.because,
    }),
  );
  const left = diff.left.filter(isTelling).map(
    (one): Alert => ({
      ...base,
      candidate: one.id,
      name: one.name,
      kind: 'left',
      weight: 'high',
      says: `${one.name} is no longer in the long list of ${name}`,
      because: one.because,
    }),
  );
  const all = [...entered, ...left, ...diff.changed.flatMap((one) => changed(one, id)), ...places(diff, id)];
  return all.toSorted((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight));
}

function isTelling({ open }: RunDiff['entered'][number]): boolean {
  return !open.includes('targets');
}

function changed({ id, name, changes }: RunDiff['changed'][number], mandate: string): Alert[] {
  return changes.flatMap(({ field, was, becomes, weight, reason }): Alert[] => {
    if (weight === null || weight === 'low') return [];
    const says = `${name}: ${field} from ${words(was)} to ${words(becomes)}`;
    return [{ mandate, candidate: id, name, kind: 'changed', weight, says, because: [reason] }];
  });
}

function places({ places: moves }: RunDiff, mandate: string): Alert[] {
  return moves.flatMap(({ id, name, was, becomes }): Alert[] => {
    if (Math.abs(was - becomes) < LEAST_PLACES) return [];
    const says = `${name}: place ${was} to ${becomes}`;
    return [{ mandate, candidate: id, name, kind: 'place', weight: 'middle', says, because: ['its rank moved'] }];
  });
}

function words(value: unknown): string {
  if (value === null) return 'nothing known';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(words).join(', ') || 'none';
  return Object.values(value as object)
    .map(words)
    .join(' ');
}
