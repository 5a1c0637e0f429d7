import { type Problem, refuse } from '@beringia/domain/basics/errors';
import type { PatentFamily } from '@beringia/domain/scouting/patent';
import { familiesOf } from './epo-ops/map.ts';
import { type OpsAnswer, parseOps } from './epo-ops/parse.ts';
import { familyOfRow } from './google-patents/map.ts';
import { parseGooglePatents } from './google-patents/parse.ts';
import { parseLens } from './lens/parse.ts';
import type { Bytes } from './reading/read.ts';
import { type Entry, entriesOf, numbered, type ReadingTables, type Source, wholeText } from './source.ts';

/** Patent offices, and lists of publications that others export. */

const entryOf = (content: PatentFamily): Entry => ({ kind: 'patent', id: content.id, content });

/**
 * The family service gives the whole of a family. What other services answer of it in part stands beside that under its own number, so
 * that a part never takes the place of the whole.
 */
function readOps(bytes: Bytes, tables: ReadingTables) {
  return wholeText(bytes, async (text) => {
    const answer: OpsAnswer = await parseOps(text);
    if (answer.kind === 'fault' && answer.meaning !== 'nothing-found') throw refuse('bad-input', faulty(answer));
    const families = familiesOf([answer], { ...tables, asOf: tables.readOn });
    return numbered(families, [], (content) => {
      const id = answer.kind === 'family' ? content.id : `${content.id}/${answer.kind}`;
      return { value: { kind: 'patent', id, content } };
    });
  });
}

function faulty({ code, message }: { readonly code: string; readonly message: string }): Problem {
  return {
    wrong: `the file holds a fault of the service: ${code}: ${message}`,
    expected: 'an answer with documents, families or events',
    next: 'Ask the service again, and save what it answers then.',
  };
}

export const PATENT_SOURCES: readonly Source[] = [
  {
    id: 'epo-ops',
    formats: [{ id: 'xml', endings: ['xml'], read: readOps }],
    fetcher: async () => (await import('./epo-ops/fetch.ts')).opsFetcher,
    fetches: 'xml',
  },
  {
    id: 'google-patents',
    formats: [
      {
        id: 'csv',
        endings: ['csv'],
        read: (bytes) => entriesOf(parseGooglePatents(bytes), (row) => entryOf(familyOfRow(row))),
      },
    ],
    fetcher: null,
    fetches: null,
  },
  {
    id: 'lens',
    formats: [
      { id: 'csv', endings: ['csv'], read: (bytes) => entriesOf(parseLens(bytes), (row) => entryOf(familyOfRow(row))) },
    ],
    fetcher: null,
    fetches: null,
  },
];
