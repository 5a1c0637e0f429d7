import { z } from 'zod';
import { ALL_FIELDS, type FieldOfUse, fieldOfUse, opaqueField } from './field.ts';

/** From the words of a source to a field of use: the table of texts read by people first, then a few plain patterns. */

/** A row of `data/rights/fields.jsonl`. */
export const fieldText = z.strictObject({
  text: z.string().min(1).describe('as it stands in a deal'),
  field: fieldOfUse,
  sells: z
    .boolean()
    .default(true)
    .describe('false where the text limits the activity (research, manufacture), so that nothing may be sold under it'),
  reason: z.string().min(1),
});
export type FieldText = z.infer<typeof fieldText>;

export interface FieldReading {
  readonly field: FieldOfUse;
  readonly sells: boolean;
  readonly reason: string;
}

export interface FieldWords {
  readonly table: ReadonlyMap<string, FieldText>;
  /** Indication or area by any of its names, in small letters; an ambiguous name is left out. */
  readonly names: ReadonlyMap<string, string>;
}

/** The part of a vocabulary row that names are taken from. */
interface Named {
  readonly id: string;
  readonly display: string;
  readonly aliases: readonly string[];
  readonly zh: readonly string[];
  readonly ambiguous: readonly string[];
}

/** @param areas ids of the roots, which are names of themselves */
export function fieldWords(table: readonly FieldText[], rows: readonly Named[], areas: readonly string[]): FieldWords {
  const names = new Map<string, string>();
  for (const row of rows) {
    const said = [row.display, ...row.aliases, ...row.zh].filter((name) => !row.ambiguous.includes(name));
    for (const name of said) if (!names.has(plain(name))) names.set(plain(name), row.id);
  }
  // The area wins: "oncology" is the whole area, not the row "cancer (unspecified)".
  for (const area of areas) names.set(area, area);
  return { table: new Map(table.map((row) => [plain(row.text), row])), names };
}

/** @param text null means all fields or not stated, which records do not tell apart; it is read as all */
export function readField(text: string | null, words: FieldWords): FieldReading {
  if (text === null) return { field: ALL_FIELDS, sells: true, reason: 'no limit of field is recorded' };
  const row = words.table.get(plain(text));
  if (row) return row;
  const field = fieldOfWords(plain(text), words.names);
  const because = `"${text}" is not a set of indications that can be read`;
  return { field: field ?? opaqueField(because), sells: true, reason: field ? `read from "${text}"` : because };
}

const ALL =
  /^(?:all|any)(?: therapeutic| human)?(?: (?:indications?|fields?(?: of use)?|uses|diseases))?$|^全部适应症$|^所有适应症$/;
const OTHER_THAN = /^(.*?)\s*(?:other than|except(?: for)?|excluding|outside(?: of)?)\s+(.+)$/;

function fieldOfWords(text: string, names: FieldWords['names']): FieldOfUse | null {
  if (ALL.test(text)) return ALL_FIELDS;
  const other = OTHER_THAN.exec(text);
  if (other) return without(other[1] ?? '', other[2] ?? '', names);
  const non = /^(?:non-?\s*|非)(.+)$/.exec(text);
  if (non && !names.has(text)) return without('', non[1] ?? '', names);
  const certain = /^(?:certain|some|selected|several|特定)\s*(.+)$/.exec(text);
  if (certain) return opened(certain[1] ?? '', text, names);
  const ids = idsOf(text, names);
  return ids && { in: ids, except: [], open: [], because: null };
}

function without(base: string, taken: string, names: FieldWords['names']): FieldOfUse | null {
  const whole = ['', 'indications', 'all indications', 'all', 'fields', 'uses', 'all fields', 'all uses'].includes(
    base,
  );
  const from = whole ? ALL_FIELDS : fieldOfWords(base, names);
  const ids = idsOf(taken, names);
  return from && ids && { ...from, except: [...from.except, ...ids] };
}

function opened(base: string, text: string, names: FieldWords['names']): FieldOfUse | null {
  const ids = idsOf(base, names);
  return ids && { in: [], except: [], open: ids, because: `"${text}" does not say which` };
}

/** A list is read only when every part of it is: half a field would be a wrong field. */
function idsOf(text: string, names: FieldWords['names']): string[] | null {
  const whole = idOf(text, names);
  if (whole !== null) return [whole];
  const ids = text
    .split(/\s*(?:,|;|、|\band\b|\bor\b|和)\s*/)
    .flatMap((part) => (part === '' ? [] : [idOf(part, names)]));
  return ids.length > 1 && ids.every((id) => id !== null) ? ids : null;
}

function idOf(text: string, names: FieldWords['names']): string | null {
  return names.get(text) ?? names.get(text.replace(/\s+(?:indications?|uses?|fields?)$/, '')) ?? null;
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[‐-―]/g, '-').replace(/\s+/g, ' ').trim();
}
