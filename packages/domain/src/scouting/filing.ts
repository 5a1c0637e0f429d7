import { z } from 'zod';
import type { PartialDate } from '../basics/partial-date.ts';
import type { Explained } from './explained.ts';

/** A filing with a securities regulator, and whether it is worth reading for a licence. */

export interface Filer {
  /** Central Index Key, ten digits. */
  readonly cik: string;
  readonly name: string | null;
  readonly tickers: readonly string[];
  readonly formerNames: readonly string[];
}

export interface FiledDocument {
  /** `8-K`, `EX-10.1`, `EX-99.1`; null where the source lists files without their types. */
  readonly type: string | null;
  readonly file: string;
  readonly url: string | null;
  readonly description: string | null;
  /** Whether the text says that terms were left out; null when the text was not read. */
  readonly redacted: boolean | null;
}

export interface Filing {
  /** Accession number with its hyphens: `0001193125-24-152391`; null where a document stands alone. */
  readonly accession: string | null;
  /** As filed, with `/A` for an amendment; null for an exhibit that stands alone. */
  readonly form: string | null;
  /** Numbers of the items reported, `1.01`; null for forms and sources that do not list them. */
  readonly items: readonly string[] | null;
  readonly filers: readonly Filer[];
  readonly filedOn: PartialDate | null;
  /** Day of the event or end of the period reported. */
  readonly reportedFor: PartialDate | null;
  readonly documents: readonly FiledDocument[];
}

const pattern = z.string();
export const filingWordTable = z.strictObject({
  reason: z.string(),
  source: z.string(),
  carriers: z.array(
    z.strictObject({
      id: z.string(),
      forms: pattern,
      items: pattern.optional(),
      exhibits: pattern.optional(),
      reason: z.string(),
    }),
  ),
  words: z.array(z.strictObject({ id: z.string(), pattern, reason: z.string() })),
  redaction: z.array(z.strictObject({ pattern, reason: z.string() })),
});
export type FilingWordTable = z.infer<typeof filingWordTable>;

export interface LicenceHint {
  readonly id: string;
  readonly half: 'carrier' | 'words';
  /** The words found, as printed; null for a carrier. */
  readonly words: string | null;
  /** UTF-16 units in the text read, end excluded. */
  readonly start: number | null;
  readonly end: number | null;
  readonly because: string;
}

export interface LicenceCandidate extends Explained<boolean> {
  readonly hints: readonly LicenceHint[];
}

/**
 * Whether to read the filing for a licence: something that can carry an agreement, and words that speak of one. Worked out
 * anew each time, never stored.
 * @param text what was read of the filing, or null; then a carrier alone leaves the answer unknown
 */
export function licenceCandidate(
  filing: Pick<Filing, 'form' | 'items' | 'documents'>,
  text: string | null,
  table: FilingWordTable,
): LicenceCandidate {
  const carriers = carriersIn(filing, table);
  const words = text === null ? [] : wordsIn(text, table);
  const hints = [...carriers, ...words];
  const because = hints.map((hint) => hint.because);
  if (carriers.length === 0)
    return {
      value: false,
      hints,
      because: [...because, `nothing in a form ${filing.form ?? '(unknown)'} like this carries an agreement`],
    };
  if (text === null)
    return { value: null, hints, because: [...because, 'the text was not read; its words would settle it'] };
  if (words.length === 0) return { value: false, hints, because: [...because, 'the text does not speak of a licence'] };
  return { value: true, hints, because };
}

/** True or false for a text that was read. */
export function isRedacted(text: string, table: FilingWordTable): boolean {
  return table.redaction.some((row) => new RegExp(row.pattern, 'iu').test(text));
}

function carriersIn(
  { form, items, documents }: Pick<Filing, 'form' | 'items' | 'documents'>,
  table: FilingWordTable,
): LicenceHint[] {
  return table.carriers.flatMap((row) => {
    const test = (source: string | undefined, values: readonly (string | null)[]) =>
      source === undefined || values.some((value) => value !== null && new RegExp(source, 'u').test(value));
    const carries =
      new RegExp(row.forms, 'u').test(form ?? 'unknown') &&
      test(row.items, items ?? []) &&
      test(
        row.exhibits,
        documents.map(({ type }) => type),
      );
    return carries
      ? [{ id: row.id, half: 'carrier' as const, words: null, start: null, end: null, because: row.reason }]
      : [];
  });
}

function wordsIn(text: string, table: FilingWordTable): LicenceHint[] {
  return table.words.flatMap(({ id, pattern: source, reason }) => {
    const match = new RegExp(source, 'iu').exec(text);
    if (!match) return [];
    const [words] = match;
    const because = `“${words.length > 80 ? `${words.slice(0, 77)}…` : words}”. ${reason}`;
    return [{ id, half: 'words' as const, words, start: match.index, end: match.index + words.length, because }];
  });
}
