import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type AssetRecord, assetRecord } from '@beringia/domain/assets/asset';
import { type AssetIndex, assetIndex } from '@beringia/domain/assets/asset-index';
import { type AssetClass, assetClass } from '@beringia/domain/assets/classes';
import { type IndicationReader, indicationReader } from '@beringia/domain/assets/indication-reader';
import {
  type IndicationRow,
  type IndicationTree,
  indicationRow,
  indicationTree,
} from '@beringia/domain/assets/indications';
import { nameKey } from '@beringia/domain/assets/name-key';
import { type TargetReader, type TargetRow, targetReader, targetRow } from '@beringia/domain/assets/targets';
import { AREAS } from '@beringia/domain/assets/vocabulary';
import { Refusal } from '@beringia/domain/basics/errors';
import { type ReadLines, readJsonLines } from '@beringia/domain/basics/json-lines';
import { type Company, namesOf } from '@beringia/domain/parties/company';
import { type Hospital, readHospitalLines } from '@beringia/domain/parties/hospitals/hospital';
import { readCompanies } from '@beringia/domain/parties/read-companies';
import { type FieldUniverse, fieldUniverse } from '@beringia/domain/rights/field';
import { type EventReader, eventReader } from '@beringia/domain/rights/read-event';
import { type FieldWords, fieldText, fieldWords } from '@beringia/domain/rights/read-field';
import type { Known } from '@beringia/domain/scouting/capture/known';
import { z } from 'zod';
import { captureKnown } from './capture-known.ts';
import { lazily } from './lazy.ts';
import { type RegistersLibrary, registersLibrary } from './registers-library.ts';
import { type ScoutingLibrary, scoutingLibrary } from './scouting-library.ts';

/** The shipped records of drugs and companies with what finds them. Everything is read when it is first asked for. */
export interface Library {
  assets(): readonly AssetRecord[];
  assetIndex(): AssetIndex;
  classes(): readonly AssetClass[];
  targets(): TargetReader;
  targetRows(): ReadonlyMap<string, TargetRow>;
  indications(): IndicationReader;
  indicationRows(): ReadonlyMap<string, IndicationRow>;
  indicationTree(): IndicationTree;
  companies(): readonly Company[];
  /** Company id of a name as a shipped deal prints it. */
  companyOfPrintedName(): ReadonlyMap<string, string>;
  /** Company id by the key of a name (see `name-key.ts`) that only one company bears. */
  companyOfName(): ReadonlyMap<string, string>;
  hospitals(): readonly Hospital[];
  fieldUniverse(): FieldUniverse;
  fieldWords(): FieldWords;
  /** Reads the territories and fields of right events; it remembers those that it has read. */
  eventReader(): EventReader;
  readonly scouting: ScoutingLibrary;
  readonly registers: RegistersLibrary;
  /** What a captured text is read against. */
  captureKnown(): Known;
}

/** @throws Refusal `fault` from the part asked for, naming every line that is wrong */
export function readLibrary(folder: string): Library {
  const text = (name: string) => readFileSync(resolve(folder, name), 'utf8');
  const lines = <T>(name: string, schema: z.ZodType<T>) => whole(readJsonLines(text(name), schema, name), name);
  const assets = lazily(() => lines('assets/assets.jsonl', assetRecord));
  const targetRows = lazily(() => lines('vocabulary/targets.jsonl', targetRow));
  const indicationRows = lazily(() => lines('vocabulary/indications.jsonl', indicationRow));
  const tree = lazily(() => indicationTree(indicationRows()));
  const universe = lazily(() => fieldUniverse(tree(), AREAS));
  const companies = lazily(() => whole(readCompanies(text('companies/companies.jsonl')), 'companies/companies.jsonl'));
  const json = (name: string): unknown => JSON.parse(text(name));
  const library: Omit<Library, 'captureKnown'> = {
    assets,
    assetIndex: lazily(() => assetIndex(assets())),
    classes: lazily(() => lines('assets/classes.jsonl', assetClass)),
    targets: lazily(() => targetReader(targetRows())),
    targetRows: lazily(() => new Map(targetRows().map((row) => [row.id, row]))),
    indications: lazily(() => indicationReader(indicationRows(), tree())),
    indicationRows: lazily(() => new Map(indicationRows().map((row) => [row.id, row]))),
    indicationTree: tree,
    companies,
    companyOfPrintedName: lazily(
      () => new Map(Object.entries(printedNames.parse(JSON.parse(text('companies/names-in-deals.json'))).names)),
    ),
    companyOfName: lazily(() => companyByName(companies())),
    hospitals: lazily(() => whole(readHospitalLines(text('hospitals/hospitals.jsonl')), 'hospitals/hospitals.jsonl')),
    fieldUniverse: universe,
    eventReader: lazily(() => eventReader(universe())),
    scouting: scoutingLibrary({ json, lines, assets }),
    registers: registersLibrary({ text, json, companies }),
    fieldWords: lazily(() => fieldWords(lines('rights/fields.jsonl', fieldText), indicationRows(), AREAS)),
  };
  return { ...library, captureKnown: lazily(() => captureKnown(library, lines, json)) };
}

/** Names as deals print them, each with the id of the company that is meant. */
const printedNames = z.object({ names: z.record(z.string(), z.string()) });

/** A name that two companies bear leads to neither. */
function companyByName(companies: readonly Company[]): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>();
  for (const company of companies) {
    for (const key of new Set(namesOf(company).map(nameKey))) found.set(key, found.has(key) ? null : company.id);
  }
  return new Map([...found].flatMap(([key, id]) => (id === null ? [] : [[key, id]])));
}

function whole<T>({ items, problems }: ReadLines<T>, name: string): T[] {
  const [first, ...rest] = problems.map((problem) => ({ ...problem, file: `data/${name}` }));
  if (first) throw new Refusal('fault', [first, ...rest]);
  return items.map(({ value }) => value);
}
