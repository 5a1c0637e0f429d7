import { z } from 'zod';
import { shippedId } from '../basics/ids.ts';
import { type Day, earliestDay, latestDay, partialDate } from '../basics/partial-date.ts';
import { type Because, because, day, decides, provenance } from './provenance.ts';

/** An order that holds a listing or an effect back without changing the list: its own dated record. */

export const OVERLAY_KINDS = ['injunction', 'stay', 'suspension', 'waiver'] as const;

export const overlay = z.strictObject({
  id: shippedId,
  kind: z.enum(OVERLAY_KINDS),
  /** One entity on one list, a whole list, or an effect. */
  target: z.union([
    z.strictObject({ entity: z.string(), list: shippedId }),
    z.strictObject({ list: shippedId }),
    z.strictObject({ effect: shippedId }),
  ]),
  from: day,
  /** Last day; null while no end is known. */
  to: partialDate.nullable(),
  /** What holds after the last day: the target returns, or nobody knows until a further record is entered. */
  after: z.enum(['returns', 'unknown']),
  confirmedOn: day.nullable(),
  what: z.string(),
  /** What a reader should do to make sure, such as "confirm the docket". */
  ask: z.string(),
  ...provenance,
});
export type Overlay = z.infer<typeof overlay>;

export type Hold =
  | { readonly state: 'none' }
  | { readonly state: 'held' | 'unknown'; readonly overlay: Overlay; readonly because: Because };

/**
 * What overlays do to one target on a day. An overlay that has run out with `after: unknown` leaves the target unknown until
 * a later record settles it.
 * @param settledOn days of later records about the same thing, such as a law said to be in force again
 */
export function holdAt(overlays: readonly Overlay[], asOf: Day, settledOn: readonly Day[] = []): Hold {
  const deciding = overlays.filter((one) => decides(one) && one.from <= asOf);
  const running = deciding.find((one) => one.to === null || asOf <= earliestDay(one.to));
  if (running) return { state: 'held', overlay: running, because: whyHeld(running, asOf) };
  const last = deciding.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
  if (!last?.to) return { state: 'none' };
  const end = latestDay(last.to);
  const open = asOf <= end || (last.after === 'unknown' && !settledOn.some((one) => one > end && one <= asOf));
  return open ? { state: 'unknown', overlay: last, because: whyOpen(last) } : { state: 'none' };
}

/** How sure it is: `stay reported by one secondary source, confirm the docket; not confirmed since 2026-08-14`. */
export function remarksOn({ kind, grade, confirmedOn, ask }: Overlay, asOf: Day): string[] {
  const word = kind === 'injunction' ? 'stay' : kind;
  const told = grade === 'S1' ? [`${word} reported by one secondary source, ${ask}`] : [];
  if (confirmedOn === null) return [...told, 'never confirmed'];
  return asOf > confirmedOn ? [...told, `not confirmed since ${confirmedOn}`] : told;
}

function whyHeld(one: Overlay, asOf: Day): Because {
  const until = one.to === null ? 'no end known' : `to ${one.to}`;
  const remarks = remarksOn(one, asOf).map((remark) => ` (${remark})`);
  return because('overlay', one.id, `${one.kind} from ${one.from}, ${until}: ${one.what}${remarks.join('')}`, one);
}

function whyOpen(one: Overlay): Because {
  const says = `The ${one.kind} of ${one.from} ran to ${one.to}. What holds since is not recorded: ${one.ask}.`;
  return because('overlay', one.id, says, one);
}
