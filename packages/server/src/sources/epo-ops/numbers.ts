import { isPartialDate, type PartialDate } from '@beringia/domain/basics/partial-date';
import type { NumberForms, PatentNumber } from '@beringia/domain/scouting/patent-number';
import { childrenOf, textAt } from '../reading/element.ts';
import type { Element } from '../reading/xml.ts';

/** Numbers as OPS gives them: one document under up to three forms (docdb, epodoc, original). */

interface DocumentId {
  readonly form: string;
  readonly country: string | null;
  readonly number: string;
  readonly kind: string | null;
  readonly date: PartialDate | null;
}

/** `20111228` or `2011-12-28`; null for what is empty, `00010101` or no real date. */
export function opsDate(text: string | null): PartialDate | null {
  const digits = text?.replace(/\D/gu, '') ?? '';
  if (digits.length !== 8 || digits < '1500') return null;
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  return isPartialDate(date) ? date : null;
}

/** The document that an element with `document-id` children names; null when it holds none. */
export function numberIn(holder: Element | null): PatentNumber | null {
  const ids = childrenOf(holder, 'document-id').flatMap((id) => documentId(id, holder) ?? []);
  const best = ids.find(({ form }) => form === 'docdb') ?? ids.find(({ form }) => form === 'epodoc') ?? ids[0];
  if (!best) return null;
  const apart = best.country === null ? apartOf(best.number) : null;
  return {
    country: best.country ?? apart?.country ?? null,
    number: apart?.number ?? best.number,
    kind: best.kind ?? ids.find(({ kind }) => kind !== null)?.kind ?? null,
    date: best.date ?? ids.find(({ date }) => date !== null)?.date ?? null,
    forms: formsOf(ids),
  };
}

/** The register gives no form; its numbers are in docdb form. */
function documentId(id: Element, holder: Element | null): DocumentId | null {
  const number = textAt(id, 'doc-number');
  if (number === null) return null;
  const said = id.attributes['document-id-type'] ?? holder?.attributes['data-format'] ?? 'docdb';
  return {
    form: said,
    country: textAt(id, 'country'),
    number,
    kind: textAt(id, 'kind'),
    date: opsDate(textAt(id, 'date')),
  };
}

function formsOf(ids: readonly DocumentId[]): NumberForms {
  const of = (form: string) => ids.find((id) => id.form === form);
  const docdb = of('docdb');
  const whole = docdb && [docdb.country, docdb.number, docdb.kind].filter((part) => part !== null).join(' ');
  return { docdb: whole ?? null, epodoc: of('epodoc')?.number ?? null, original: of('original')?.number ?? null };
}

/** An epodoc number opens with its country: `US20070964952`. */
function apartOf(number: string): { country: string; number: string } | null {
  const parts = /^([A-Z]{2})(.+)$/u.exec(number);
  return parts?.[1] && parts[2] ? { country: parts[1], number: parts[2] } : null;
}
