import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readHospitalLines, type ShippedHospital } from '../hospital.ts';
import type { HospitalIndex } from '../hospital-index.ts';
import { type HospitalAnswer, matchHospital } from '../match-hospital.ts';

/** Labelled site strings, and how a matcher does on them. Shared by the tests and by `bench/hospitals.ts`. */

export interface SiteString {
  readonly string: string;
  readonly city: string;
  /** Null when the string names no hospital of the list, then `reason` says why. */
  readonly hospital: string | null;
  readonly reason: string;
}

/** The list that ships. */
export function shippedHospitals(): readonly ShippedHospital[] {
  const file = new URL('../../../../../../data/hospitals/hospitals.jsonl', import.meta.url);
  const { items, problems } = readHospitalLines(readFileSync(fileURLToPath(file), 'utf8'));
  if (problems.length > 0) throw new Error(`data/hospitals/hospitals.jsonl: ${problems[0]?.wrong}`);
  return items.map(({ value }) => value);
}

/** Without what was seen in registers, so that no labelled string can be found by being in the list word for word. */
export function withoutRegisterNames(rows: readonly ShippedHospital[]): readonly ShippedHospital[] {
  return rows.map((row) => ({ ...row, aliases: row.aliases.filter(({ source }) => source === 'knowledge') }));
}

/** Reads a labelled file with the columns string, city, hospital_id or hospital, reason; `NA` and `None` are strings. */
export function readSiteStrings(file: string): readonly SiteString[] {
  const [head = [], ...rows] = records(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  const at = (row: readonly string[], ...names: string[]) => row[head.findIndex((name) => names.includes(name))] ?? '';
  return rows.map((row) => ({
    string: at(row, 'string'),
    city: at(row, 'city'),
    hospital: at(row, 'hospital_id', 'hospital') || null,
    reason: at(row, 'reason'),
  }));
}

/** Records of a CSV file; a field in quotes may hold commas, line breaks and doubled quotes. */
function records(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.length > 1) rows.push(row);
    row = [];
  }
  return rows;
}

/** 0 is the half that rules and tables were made on, 1 the half held out; by the string alone, for good. */
export function halfOf(string: string): 0 | 1 {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(`hospital-strings:${string}`)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  return ((hash ^ (hash >>> 13)) & 1) === 0 ? 0 : 1;
}

export interface Judged {
  readonly row: SiteString;
  readonly answer: HospitalAnswer;
  /** The confirmed candidate, which is the answer; null when none is confirmed. */
  readonly confirmed: string | null;
  /** The best candidate that is at least possible. */
  readonly best: string | null;
}

export function judge(rows: readonly SiteString[], index: HospitalIndex): readonly Judged[] {
  return rows.map((row) => {
    const answer = matchHospital({ text: row.string, city: row.city }, index);
    const found = answer.candidates.filter(({ verdict }) => verdict !== 'different');
    const confirmed = found.find(({ verdict }) => verdict === 'confirmed')?.id ?? null;
    return { row, answer, confirmed, best: answer.note === null ? (found[0]?.id ?? null) : null };
  });
}

export interface Tally {
  readonly rows: number;
  /** Rows that name a hospital of the list. */
  readonly named: number;
  readonly precision: number;
  readonly recall: number;
  readonly wrong: readonly Judged[];
  readonly missed: readonly Judged[];
}

/**
 * Precision: of the rows answered, the share with the right hospital; a row that names none and is answered is wrong.
 * Recall: of the rows that name a listed hospital, the share answered with it. Every row of the file counts once.
 */
export function tally(judged: readonly Judged[], answerOf: (one: Judged) => string | null): Tally {
  const answered = judged.filter((one) => answerOf(one) !== null);
  const named = judged.filter(({ row }) => row.hospital !== null);
  const right = answered.filter((one) => answerOf(one) === one.row.hospital);
  return {
    rows: judged.length,
    named: named.length,
    precision: right.length / answered.length,
    recall: right.length / named.length,
    wrong: answered.filter((one) => answerOf(one) !== one.row.hospital),
    missed: named.filter((one) => answerOf(one) === null),
  };
}
