import type { OutputOf } from '@beringia/contract/operation';
import type { listRegisters } from '@beringia/contract/registers/list-lists';
import { type Day, type PartialDate, parseDay } from '@beringia/domain/basics/partial-date';
import { knownOn, type Register, withRecords } from '@beringia/domain/registers/register';
import type { StaleAfter } from '@beringia/domain/registers/staleness';
import type { Context } from '../handler.ts';
import { dayOf, stampOf } from '../stamp.ts';
import { type EntityNames, entityNames } from './entity-names.ts';
import { type ImportedList, registerWithImports } from './imported-lists.ts';

/** What a question about lists and laws is asked of, and when it is about. */
export interface AskedRegister {
  /** Everything, whenever it was recorded. */
  readonly stored: Register;
  /** What was recorded by the day that the question names. */
  readonly register: Register;
  readonly asOf: Day;
  readonly known: Day | undefined;
  readonly thresholds: readonly StaleAfter[];
  readonly names: EntityNames;
  readonly stamp: Pick<OutputOf<typeof listRegisters>, 'asOf' | 'known'>;
}

interface Dated {
  /** Lists that are asked about by name. */
  readonly lists?: readonly string[] | undefined;
  readonly asOf?: PartialDate | undefined;
  readonly known?: PartialDate | undefined;
}

/** @throws Refusal `bad-input` for a day that is not given to the day */
export async function askedRegister(context: Context, input: Dated): Promise<AskedRegister> {
  const asOf = dayOf(input.asOf, context.today);
  const known = input.known === undefined ? undefined : parseDay(input.known, 'known');
  const { library } = context;
  const { register: stored, imported } = await registerWithImports(context);
  const { asOf: about, known: revision } = await stampOf(context, asOf);
  const registers = library.registers.version();
  return {
    stored,
    register: knownBy(stored, known, input.lists ?? []),
    asOf,
    known,
    thresholds: library.registers.thresholds(),
    names: await entityNames(stored, context),
    stamp: {
      asOf: about,
      known: { ...revision, registers, imported: importedBy(imported, known), day: known ?? null },
    },
  };
}

/**
 * What was recorded by a day. A list that is asked about by name is there all the same, though nothing was known of it: it
 * answers unknown, and its name is no mistake.
 */
export function knownBy(stored: Register, day: Day | undefined, lists: readonly string[]): Register {
  if (day === undefined) return stored;
  const named = stored.lists.filter(({ id }) => lists.includes(id));
  return withRecords(knownOn(stored, day), { lists: named });
}

/** An import that came later is no part of what was known. */
function importedBy(imported: readonly ImportedList[], known: Day | undefined): ImportedList[] {
  return imported.filter(({ on }) => known === undefined || on <= known);
}
