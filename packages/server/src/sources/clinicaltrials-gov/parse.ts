import type { Problem } from '@beringia/domain/basics/errors';
import { readCsv } from '../reading/csv.ts';
import { textAt } from '../reading/element.ts';
import { type JsonObject, readJson } from '../reading/json.ts';
import { pick, textIn } from '../reading/pick.ts';
import { type Bytes, type Mapped, problemAt, type Read, rawOf } from '../reading/read.ts';
import { type Element, readXml } from '../reading/xml.ts';
import { CSV_COLUMNS, parseCsvRow } from './parse-csv.ts';
import { parseV1 } from './parse-v1.ts';
import { parseV2 } from './parse-v2.ts';
import { parseClinicalStudy } from './parse-xml.ts';
import type { Study } from './study.ts';

export type StudyFormat = 'json' | 'xml' | 'csv';

const NUMBER = /^NCT\d{8}$/;
const LISTS = [['studies'], ['FullStudiesResponse', 'FullStudies']];

/** Studies of a file of ClinicalTrials.gov, one by one, packed or not: API v2 and v1, site JSON and CSV, retired XML. */
export async function* readStudies(bytes: Bytes, format: StudyFormat): AsyncGenerator<Read<Study>> {
  if (format === 'xml') yield* parsed(readXml(bytes, ['clinical_study']), parseXmlStudy);
  else if (format === 'csv')
    yield* parsed(readCsv(bytes, { expects: CSV_COLUMNS }), (row) =>
      withNumber(row['NCT Number'] ?? null, (id) => parseCsvRow(row, id)),
    );
  else yield* parsed(readJson(bytes, LISTS), parseJsonStudy);
}

async function* parsed<T>(
  reads: AsyncIterable<Read<T>>,
  parse: (raw: T) => Mapped<Study>,
): AsyncGenerator<Read<Study>> {
  for await (const read of reads) {
    if (!('record' in read)) yield read;
    else {
      const study = parse(read.record);
      if ('value' in study) yield { record: study.value, at: read.at };
      else yield problemAt(read.at, study.problem, rawOf(read.record));
    }
  }
}

/** A study of API v2 or v1, told by its sections; an object that has neither is no study. */
export function parseJsonStudy(raw: JsonObject): Mapped<Study> {
  if (pick(raw, 'protocolSection') !== undefined) {
    const id = textIn(raw, 'protocolSection', 'identificationModule', 'nctId');
    return withNumber(id, (nctId) => parseV2(raw, nctId));
  }
  const old = pick(raw, 'Study') ?? raw;
  if (pick(old, 'ProtocolSection') === undefined) return { problem: noStudy(Object.keys(raw)) };
  const id = textIn(old, 'ProtocolSection', 'IdentificationModule', 'NCTId');
  return withNumber(id, (nctId) => parseV1(old, nctId));
}

function parseXmlStudy(study: Element): Mapped<Study> {
  return withNumber(textAt(study, 'id_info', 'nct_id'), (nctId) => parseClinicalStudy(study, nctId));
}

function withNumber(id: string | null, parse: (nctId: string) => Study): Mapped<Study> {
  const nctId = id?.trim().toUpperCase() ?? '';
  if (NUMBER.test(nctId)) return { value: parse(nctId) };
  return {
    problem: {
      field: 'nctId',
      wrong: id === null ? 'the study has no number.' : `"${id}" is not a number of ClinicalTrials.gov.`,
      expected: 'NCT and eight figures',
      next: 'Nothing of it was taken over, since nothing could be found again. Look at the raw record.',
    },
  };
}

function noStudy(keys: readonly string[]): Problem {
  return {
    wrong: `the object has no protocolSection; it has ${keys.slice(0, 8).join(', ') || 'nothing'}.`,
    expected: 'a study of ClinicalTrials.gov API v2, or of v1 with a ProtocolSection',
    next: 'Something else stands in the file. It was put aside; the studies beside it were read.',
  };
}
