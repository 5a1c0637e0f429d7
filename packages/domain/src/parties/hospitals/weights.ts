import table from '../../../../../data/hospitals/weights.json' with { type: 'json' };

const WEIGHTS = new Map(table.map((row) => [`${row.feature}, ${row.case}`, row.weight]));

/** Weight of a case of a feature, from `data/hospitals/weights.json`, where each has its reason. */
export function weightOf(feature: string, what: string): number {
  const weight = WEIGHTS.get(`${feature}, ${what}`);
  if (weight === undefined) throw new Error(`data/hospitals/weights.json has no weight for "${feature}, ${what}"`);
  return weight;
}

/** One reason of a score. */
export interface Because {
  readonly feature: string;
  readonly detail: string;
  readonly contribution: number;
}

export function because(feature: string, what: string, detail: string): Because {
  return { feature, detail, contribution: weightOf(feature, what) };
}
