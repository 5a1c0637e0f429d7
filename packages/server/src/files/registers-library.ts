import { createHash } from 'node:crypto';
import { Refusal } from '@beringia/domain/basics/errors';
import { type Company, namesOf } from '@beringia/domain/parties/company';
import { readRegister } from '@beringia/domain/registers/read-register';
import { openRegister, type Register } from '@beringia/domain/registers/register';
import type { RegisterFile } from '@beringia/domain/registers/register-links';
import { type StaleAfter, staleAfter } from '@beringia/domain/registers/staleness';
import { z } from 'zod';
import { lazily } from './lazy.ts';

/** The dated lists and laws that ship. Everything is read when it is first asked for, and kept. */
export interface RegistersLibrary {
  register(): Register;
  /** After how many days somebody has to look again. */
  thresholds(): readonly StaleAfter[];
  importedLists(): readonly ImportedListRow[];
  /** Changes with every change of what ships; short enough to print on an answer. */
  version(): string;
  /** Spellings that the record of the company of an id knows besides what lists print. */
  spellingsOf(company: string): readonly string[];
}

const importedList = z.strictObject({ source: z.string(), code: z.string(), list: z.string(), reason: z.string() });
/** Which list of the register is meant by the code that a source prints. */
export type ImportedListRow = z.infer<typeof importedList>;

export interface ReadsRegisters {
  readonly text: (name: string) => string;
  readonly json: (name: string) => unknown;
  readonly companies: () => readonly Company[];
}

const FILES = [
  'lists',
  'editions',
  'entries',
  'notices',
  'overlays',
  'effects',
  'laws',
  'ownership',
] as const satisfies readonly RegisterFile[];

export function registersLibrary({ text, json, companies }: ReadsRegisters): RegistersLibrary {
  const files = lazily(() => contents(text));
  const spellings = lazily(() => new Map(companies().map((company) => [company.id, namesOf(company)] as const)));
  return {
    register: lazily(() => opened(files())),
    thresholds: lazily(() => z.array(staleAfter).parse(json('registers/staleness.json'))),
    importedLists: lazily(() => z.array(importedList).parse(json('registers/imported-lists.json'))),
    version: lazily(() => digest(files())),
    spellingsOf: (company) => spellings().get(company) ?? [],
  };
}

type Contents = Readonly<Record<RegisterFile, string>>;

function contents(text: (name: string) => string): Contents {
  return Object.fromEntries(FILES.map((name) => [name, text(`registers/${name}.jsonl`)] as const)) as Contents;
}

/** @throws Refusal `fault` naming every line that is wrong: a list of which a line is missing answers "clear" by mistake */
function opened(files: Contents): Register {
  const { records, problems } = readRegister(files);
  const [first, ...rest] = problems.map((problem) => ({ ...problem, file: `data/registers/${problem.file}` }));
  if (first) throw new Refusal('fault', [first, ...rest]);
  return openRegister(records);
}

function digest(files: Contents): string {
  const hash = createHash('sha256');
  for (const name of FILES) hash.update(files[name]);
  return hash.digest('hex').slice(0, 12);
}
