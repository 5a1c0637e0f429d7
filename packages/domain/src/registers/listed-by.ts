import { latestDay } from '../basics/partial-date.ts';
import type { Edition, Notice, RegisterList } from './list.ts';
import { decides } from './provenance.ts';
import { countsFrom } from './register.ts';

/**
 * Id of the edition or notice by which an entity is on a list, or null.
 * @param effective editions in effect, the earliest first
 * @param notices those that name the entity, the earliest first
 */
export function listedBy(
  list: RegisterList,
  effective: readonly Edition[],
  notices: readonly Notice[],
  entity: string,
  named: (one: Edition) => boolean,
): string | null {
  const standing = standingEditions(list, effective);
  const by = standing.findLast(named);
  const start = by ?? standing.at(0);
  const since = (start && countsFrom(start)) ?? '';
  return notices
    .filter((one) => decides(one) && latestDay(one.on) > since)
    .reduce<string | null>(
      (now, { id, adds, removes }) => (removes.includes(entity) ? null : adds.includes(entity) ? id : now),
      by?.id ?? null,
    );
}

/**
 * Whether somebody looked for an entity in everything that is in effect: the edition is held whole, or by its biotech names and
 * this is one, or a source says that it is absent, or it was taken off and nothing came since.
 * @param addedLater the list first adds it after the day asked, which says that it was not on it before
 */
export function wasLookedFor(
  list: RegisterList,
  effective: readonly Edition[],
  notices: readonly Notice[],
  entity: string,
  isBiotech: boolean,
  addedLater: boolean,
): boolean {
  const covers = ({ coverage, absent }: Edition) =>
    coverage === 'whole' || (coverage === 'biotech' && isBiotech) || absent.includes(entity);
  const removed = notices.findLast((one) => decides(one) && one.removes.includes(entity));
  const last = effective.at(-1);
  if (removed && last && latestDay(removed.on) >= (countsFrom(last) ?? '')) return true;
  if (list.editions === 'whole') return last !== undefined && covers(last);
  if (addedLater) return true;
  const base = effective.findLastIndex((one) => one.coverage !== 'names' || one.absent.includes(entity));
  return base >= 0 && effective.slice(base).every(covers);
}

/** A whole list is its newest edition; a list of additions is all of them since the newest that is held whole. */
function standingEditions(list: RegisterList, effective: readonly Edition[]): readonly Edition[] {
  if (list.editions === 'whole') return effective.slice(-1);
  const base = effective.findLastIndex(({ coverage }) => coverage === 'whole');
  return base < 0 ? effective : effective.slice(base);
}
