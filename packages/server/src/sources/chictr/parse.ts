import type { Problem } from '@beringia/domain/basics/errors';
import type { WhoRecord } from '../ictrp/record.ts';
import { child, childrenOf, textAt, textsOf } from '../reading/element.ts';
import { elementsOf, readHtml } from '../reading/html.ts';
import { type Bytes, problemAt, type Read, rawOf } from '../reading/read.ts';
import { type Element, readXml } from '../reading/xml.ts';
import { parseDetailPage } from './parse-detail.ts';
import { parseSearchPage } from './parse-search.ts';

export type ChictrFormat = 'xml' | 'html';

/** Records of ChiCTR: its XML in the WHO's shape, one saved page of a trial, or a saved page of search results. */
export async function* readChictr(bytes: Bytes, format: ChictrFormat): AsyncGenerator<Read<WhoRecord>> {
  if (format === 'html') return yield* readPage(bytes);
  for await (const read of readXml(bytes, ['Triall', 'Trial', 'trial'])) {
    if (!('record' in read)) yield read;
    else {
      const record = recordOf(read.record);
      yield record ? { record, at: read.at } : problemAt(read.at, NO_NUMBER, rawOf(read.record));
    }
  }
}

async function* readPage(bytes: Bytes): AsyncGenerator<Read<WhoRecord>> {
  const { page, problems } = await readHtml(bytes);
  yield* problems.map((problem) => ({ problem }));
  if (!page) return;
  const detail = parseDetailPage(page);
  const records = detail ? [detail] : parseSearchPage(page);
  for (const [index, record] of records.entries()) yield { record, at: { record: index + 1, line: null } };
  if (records.length > 0) return;
  const title = elementsOf(page, 'title').length > 0 ? 'a page' : 'a text';
  yield problemAt({ record: 1, line: null }, { ...NO_TRIAL, wrong: `${title} without a trial of ChiCTR.` });
}

/** The XML keeps most fields under `main`; the names of contacts stand apart and are not read. */
function recordOf(trial: Element): WhoRecord | null {
  const main = child(trial, 'main');
  const id = textAt(main, 'trial_id');
  if (id === null) return null;
  const text = (name: string) => textAt(main, name);
  const ids = childrenOf(child(trial, 'secondary_ids'), 'secondary_id').flatMap((one) => textAt(one, 'sec_id') ?? []);
  const sponsors = text('primary_sponsor');
  const conditions = text('hc_freetext');
  return {
    id,
    via: 'chictr',
    register: text('reg_name'),
    url: text('url'),
    titles: titlesOf(text),
    sponsors: sponsors === null ? null : [sponsors],
    collaborators: textsOf(child(trial, 'secondary_sponsor'), 'sponsor_name'),
    type: text('study_type'),
    phase: text('phase'),
    status: text('recruitment_status'),
    registered: text('date_registration'),
    start: text('date_enrolment'),
    primaryCompletion: null,
    completion: text('results_date_completed'),
    lastUpdate: null,
    countries: textsOf(child(trial, 'countries'), 'country2'),
    conditions: conditions === null ? null : [conditions],
    interventions: text('i_freetext'),
    targetSize: text('target_size'),
    otherIds: [text('utrn'), ...ids].join(' ; '),
    sites: null,
    hasResults: text('results_url_link') === null ? null : true,
  };
}

function titlesOf(text: (name: string) => string | null): WhoRecord['titles'] {
  const title = (name: string, kind: WhoRecord['titles'][number]['kind']) => {
    const found = text(name);
    return found === null ? [] : [{ text: found, lang: 'en' as const, kind }];
  };
  return [
    ...title('public_title', 'public'),
    ...title('scientific_title', 'scientific'),
    ...title('acronym', 'acronym'),
  ];
}

const NO_NUMBER: Problem = {
  field: 'trial_id',
  wrong: 'the record has no trial_id.',
  expected: 'a number such as ChiCTR2400084905',
  next: 'Nothing of it was taken over, since nothing could be found again. Look at the raw record.',
};

const NO_TRIAL = {
  expected: 'the saved page of one trial, or of search results with numbers such as ChiCTR2400084905',
  next: 'Save the page once it shows the trial, or download its XML from the page, and import that.',
};
