import type { Problem } from '@beringia/domain/basics/errors';
import { isPartialDate, type PartialDate } from '@beringia/domain/basics/partial-date';
import { readCsv } from '../reading/csv.ts';
import { readJson } from '../reading/json.ts';
import { listIn, oneLine, textIn, textsIn } from '../reading/pick.ts';
import { type Bytes, problemAt, type Read, rawOf } from '../reading/read.ts';
import type { Row } from '../reading/rows.ts';

/**
 * The Consolidated Screening List of the United States as trade.gov publishes it: one JSON file with `results`, or one CSV.
 * Both carry the same rows; the CSV writes several values into one cell, apart by `; `.
 */
export interface CslRecord {
  readonly source: string;
  readonly entityNumber: string | null;
  readonly type: string | null;
  readonly name: string;
  readonly altNames: readonly string[];
  /** Each on one line, the country last. */
  readonly addresses: readonly string[];
  readonly programs: readonly string[];
  readonly federalRegisterNotice: string | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly licenseRequirement: string | null;
  readonly licensePolicy: string | null;
  readonly ids: readonly string[];
  readonly remarks: string | null;
  readonly sourceListUrl: string | null;
}

const NEEDED = ['source', 'name', 'alt_names', 'addresses', 'start_date', 'federal_register_notice'];

/** Rows one by one. A row without a name or a list is put aside; beside one with a date that is none, that is told. */
export async function* readCsl(bytes: Bytes, format: 'json' | 'csv'): AsyncGenerator<Read<CslRecord>> {
  const reads = format === 'csv' ? readCsv(bytes, { expects: NEEDED }) : readJson(bytes, [['results']]);
  for await (const read of reads) {
    if ('problem' in read) {
      yield read;
      continue;
    }
    const record = format === 'csv' ? fromRow(read.record as Row) : fromJson(read.record);
    if (record.name === '' || record.source === '') {
      yield problemAt(read.at, NAMELESS, rawOf(read.record));
    } else {
      yield { record, at: read.at };
      for (const problem of oddDates(record)) yield problemAt(read.at, problem, rawOf(read.record));
    }
  }
}

/** A day, with a time or without; null for what is none. */
export function cslDay(printed: string | null): PartialDate | null {
  const day = printed?.slice(0, 10) ?? '';
  return isPartialDate(day) ? day : null;
}

function oddDates(record: CslRecord): Problem[] {
  return (['startDate', 'endDate'] as const).flatMap((field) => {
    const printed = record[field];
    if (printed === null || cslDay(printed) !== null) return [];
    return [{ field, wrong: `"${printed}" is no date.`, expected: 'a day such as 2025-03-28', next: DATELESS }];
  });
}

const DATELESS = 'The name was read without this date. Look it up on the list itself before relying on it.';

const NAMELESS = {
  field: 'name, source',
  wrong: 'the row names nobody, or no list.',
  expected: 'a name, and the list that it stands on',
  next: 'The other rows were read. Look whether the file is the Consolidated Screening List.',
};

function fromRow(row: Row): CslRecord {
  const cell = (name: string) => oneLine(row[name] ?? '');
  return {
    ...texts(cell),
    altNames: several(cell('alt_names')),
    addresses: several(cell('addresses')),
    programs: several(cell('programs')),
    ids: several(cell('ids')),
  };
}

function fromJson(raw: unknown): CslRecord {
  return {
    ...texts((name) => textIn(raw, name)),
    altNames: textsIn(raw, 'alt_names') ?? [],
    addresses: joined(listIn(raw, 'addresses'), ['address', 'city', 'state', 'postal_code', 'country']),
    programs: textsIn(raw, 'programs') ?? [],
    ids: joined(listIn(raw, 'ids'), ['country', 'number', 'type']),
  };
}

/** The fields that hold one text in either format. */
function texts(at: (name: string) => string | null) {
  return {
    source: at('source') ?? '',
    entityNumber: at('entity_number'),
    type: at('type'),
    name: at('name') ?? '',
    federalRegisterNotice: at('federal_register_notice'),
    startDate: at('start_date'),
    endDate: at('end_date'),
    licenseRequirement: at('license_requirement'),
    licensePolicy: at('license_policy'),
    remarks: at('remarks'),
    sourceListUrl: at('source_list_url') ?? at('source_information_url'),
  };
}

/** `A; B; and C` in one cell; a semicolon inside a name cannot be told from one between two. */
function several(cell: string | null): string[] {
  const parts = cell?.split(/;\s+/u).map((part) => part.replace(/^and\s+/u, '').trim()) ?? [];
  return parts.filter((part) => part !== '');
}

/** Objects as the CSV prints them: what they hold, in one order, apart by commas. */
function joined(objects: readonly unknown[] | null, keys: readonly string[]): string[] {
  return (objects ?? []).flatMap((one) => {
    const parts = typeof one === 'string' ? [one] : keys.flatMap((key) => textIn(one, key) ?? []);
    return parts.length === 0 ? [] : [parts.join(', ')];
  });
}
