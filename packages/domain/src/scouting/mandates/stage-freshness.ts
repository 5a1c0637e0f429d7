import { z } from 'zod';
import raw from '../../../../../data/scouting/stage-freshness.json' with { type: 'json' };
import { stage } from '../../assets/vocabulary.ts';
import { daysBetween } from '../../basics/calendar.ts';
import { earliestDay, latestDay, type PartialDate } from '../../basics/partial-date.ts';
import type { Candidate, CandidateStage } from '../candidate.ts';

/** Whether a stage may be taken as "no further than this", by `data/scouting/stage-freshness.json`. */

const table = z.strictObject({
  reason: z.string(),
  source: z.string(),
  rows: z.array(z.strictObject({ stages: z.array(stage), months: z.int().positive(), reason: z.string() })),
});
const MONTHS = new Map(table.parse(raw).rows.flatMap((row) => row.stages.map((one) => [one, row.months] as const)));
const DAYS_A_MONTH = 365.25 / 12;

/** `months` is null where nothing lies beyond the stage, so that no age matters. */
export interface Freshness {
  readonly fresh: boolean;
  /** The day on which the record last said so: a trial is told again with every update. */
  readonly said: PartialDate;
  readonly months: number | null;
}

/** A date that may lie on either side of the limit is given the benefit of its last day. */
export function freshnessOf(step: CandidateStage, { evidence }: Pick<Candidate, 'evidence'>, asOf: PartialDate) {
  const days = [step.on, step.lastSaid, evidence.find(({ ref }) => ref === step.ref)?.day];
  const said = days.flatMap((day) => day ?? []).reduce((a, b) => (latestDay(b) > latestDay(a) ? b : a));
  const months = MONTHS.get(step.stage) ?? null;
  const age = daysBetween(latestDay(said), earliestDay(asOf)) / DAYS_A_MONTH;
  return { fresh: months === null || age <= months, said, months } satisfies Freshness;
}
