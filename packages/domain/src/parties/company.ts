import { z } from 'zod';
import { recordId } from '../basics/ids.ts';
import { partialDate } from '../basics/partial-date.ts';

/** A company, hospital, university or investor: one legal or economic entity. Rows of `data/companies/companies.jsonl`. */

export const COMPANY_KINDS = [
  'pharma',
  'biotech',
  'cdmo',
  'cro',
  'newco',
  'investor',
  'hospital',
  'university',
  'bigpharma',
  'other',
] as const;

export const ALIAS_LANGS = ['en', 'zh', 'zh-Hant', 'ja'] as const;

/** `other`: nobody has said which. */
export const ALIAS_KINDS = [
  'former',
  'legal',
  'short',
  'brand',
  'transliteration',
  'registry-spelling',
  'ticker-name',
  'other',
] as const;

/** A name that somebody used for the company, and where it was found; `knowledge` means nobody looked it up. */
export const alias = z.strictObject({
  text: z.string().trim().min(1),
  lang: z.enum(ALIAS_LANGS),
  kind: z.enum(ALIAS_KINDS),
  source: z.string().min(1),
});
export type Alias = z.infer<typeof alias>;

/** Where the company comes from. Dates are null where nobody knows them. */
export const parentEdge = z.strictObject({
  id: recordId,
  relation: z.enum(['subsidiary', 'spin-out', 'joint-venture', 'acquired-by', 'renamed-from']),
  from: partialDate.nullable(),
  to: partialDate.nullable(),
});
export type ParentEdge = z.infer<typeof parentEdge>;

/** Unified social credit code (GB 32100-2015, 18 characters) and legal entity identifier (ISO 17442, 20 characters). */
export const identifiers = z.strictObject({
  uscc: z
    .string()
    .regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/, '18 digits and capital letters without I, O, S, V and Z')
    .optional(),
  lei: z
    .string()
    .regex(/^[0-9A-Z]{18}\d{2}$/, '18 digits and capital letters and two check digits')
    .optional(),
});
export type Identifiers = z.infer<typeof identifiers>;

export const company = z.strictObject({
  id: recordId,
  /** Ids this record had before; they redirect here and are never given to another. */
  formerIds: z.array(recordId).optional(),
  name: z.string().trim().min(1),
  nameZh: z.string().trim().min(1).nullable(),
  shortZh: z.string().trim().min(1).nullable(),
  aliases: z.array(alias),
  /** The seat, not the origin. */
  hq: z.strictObject({
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code')
      .nullable(),
    city: z.string().nullable(),
    cityZh: z.string().nullable(),
  }),
  /** Current listings of this entity, not of its parent: `600276.SH`, `ZLAB`. */
  tickers: z.array(z.string().regex(/^[A-Z0-9.]+$/, 'capital letters, digits and dots, as in 600276.SH')),
  identifiers: identifiers.optional(),
  kind: z.enum(COMPANY_KINDS),
  parents: z.array(parentEdge),
  notes: z.string().nullable(),
  /** The strongest basis for the row's existence; it does not vouch for each field. */
  evidence: z.enum(['deal', 'dataset', 'knowledge']),
  /** Whether at least one field is from memory and not certain. */
  verify: z.boolean(),
});
export type Company = z.infer<typeof company>;

/** Every spelling under which the company is known, each once, the usual names first. */
export function namesOf({ name, nameZh, shortZh, aliases }: Company): string[] {
  const all = [name, nameZh, shortZh, ...aliases.map(({ text }) => text)];
  return [...new Set(all.filter((each): each is string => each !== null))];
}
