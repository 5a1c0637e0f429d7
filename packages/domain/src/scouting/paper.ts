import { type PartialDate, precisionOf, sortKey } from '../basics/partial-date.ts';
import type { Affiliation } from './affiliations.ts';
import type { CodeHint } from './asset-codes.ts';
import type { Explained } from './explained.ts';

/** A paper, preprint or abstract as a literature index gives it. Authors are counted, never named. */

export interface PaperIds {
  readonly pmid: string | null;
  readonly pmcid: string | null;
  /** Lower case, as DOIs are compared. */
  readonly doi: string | null;
  /** Preprint number of Europe PMC: `PPR1036674`. */
  readonly preprint: string | null;
}

export interface Paper {
  /** `pmid-39709209`, else the PMC, preprint or DOI number. */
  readonly id: string;
  readonly ids: PaperIds;
  readonly kind: 'article' | 'preprint' | 'book' | 'patent' | 'other';
  readonly title: string | null;
  /** Types as the index gives them, in lower case: `journal article`, `retracted publication`. */
  readonly types: readonly string[];
  /** Null when the answer was of a kind that never carries abstracts. */
  readonly hasAbstract: boolean | null;
  readonly journal: string | null;
  /** Date of the issue, which may lie months after the paper could be read. */
  readonly published: PartialDate | null;
  /** The earliest day on which the paper is known to have been public. */
  readonly firstSeen: Explained<PartialDate>;
  readonly authorCount: number | null;
  /** Each once. Null when the answer was of a kind that never carries them. */
  readonly affiliations: readonly Affiliation[] | null;
  readonly codes: readonly CodeHint[];
}

/** The id by which a paper is known, best first; null when the source gives none. */
export function paperId({ pmid, pmcid, preprint, doi }: PaperIds): string | null {
  if (pmid) return `pmid-${pmid}`;
  if (pmcid) return `pmcid-${pmcid.toLowerCase()}`;
  if (preprint) return `preprint-${preprint.toLowerCase()}`;
  return doi ? `doi-${doi}` : null;
}

export interface DatedEvent {
  readonly date: PartialDate | null;
  /** What happened on that day: "first indexed", "published online". */
  readonly what: string;
}

/**
 * The earliest of the dates that prove the paper public. An issue dated later than the day of indexing proves nothing
 * earlier; a day wins over the month or year that holds it, because only the day is known.
 */
export function firstSeen(events: readonly DatedEvent[]): Explained<PartialDate> {
  const dated = events.flatMap(({ date, what }) => (date === null ? [] : [{ date, what }]));
  const [first] = dated.toSorted((a, b) => compare(lastDayKey(a.date), lastDayKey(b.date)));
  if (!first) return { value: null, because: ['the source gives no date; the journal would settle it'] };
  const later = dated.filter(({ date }) => lastDayKey(date) > lastDayKey(first.date));
  const note = later.map(({ date, what }) => `${what} ${date}`).join(', ');
  return { value: first.date, because: [`${first.what} ${first.date}${note === '' ? '' : `; later: ${note}`}`] };
}

/** True, false, or null when no affiliation says: silence is not "elsewhere". */
export function hasChineseAuthors(affiliations: readonly Affiliation[] | null): boolean | null {
  if (affiliations?.some(({ inChina }) => inChina === true)) return true;
  const allTold =
    affiliations !== null && affiliations.length > 0 && affiliations.every(({ inChina }) => inChina !== null);
  return allTold ? false : null;
}

/** The last day that a date can mean: by then, at the latest, the paper was public. */
function lastDayKey(date: PartialDate): string {
  return precisionOf(date) === 'day' ? sortKey(date) : `${date}-99`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
