import type { Cover } from './cover.ts';
import { eventWord, type RightEvent, type RightSource } from './right-event.ts';
import { MAYBE, NO, YES } from './timing.ts';

/** One reason of an answer: the event, what it says here, and where it is written. */
export interface Because {
  readonly event: string;
  readonly says: string;
  readonly sources: readonly RightSource[];
}

export function whatHolds({ layer: { event }, endedBy }: Cover): Because {
  const says = `${dated(event)}: ${event.text}`;
  if (!endedBy) return { event: event.id, says, sources: event.sources };
  const ended = `${says} It ended: ${dated(endedBy)}, ${endedBy.text}`;
  return { event: event.id, says: ended, sources: [...event.sources, ...endedBy.sources] };
}

/** What had begun and has ended on a day that nobody tells: on the day asked it may have been in force or over. */
export function whatMayHaveEnded({ layer: { event, cuts } }: Cover): Because {
  const ends = cuts.filter(({ come }) => come === MAYBE);
  const told = ends.map((cut) => `${dated(cut.event)}, ${cut.event.text}`).join('; ');
  const sources = [...event.sources, ...ends.flatMap((cut) => cut.event.sources)];
  return { event: event.id, says: `${dated(event)}: ${event.text} It may have ended: ${told}`, sources };
}

/** Why a cover is only possible, and what would settle it. */
export function whyUnsure(cover: Cover, covers: readonly Cover[]): Because {
  const { event, come } = cover.layer;
  const reasons: string[] = [];
  if (come === MAYBE) reasons.push(`its date, ${event.on ?? 'not known'}, is too coarse for the day asked`);
  if (come === YES && cover.reached === MAYBE)
    reasons.push(event.field.because ?? 'its territory does not settle this country');
  const cuts = cover.layer.cuts.filter((cut) => cut.come === MAYBE || (cover.reached === YES && cover.truth === MAYBE));
  for (const cut of cuts) {
    reasons.push(`it may have ended here, and the sources do not settle it (${dated(cut.event)}: ${cut.event.text})`);
  }
  if (cover.layer.targets.some((i) => covers[i]?.truth === NO)) reasons.push('the licence behind it has ended');
  const sources = [...event.sources, ...cuts.flatMap((cut) => cut.event.sources)];
  return {
    event: event.id,
    says: `${dated(event)}: ${event.text} Not settled: ${reasons.join('; ')}.`,
    sources,
  };
}

function dated(event: RightEvent): string {
  const on = event.on ?? 'an unknown day';
  return event.contract ? `${eventWord(event)}, ${on}` : `${eventWord(event)} of ${on}`;
}
