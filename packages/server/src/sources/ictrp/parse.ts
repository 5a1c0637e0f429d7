import type { Problem } from '@beringia/domain/basics/errors';
import { readCsv } from '../reading/csv.ts';
import { textAt } from '../reading/element.ts';
import { plainText } from '../reading/plain-text.ts';
import { type Bytes, type Mapped, problemAt, type Read, rawOf } from '../reading/read.ts';
import type { Row } from '../reading/rows.ts';
import { readXlsx } from '../reading/xlsx.ts';
import { type Element, readXml } from '../reading/xml.ts';
import type { WhoRecord } from './record.ts';

export type IctrpFormat = 'xml' | 'csv' | 'xlsx';

/** Records of a WHO ICTRP export, one by one. Its three formats name the same columns with spaces, underscores or neither. */
export async function* readIctrp(bytes: Bytes, format: IctrpFormat): AsyncGenerator<Read<WhoRecord>> {
  const reads = format === 'csv' ? readCsv(bytes) : format === 'xlsx' ? readXlsx(bytes) : readXml(bytes, ['Trial']);
  for await (const read of reads) {
    if (!('record' in read)) {
      // Which part of a broken record names contacts cannot be told, so nothing of it is kept.
      yield { problem: { ...read.problem, raw: null } };
      continue;
    }
    const fields =
      'attributes' in read.record ? fieldsOfElement(read.record as Element) : fieldsOfRow(read.record as Row);
    const parsed = parseIctrp(fields);
    if ('value' in parsed) yield { record: parsed.value, at: read.at };
    else yield problemAt(read.at, parsed.problem, rawOf(Object.fromEntries(fields)));
    // A table of something else has it in every row: once is enough.
    if ('problem' in parsed && parsed.problem.field === 'columns') return;
  }
}

/** Columns by their name in small letters without marks; columns of contacts are left out. */
type Fields = ReadonlyMap<string, string>;

function fieldsOfRow(row: Row): Fields {
  return keep(Object.entries(row));
}

function fieldsOfElement(element: Element): Fields {
  return keep(element.children.map((one) => [one.name, textAt(one) ?? '']));
}

function keep(entries: readonly (readonly [string, string])[]): Fields {
  return new Map(
    entries.map(([name, value]) => [keyOf(name), value] as const).filter(([key]) => !key.startsWith('contact')),
  );
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** What people who clean these exports write where nothing stands. */
const NOTHING = /^(?:no (?:sponsor name|country|status) given|not available|none|no results|n\/?a)$/i;

function parseIctrp(fields: Fields): Mapped<WhoRecord> {
  const text = (...names: readonly string[]) => {
    const found = names.flatMap((name) => plainText(fields.get(name) ?? '') ?? [])[0] ?? null;
    return found === null || NOTHING.test(found) ? null : found;
  };
  if (!fields.has('publictitle')) return { problem: noExport([...fields.keys()]) };
  const id = text('trialid');
  if (id === null) return { problem: NO_NUMBER };
  const sponsor = text('primarysponsor', 'normedsponnames');
  return {
    value: {
      id,
      via: 'ictrp',
      register: text('sourceregister'),
      url: text('webaddress', 'url'),
      titles: titlesOf(text),
      sponsors: sponsor === null ? null : [sponsor],
      collaborators: listOf(text('secondarysponsor', 'secondarysponsors')),
      type: text('studytype'),
      // An answer by the questions of the EU register keeps its lines apart by words, not by breaks.
      phase: plainText(fields.get('phase') ?? ''),
      status: text('recruitmentstatus'),
      registered: text('dateregistration3', 'dateregistration'),
      start: text('dateenrollement', 'dateenrolment', 'dateenrollment'),
      primaryCompletion: text('primarycompletiondate'),
      completion: text('fullcompletiondate', 'resultsdatecompleted'),
      lastUpdate: text('lastrefreshedon'),
      countries: listOf(text('countries')),
      conditions: conditionsOf(fields.get('condition') ?? ''),
      interventions: fields.get('intervention')?.trim() || null,
      targetSize: text('targetsize', 'targetenrollment'),
      otherIds: text('secondaryids', 'secondaryid', 'crossregistrations'),
      sites: null,
      hasResults: resultsOf(fields),
    },
  };
}

function titlesOf(text: (...names: string[]) => string | null): WhoRecord['titles'] {
  const title = (found: string | null, kind: WhoRecord['titles'][number]['kind']) =>
    found === null ? [] : [{ text: found, lang: 'en' as const, kind }];
  return [
    ...title(text('publictitle'), 'public'),
    ...title(text('scientifictitle'), 'scientific'),
    ...title(text('acronym'), 'acronym'),
  ];
}

function listOf(text: string | null): string[] | null {
  return text === null ? null : [...new Set(text.split(';').flatMap((one) => one.trim() || []))];
}

function conditionsOf(printed: string): string[] | null {
  const parts = printed.split(/<br\s*\/?>|;/i).flatMap((one) => plainText(one) ?? []);
  return parts.length === 0 ? null : [...new Set(parts)];
}

function resultsOf(fields: Fields): boolean | null {
  const said = fields.get('resultsyesno') ?? fields.get('resultstype') ?? '';
  if (/^yes$|^registry results$/i.test(said.trim())) return true;
  return /^no(?: results)?$/i.test(said.trim()) ? false : null;
}

const NO_NUMBER: Problem = {
  field: 'TrialID',
  wrong: 'the record has no trial number.',
  expected: 'the number of the trial in its register',
  next: 'Nothing of it was taken over, since nothing could be found again. Look at the raw record.',
};

function noExport(columns: readonly string[]): Problem {
  return {
    field: 'columns',
    wrong: `the table has the columns ${columns.slice(0, 12).join(', ')}.`,
    expected: 'an ICTRP export with TrialID and Public title',
    next: 'It is another table, so none of its rows was read. Export the trials from ICTRP with all fields.',
  };
}
