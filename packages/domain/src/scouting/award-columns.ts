import { z } from 'zod';
import shipped from '../../../../data/scouting/award-columns.json' with { type: 'json' };

/** What the headings of an award list mean, by `data/scouting/award-columns.json`. */

export const AWARD_MEANINGS = [
  'number',
  'title',
  'institution',
  'partners',
  'person',
  'amount',
  'years',
  'period',
  'from',
  'to',
  'awarded',
  'programme',
  'keywords',
] as const;
const awardMeaning = z.enum(AWARD_MEANINGS);
export type AwardMeaning = z.infer<typeof awardMeaning>;

const moneyUnit = z.strictObject({
  text: z.string(),
  millionsPower: z.int().describe('power of ten that turns the unit into millions: -2 for 万元'),
  currency: z.string(),
  reason: z.string(),
});
export type MoneyUnit = z.infer<typeof moneyUnit>;

const awardColumnTable = z.strictObject({
  reason: z.string(),
  source: z.string(),
  columns: z.array(
    z.strictObject({
      meaning: awardMeaning,
      words: z.array(z.string()),
      unit: z.string().optional().describe('unit that is meant where the heading names none'),
      reason: z.string(),
    }),
  ),
  units: z.array(moneyUnit),
});

const table = awardColumnTable.parse(shipped);
const COLUMNS = new Map(table.columns.flatMap((row) => row.words.map((word) => [folded(word), row] as const)));
const UNITS = new Map(table.units.map((unit) => [folded(unit.text), unit]));

export interface AwardHeading {
  readonly meaning: AwardMeaning;
  /** Unit of the column's amounts; null where neither heading nor table names one. */
  readonly unit: MoneyUnit | null;
  readonly because: string;
}

/** What a heading means; null for one that the table does not know. `中央财政经费（万元）`: the unit stands in brackets. */
export function readAwardHeading(printed: string): AwardHeading | null {
  const [, word = '', bracket = ''] =
    /^([^(（]*)(?:[(（]([^)）]*)[)）])?/u.exec(printed.normalize('NFKC').trim()) ?? [];
  const row = COLUMNS.get(folded(printed)) ?? COLUMNS.get(folded(word));
  if (!row) return null;
  return { meaning: row.meaning, unit: readUnit(bracket) ?? readUnit(row.unit ?? ''), because: row.reason };
}

/** A unit of money as printed, `万元`; null for words that are none. */
export function readUnit(printed: string): MoneyUnit | null {
  return UNITS.get(folded(printed)) ?? null;
}

/** A row is taken for headings when it names the title and who leads, or the number. */
export function isAwardHeading(cells: readonly string[]): boolean {
  const meanings = cells.map((cell) => readAwardHeading(cell)?.meaning);
  return meanings.includes('title') && (meanings.includes('institution') || meanings.includes('number'));
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
