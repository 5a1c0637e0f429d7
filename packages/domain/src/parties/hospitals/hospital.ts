import { z } from 'zod';
import { recordId, shippedId } from '../../basics/ids.ts';
import { type ReadLines, readJsonLines } from '../../basics/json-lines.ts';
import { ALIAS_KINDS, ALIAS_LANGS } from '../company.ts';

/**
 * Where a name was seen: `ctgov`, `cde` in that trial register, misprints kept; `knowledge` was written by a curator from
 * memory and checked against no list.
 */
export const NAME_SOURCES = ['ctgov', 'cde', 'knowledge'] as const;

export const HOSPITAL_KINDS = [
  'general',
  'cancer',
  'children',
  'infectious',
  'tcm',
  'maternity',
  'eye',
  'psychiatric',
  'heart',
  'other',
] as const;

/**
 * `3A` is 三级甲等, `3` tertiary without a claim to grade A; `private` says who owns it and nothing of the grade. A class is
 * no licence to run trials: that is `gcpFiled`.
 */
export const HOSPITAL_CLASSES = ['3A', '3', '2A', 'private', 'unknown'] as const;

/** A further name; a workspace's own says in words where it was seen, and of what kind it is. */
const alias = z.strictObject({
  text: z.string().min(1),
  lang: z.enum(ALIAS_LANGS),
  kind: z.enum(ALIAS_KINDS).optional(),
  source: z.string().min(1),
});

/** A hospital: one that ships, or one that a workspace added and of which it may know no more than a name. */
export const hospital = z.strictObject({
  id: recordId,
  name: z.string().min(1),
  nameZh: z.string().min(1).nullable(),
  aliases: z.array(alias),
  /** Where it stands; county-level cities under their own name. */
  city: z.string().min(1).nullable(),
  cityZh: z.string().min(1).nullable(),
  province: z.string().min(1).nullable(),
  /** Other places that registers give for it: the prefecture, a former seat; English and Chinese mixed. */
  cityAlt: z.array(z.string()),
  kind: z.enum(HOSPITAL_KINDS),
  hospitalClass: z.enum(HOSPITAL_CLASSES),
  classEvidence: z.literal('knowledge').nullable(),
  /** Whether it is filed as a drug trial institution; null is not known, which is never "no". */
  gcpFiled: z.boolean().nullable(),
  /** University, academy, army or group it belongs to or teaches for; null where none or not sure. */
  affiliation: z.string().nullable(),
  /** Whether a field of the row needs a check before it is shown as a fact. */
  verify: z.boolean(),
  /** Where a workspace saw the hospital that it added. */
  seenIn: z.string().min(1).optional(),
});
export type Hospital = z.infer<typeof hospital>;

/** One row of `data/hospitals/hospitals.jsonl`, which says more than a workspace need. */
const shippedHospital = hospital.omit({ seenIn: true }).extend({
  id: shippedId,
  nameZh: z.string().min(1),
  aliases: z.array(alias.omit({ kind: true }).extend({ lang: z.enum(['en', 'zh']), source: z.enum(NAME_SOURCES) })),
  city: z.string().min(1),
  cityZh: z.string().min(1),
  province: z.string().min(1),
});
export type ShippedHospital = z.infer<typeof shippedHospital>;

/** Reads hospital rows, one a line; an id that stands twice is a problem of its second line. */
export function readHospitalLines(content: string): ReadLines<ShippedHospital> {
  const seen = new Map<string, number>();
  return readJsonLines(content, shippedHospital, 'hospital', ({ id }, line) => {
    const before = seen.get(id);
    seen.set(id, before ?? line);
    if (before === undefined) return [];
    const wrong = `"${id}" stands on line ${before} already.`;
    const next = 'Merge the two lines or change one id.';
    return [{ line, field: 'id', wrong, expected: 'one line a hospital', next }];
  });
}

/** All names of a row, those seen in registers with their misprints. */
export function namesOf({ name, nameZh, aliases }: Hospital): readonly string[] {
  return distinct([name, nameZh, ...aliases.map(({ text }) => text)]);
}

/** The names that a curator or the workspace wrote, which hold no misprints. */
export function curatedNames({ name, nameZh, aliases }: Hospital): readonly string[] {
  const known = aliases.filter(({ source }) => !isRegister(source));
  return distinct([name, nameZh, ...known.map(({ text }) => text)]);
}

/** Whether a name was copied from a trial register. */
export function isRegister(source: string): boolean {
  return source === 'ctgov' || source === 'cde';
}

function distinct(names: readonly (string | null)[]): readonly string[] {
  return [...new Set(names)].filter((name) => name !== null);
}

/** What may be said of trials at a hospital, in words that do not mistake its class for a filing. */
export function filingOf({ gcpFiled }: Pick<Hospital, 'gcpFiled'>): 'filed' | 'not filed' | 'not known' {
  if (gcpFiled === null) return 'not known';
  return gcpFiled ? 'filed' : 'not filed';
}
