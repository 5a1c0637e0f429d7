import type { Trial } from '@beringia/domain/scouting/trial';
import { mapChictr } from './chictr/map.ts';
import { readChictr } from './chictr/parse.ts';
import { CDE_FORMATS } from './chinadrugtrials/formats.ts';
import { joinCdeTrial } from './chinadrugtrials/sites.ts';
import { mapStudy } from './clinicaltrials-gov/map.ts';
import { readStudies, type StudyFormat } from './clinicaltrials-gov/parse.ts';
import { mapWhoRecord } from './ictrp/map.ts';
import { type IctrpFormat, readIctrp } from './ictrp/parse.ts';
import type { Bytes } from './reading/read.ts';
import { type Entry, entriesOf, type Source, type SourceFormat } from './source.ts';

/** Registers of clinical trials. Those of China have no lawful interface: their pages and tables come as files. */

const entryOf = (content: Trial): Entry => ({ kind: 'trial', id: content.id, content });

const study = (id: StudyFormat, ...endings: string[]): SourceFormat => ({
  id,
  endings,
  read: (bytes) => entriesOf(readStudies(bytes, id), (one) => entryOf(mapStudy(one))),
});

const who = (id: IctrpFormat): SourceFormat => ({
  id,
  endings: [id],
  read: (bytes) => entriesOf(readIctrp(bytes, id), (one) => entryOf(mapWhoRecord(one))),
});

const chictr = (id: 'xml' | 'page', endings: string[]): SourceFormat => ({
  id,
  endings,
  read: (bytes: Bytes) => entriesOf(readChictr(bytes, id === 'page' ? 'html' : id), (one) => entryOf(mapChictr(one))),
});

export const TRIAL_SOURCES: readonly Source[] = [
  {
    id: 'clinicaltrials-gov',
    formats: [study('json', 'json', 'jsonl', 'ndjson'), study('xml', 'xml'), study('csv', 'csv')],
    fetcher: async () => (await import('./clinicaltrials-gov/fetch.ts')).clinicalTrialsFetcher,
    fetches: 'json',
  },
  { id: 'ictrp', formats: [who('xml'), who('csv'), who('xlsx')], fetcher: null, fetches: null },
  { id: 'chictr', formats: [chictr('xml', ['xml']), chictr('page', ['html', 'htm'])], fetcher: null, fetches: null },
  {
    id: 'chinadrugtrials',
    formats: CDE_FORMATS,
    join: joinCdeTrial,
    fetcher: null,
    fetches: null,
  },
];
