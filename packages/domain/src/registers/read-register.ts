import type { z } from 'zod';
import { type LineProblem, type ReadLines, readJsonLines } from '../basics/json-lines.ts';
import { law, legalEffect } from './law.ts';
import { edition, entry, notice, registerList } from './list.ts';
import { overlay } from './overlay.ts';
import { ownershipEdge } from './ownership.ts';
import type { Provenance } from './provenance.ts';
import type { RegisterRecords } from './register.ts';
import { brokenLinks, type RegisterFile, type RegisterProblem } from './register-links.ts';

export interface ReadRegister {
  readonly records: RegisterRecords;
  readonly problems: readonly RegisterProblem[];
}

/** Reads the eight files of `data/registers`. A line that does not fit is named and left out, and so is a link to nowhere. */
export function readRegister(content: Readonly<Record<RegisterFile, string>>): ReadRegister {
  const read = {
    lists: lines(content.lists, registerList),
    editions: lines(content.editions, edition),
    entries: lines(content.entries, entry),
    notices: lines(content.notices, notice),
    overlays: lines(content.overlays, overlay),
    effects: lines(content.effects, legalEffect),
    laws: lines(content.laws, law),
    ownership: lines(content.ownership, ownershipEdge),
  };
  const records: RegisterRecords = {
    lists: values(read.lists),
    editions: values(read.editions),
    entries: values(read.entries),
    notices: values(read.notices),
    overlays: values(read.overlays),
    effects: values(read.effects),
    laws: values(read.laws),
    ownership: values(read.ownership),
  };
  const misfits = (Object.keys(read) as RegisterFile[]).flatMap((file) =>
    read[file].problems.map((one) => ({ ...one, file: `${file}.jsonl` })),
  );
  const links = brokenLinks(records, (file, index) => read[file].items[index]?.line ?? 0);
  return { records, problems: [...misfits, ...links] };
}

function lines<T extends Provenance>(content: string, schema: z.ZodType<T>): ReadLines<T> {
  return readJsonLines(content, schema, 'register', unsourced);
}

function values<T>({ items }: ReadLines<T>): T[] {
  return items.map(({ value }) => value);
}

/** Only what is graded as background knowledge may do without a source. */
function unsourced({ grade, sources }: Provenance, line: number): LineProblem[] {
  if (grade === 'B' || sources.length > 0) return [];
  const next = 'Name the page that was read, or grade it B: then it decides nothing.';
  const wrong = `graded ${grade} and without a source.`;
  return [{ line, field: 'sources', wrong, expected: 'an address or a citation', next }];
}
