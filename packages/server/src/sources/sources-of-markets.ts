import type { ListedName } from '@beringia/domain/parties/listed-name';
import type { Announcement } from '@beringia/domain/scouting/announcement';
import type { UsApplication, UsLabel } from '@beringia/domain/scouting/approval';
import { type Filing, licenceCandidate } from '@beringia/domain/scouting/filing';
import { readListedNames } from './csl/snapshot.ts';
import { mapFeedItem } from './feeds/map.ts';
import { readFeed } from './feeds/parse.ts';
import { mapHkexRow } from './hkex/map.ts';
import { type HkexFormat, readHkex } from './hkex/parse.ts';
import { applicationOf, labelOf } from './openfda/map.ts';
import { applicationRecord, labelRecord, parseOpenFda } from './openfda/parse.ts';
import type { Bytes, Mapped } from './reading/read.ts';
import { isSearchAnswer } from './sec-edgar/fetch-hits.ts';
import { filingOfDocument, readFiling } from './sec-edgar/map.ts';
import { parseEdgar } from './sec-edgar/parse.ts';
import {
  type Entry,
  entriesOf,
  mappedEntriesOf,
  numbered,
  type ReadingTables,
  type Source,
  type SourceFormat,
  wholeText,
} from './source.ts';

/** Regulators, exchanges, wires and lists: where approvals, licences and listings become public. */

function readApplications(bytes: Bytes) {
  return wholeText(bytes, async (text) => {
    const page = parseOpenFda(text, applicationRecord);
    const aside = page.problems.map((problem) => ({ problem }));
    return numbered(page.records, aside, (one) => ({ value: applicationEntry(applicationOf(one)) }));
  });
}

function readLabels(bytes: Bytes) {
  return wholeText(bytes, async (text) => {
    const page = parseOpenFda(text, labelRecord);
    const aside = page.problems.map((problem) => ({ problem }));
    return numbered(page.records, aside, (one) => ({ value: labelEntry(labelOf(one)) }));
  });
}

const applicationEntry = (content: UsApplication): Entry => ({ kind: 'approval', id: content.id, content });
const labelEntry = (content: UsLabel): Entry => ({ kind: 'label', id: content.setId, content });
const listedEntry = (content: ListedName): Entry => ({ kind: 'listed', id: content.id, content });

/** Whether a filing is worth reading for a licence is worked out again whenever it is shown, and not stored. */
function readEdgar(bytes: Bytes, { filingWords }: ReadingTables) {
  return wholeText(bytes, async (text) => numbered(filingsOf(text, filingWords), [], entryOfFiling));
}

function filingsOf(text: string, words: ReadingTables['filingWords']): Filing[] {
  if (isSearchAnswer(text)) return [];
  const file = parseEdgar(text);
  if (file.kind === 'submissions') return file.submissions.filings.filter((one) => mayBeLicence(one, words));
  if (file.kind === 'submission') return [readFiling(file.filing, file.parts, words).filing];
  return file.kind === 'document' ? [filingOfDocument(file.words, 'document')] : [];
}

/** A company's list names all its filings; kept are those whose form, items or exhibits may carry a licence. */
function mayBeLicence(filing: Filing, words: ReadingTables['filingWords']): boolean {
  return licenceCandidate(filing, null, words).value !== false;
}

function entryOfFiling(content: Filing): Mapped<Entry> {
  const id = content.accession ?? content.documents[0]?.url ?? null;
  if (id !== null) return { value: { kind: 'filing', id, content } };
  return {
    problem: {
      field: 'accession',
      wrong: 'the document stands alone, without the number of its filing.',
      expected: 'a whole submission (.txt), or a document with its address',
      next: 'Save the complete submission text file of the filing, and import that.',
    },
  };
}

const announcement = (mapped: Mapped<Announcement>): Mapped<Entry> =>
  'value' in mapped ? { value: { kind: 'announcement', id: mapped.value.id, content: mapped.value } } : mapped;

const hkex = (id: HkexFormat, ...endings: string[]): SourceFormat => ({
  id,
  endings,
  read: (bytes) => mappedEntriesOf(readHkex(bytes, id), (row) => announcement(mapHkexRow(row))),
});

const csl = (id: 'json' | 'csv'): SourceFormat => ({
  id,
  endings: [id],
  read: (bytes) => entriesOf(readListedNames(bytes, id), listedEntry),
});

const FEED: SourceFormat = {
  id: 'feed',
  endings: ['xml', 'rss', 'atom'],
  read: (bytes, { address }) => mappedEntriesOf(readFeed(bytes), (one) => announcement(mapFeedItem(one, address))),
};

export const MARKET_SOURCES: readonly Source[] = [
  {
    id: 'openfda',
    formats: [{ id: 'applications', endings: ['json'], read: readApplications }],
    fetcher: async () => (await import('./openfda/fetch.ts')).applicationsFetcher,
    fetches: 'applications',
  },
  {
    id: 'openfda-labels',
    formats: [{ id: 'labels', endings: ['json'], read: readLabels }],
    fetcher: async () => (await import('./openfda/fetch.ts')).labelsFetcher,
    fetches: 'labels',
    service: 'openfda',
  },
  {
    id: 'sec-edgar',
    formats: [{ id: 'file', endings: ['txt', 'nc', 'json', 'htm', 'html'], read: readEdgar }],
    fetcher: async () => (await import('./sec-edgar/fetch.ts')).edgarFetcher,
    fetches: 'file',
  },
  {
    id: 'feeds',
    formats: [FEED],
    fetcher: async ({ feeds }) => (await import('./feeds/fetch.ts')).feedsFetcher(feeds),
    fetches: 'feed',
  },
  {
    id: 'hkex',
    formats: [hkex('json', 'json'), hkex('csv', 'csv', 'tsv', 'txt'), hkex('html', 'html', 'htm')],
    fetcher: null,
    fetches: null,
  },
  {
    id: 'csl',
    formats: [csl('json'), csl('csv')],
    fetcher: async () => (await import('./csl/fetch.ts')).cslFetcher,
    fetches: 'json',
    snapshot: true,
  },
];
