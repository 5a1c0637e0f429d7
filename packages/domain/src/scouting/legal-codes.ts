import { z } from 'zod';
import { partialDate } from '../basics/partial-date.ts';

/** What a legal event does to a right, by the table `data/scouting/legal-codes.json`. */
export const EFFECTS = [
  'publication',
  'designation',
  'examination',
  'grant',
  'fee',
  'lapse',
  'expiry',
  'revocation',
  'discontinuation',
  'restoration',
  'no-national-phase',
  'challenge',
  'extension',
  'transfer',
  'licence',
  'pledge',
  'none',
] as const;
const effect = z.enum(EFFECTS);
export type LegalEffect = z.infer<typeof effect>;

const office = z.string().regex(/^[A-Z]{2}$/);
export const legalCodeTable = z.strictObject({
  reason: z.string(),
  source: z.string(),
  codes: z.array(
    z.strictObject({
      office,
      code: z.string(),
      /** `status-text`: the free text decides, by `statusTexts`. */
      effect: z.union([effect, z.literal('status-text')]),
      meaning: z.string(),
      /** The country concerned, where the code itself says it. */
      country: office.optional(),
    }),
  ),
  statusTexts: z.array(z.strictObject({ pattern: z.string(), effect, reason: z.string() })),
  feeCover: z.array(
    z.strictObject({
      offices: z.array(office),
      from: z.enum(['filing', 'grant']),
      /** Years covered: the fee year itself, or by fee year. */
      years: z.union([z.literal('as-paid'), z.record(z.string(), z.number())]),
      reason: z.string(),
      source: z.string(),
    }),
  ),
  kinds: z.array(
    z.strictObject({
      offices: z.union([z.literal('*'), z.array(office)]),
      pattern: z.string(),
      before: partialDate.optional(),
      effect: z.enum(['publication', 'grant']),
      reason: z.string(),
      source: z.string(),
    }),
  ),
  term: z.strictObject({ years: z.number(), reason: z.string(), source: z.string() }),
});
export type LegalCodeTable = z.infer<typeof legalCodeTable>;

/** What an office reported, before the table is asked. */
export interface ReportedEvent {
  /** Office that keeps the file: EP, US, CN. */
  readonly office: string;
  /** Application number at that office, as exchanged. */
  readonly application: string;
  /** Code without padding. */
  readonly code: string;
  /** Day of the gazette. */
  readonly date: string | null;
  /** Day from which it counts, where given. */
  readonly effectiveOn: string | null;
  /** State concerned, for events of a regional office. */
  readonly state: string | null;
  readonly states: readonly string[];
  readonly text: string | null;
  readonly owner: string | null;
  /** Patent year of a fee. */
  readonly feeYear: number | null;
}

export interface CodeReading {
  readonly effect: LegalEffect;
  readonly meaning: string;
  readonly country: string | null;
  /** False when no row knows the code; the effect is then `none`. */
  readonly known: boolean;
}

export function readCode(event: ReportedEvent, table: LegalCodeTable): CodeReading {
  const row = table.codes.find((entry) => entry.office === event.office && entry.code === event.code);
  if (!row) return { effect: 'none', meaning: 'a code that the table does not know', country: null, known: false };
  const country = row.country ?? null;
  if (row.effect !== 'status-text') return { effect: row.effect, meaning: row.meaning, country, known: true };
  const said = table.statusTexts.find(({ pattern }) => new RegExp(pattern, 'iu').test(event.text ?? ''));
  const meaning = `${row.meaning}: ${event.text ?? 'not given'}`;
  return { effect: said?.effect ?? 'none', meaning, country, known: true };
}

/** What the kind of a publication says: an application or a grant; null when the table does not say. */
export function effectOfKind(
  member: { readonly country: string; readonly kind: string | null; readonly date: string | null },
  table: LegalCodeTable,
): 'publication' | 'grant' | null {
  const { country, kind, date } = member;
  if (kind === null) return null;
  const row = table.kinds.find(
    ({ offices, pattern, before }) =>
      (offices === '*' || offices.includes(country)) &&
      new RegExp(pattern, 'u').test(kind) &&
      (before === undefined || (date !== null && date < before)),
  );
  return row?.effect ?? null;
}
