import type { Problem } from '@beringia/domain/basics/errors';
import type { Paper } from '@beringia/domain/scouting/paper';
import { papersOf } from './europe-pmc/map.ts';
import { parseEuropePmc } from './europe-pmc/parse.ts';
import { paperOfPubMed } from './pubmed/map.ts';
import { parsePubMed } from './pubmed/parse.ts';
import type { Bytes, Mapped } from './reading/read.ts';
import { type Entry, entriesOf, numbered, type ReadingTables, type Source, wholeText } from './source.ts';

/** Indexes of literature. */

const entryOf = (content: Paper): Entry => ({ kind: 'paper', id: content.id, content });

function readEuropePmc(bytes: Bytes, tables: ReadingTables) {
  return wholeText(bytes, async (text) => {
    const page = await parseEuropePmc(text);
    const aside = page.problems.map((problem) => ({ problem }));
    return numbered(papersOf(page, tables), aside, entryOfMapped);
  });
}

function entryOfMapped(mapped: Mapped<Paper>): Mapped<Entry> {
  if (!('value' in mapped)) return mapped;
  return mapped.value.title === null ? { problem: NUMBER_ALONE } : { value: entryOf(mapped.value) };
}

/** A list of numbers must not take the place of what is known of the papers. */
const NUMBER_ALONE: Problem = {
  field: 'title',
  wrong: 'the answer names the paper by its number alone.',
  expected: 'a paper with its title, as the result types core and lite give it',
  next: 'Nothing to do if the paper is stored. Ask for core or lite, and import that.',
};

export const PAPER_SOURCES: readonly Source[] = [
  {
    id: 'europe-pmc',
    formats: [{ id: 'page', endings: ['json', 'xml'], read: readEuropePmc }],
    fetcher: async () => (await import('./europe-pmc/fetch.ts')).europePmcFetcher,
    fetches: 'page',
  },
  {
    id: 'pubmed',
    formats: [
      {
        id: 'xml',
        endings: ['xml'],
        read: (bytes, tables) =>
          wholeText(bytes, (text) => entriesOf(parsePubMed(text), (one) => entryOf(paperOfPubMed(one, tables)))),
      },
    ],
    fetcher: async () => (await import('./pubmed/fetch.ts')).pubMedFetcher,
    fetches: 'xml',
  },
];
