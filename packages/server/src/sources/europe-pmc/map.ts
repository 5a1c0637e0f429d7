import { isPartialDate, type PartialDate } from '@beringia/domain/basics/partial-date';
import type { AffiliationReader } from '@beringia/domain/scouting/affiliations';
import type { AssetCodeReader } from '@beringia/domain/scouting/asset-codes';
import { firstSeen, type Paper, type PaperIds, paperId } from '@beringia/domain/scouting/paper';
import type { Mapped } from '../reading/read.ts';
import type { EuropePmcPage } from './parse.ts';
import { plainText } from './plain-text.ts';
import type { EuropePmcRecord } from './record.ts';

export interface PaperReaders {
  readonly affiliations: AffiliationReader;
  readonly codes: AssetCodeReader;
  /** Day on which the page was fetched: by then its papers were public, whatever their issue says. Null when not known. */
  readonly readOn: PartialDate | null;
}

const KINDS: Readonly<Record<string, Paper['kind']>> = {
  MED: 'article',
  PMC: 'article',
  PPR: 'preprint',
  NBK: 'book',
  PAT: 'patent',
};
const WITHOUT_ABSTRACT = ['lite', 'idlist'];

/** Papers of a page, in its order. A record without any number is put aside. */
export function papersOf(page: EuropePmcPage, readers: PaperReaders): Mapped<Paper>[] {
  return page.records.map((record) => paperOf(record, page.resultType, readers));
}

function paperOf(
  record: EuropePmcRecord,
  resultType: EuropePmcPage['resultType'],
  readers: PaperReaders,
): Mapped<Paper> {
  const ids = idsOf(record);
  const id = paperId(ids) ?? `${record.source.toLowerCase()}-${record.id}`;
  const title = record.title ? plainText(record.title) : null;
  const abstract = record.abstractText ? plainText(record.abstractText) : null;
  const silent = WITHOUT_ABSTRACT.includes(resultType);
  return {
    value: {
      id,
      ids,
      kind: record.bookid ? 'book' : (KINDS[record.source] ?? 'other'),
      title,
      types: typesOf(record),
      hasAbstract: silent ? null : abstract !== null,
      journal: journalOf(record),
      published: publishedOn(record),
      firstSeen: firstSeen([
        { date: dateOf(record.firstIndexDate), what: 'first indexed by Europe PMC' },
        { date: dateOf(record.electronicPublicationDate), what: 'published online' },
        { date: dateOf(record.firstPublicationDate), what: 'published' },
        // The year of a book is that of its first edition, so it counts only where nothing else is dated.
        { date: record.firstPublicationDate ? null : dateOf(record.pubYear), what: 'year of publication' },
        { date: readers.readOn, what: 'read here' },
      ]),
      authorCount: authorsOf(record),
      affiliations: silent ? null : affiliationsOf(record).map((text) => readers.affiliations.read(text)),
      codes: [...readers.codes.find(title ?? '', 'title'), ...readers.codes.find(abstract ?? '', 'abstract')],
    },
  };
}

function idsOf({ source, id, pmid, pmcid, doi }: EuropePmcRecord): PaperIds {
  return {
    pmid: pmid || (source === 'MED' ? id : null),
    pmcid: pmcid || (source === 'PMC' ? id : null),
    doi: doi?.toLowerCase() || null,
    preprint: source === 'PPR' ? id : null,
  };
}

function typesOf({ pubType, pubTypeList }: EuropePmcRecord): string[] {
  const types = pubTypeList?.pubType ?? pubType?.split('; ') ?? [];
  return types.map((type) => type.toLowerCase());
}

function journalOf(record: EuropePmcRecord): string | null {
  const named = record.journalInfo?.journal?.title ?? record.journalTitle;
  return named ?? record.bookOrReportDetails?.comprisingTitle ?? record.bookOrReportDetails?.publisher ?? null;
}

/** `2025 Dec` is a month; the first of December that other fields then give is made up by the index. */
function publishedOn(record: EuropePmcRecord): PartialDate | null {
  const issue = record.journalInfo?.dateOfPublication;
  return (issue ? issueDate(issue) : null) ?? dateOf(record.firstPublicationDate) ?? dateOf(record.pubYear);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `2025`, `2025 Dec`, `2025 Dec 6`; `2025 Jul-Aug` and seasons are known to the year. */
export function issueDate(text: string): PartialDate | null {
  const [, year, name, day] = /^(\d{4})(?: ([A-Za-z]{3})[a-z]*(?: (\d{1,2}))?)?(?![-/])/u.exec(text.trim()) ?? [];
  if (year === undefined) return null;
  const month = MONTHS.indexOf(name?.toLowerCase() ?? '') + 1;
  const parts = month === 0 ? [year] : [year, String(month).padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])];
  return dateOf(parts.join('-')) ?? dateOf(year);
}

/** Lite results list names in one string that ends with a full stop; `et al` would make the count a floor, so none is given. */
function authorsOf({ authorList, authorString }: EuropePmcRecord): number | null {
  if (authorList?.author) return authorList.author.length;
  if (!authorString || /et al/iu.test(authorString)) return null;
  return authorString.split(',').filter((name) => name.trim() !== '').length;
}

function affiliationsOf({ authorList, affiliation }: EuropePmcRecord): string[] {
  const own = (authorList?.author ?? []).flatMap(({ authorAffiliationDetailsList }) =>
    (authorAffiliationDetailsList?.authorAffiliation ?? []).flatMap((one) => one.affiliation || []),
  );
  return [...new Set(own.length > 0 ? own : affiliation ? [affiliation] : [])];
}

function dateOf(text: string | null | undefined): PartialDate | null {
  return text && isPartialDate(text) ? text : null;
}
