import { z } from 'zod';

/** A row of `data/scouting/ranking.json`: one reason, the axis it counts on, and the points of each answer. */

export const AXES = ['differentiated', 'transferable', 'partnerable'] as const;
export type Axis = (typeof AXES)[number];

const points = z.int().min(-9).max(9);
const band = z.strictObject({ from: z.number().nullable().describe('lowest number of the band; null: any'), points });

export const rankingRow = z.strictObject({
  id: z.string().min(1),
  axis: z.enum(AXES),
  looksAt: z.string().min(1),
  choices: z.record(z.string(), points).default({}).describe('answer in a word → points'),
  bands: z.array(band).default([]).describe('answer in a number → points, lowest band first'),
  list: z.array(z.string()).default([]).describe('what the measure compares with: country codes, endpoints'),
  reason: z.string().min(1),
  source: z.string().min(1),
  grade: z.enum(['published', 'playbook', 'own', 'background']).describe('what the reason rests on'),
});
export type RankingRow = z.infer<typeof rankingRow>;

export interface Span {
  readonly low: number;
  readonly high: number;
}

/** Least and most that a row can give. Both ends include nought, which is what the unknown gives. */
export function spanOf({ choices, bands }: Pick<RankingRow, 'choices' | 'bands'>): Span {
  const all = [0, ...Object.values(choices), ...bands.map((each) => each.points)];
  return { low: Math.min(...all), high: Math.max(...all) };
}

/** Points of an answer; null where the row has none for it, which a table that was read never lacks. */
export function pointsOf(answer: string | number, { choices, bands }: RankingRow): number | null {
  if (typeof answer === 'string') return Object.hasOwn(choices, answer) ? (choices[answer] ?? null) : null;
  return bands.filter(({ from }) => from === null || answer >= from).at(-1)?.points ?? null;
}

/** The row counted so many times: 0 for not at all. A mandate may weigh a reason otherwise than the table does. */
export function timesRow(row: RankingRow, times: number): RankingRow {
  return {
    ...row,
    choices: Object.fromEntries(Object.entries(row.choices).map(([word, points]) => [word, points * times])),
    bands: row.bands.map((band) => ({ ...band, points: band.points * times })),
  };
}
