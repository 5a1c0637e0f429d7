import { type Problem, Refusal } from '../basics/errors.ts';
import { identifierIn, type KnownAs } from '../parties/identifiers.ts';
import type { NamedRecord } from '../parties/index/name-index.ts';
import type { Entry } from './list.ts';
import type { Register } from './register.ts';

/** Longer than any registered name of a company; what is longer is a paragraph or an attack. */
const LONGEST_NAME = 400;

/** @throws Refusal `bad-input` naming every name that is empty or too long, by its place */
export function refuseNames(names: readonly string[]): void {
  const [first, ...rest] = names.flatMap((name, at): Problem[] => {
    const problem = problemOf(name);
    return problem ? [{ field: `names.${at}`, ...problem }] : [];
  });
  if (first) throw new Refusal('bad-input', [first, ...rest]);
}

function problemOf(name: string): Problem | null {
  const next = 'Give one company name, as printed, for each question.';
  const expected = `a name of 1 to ${LONGEST_NAME} characters`;
  if (name.trim() === '') return { wrong: 'The name is empty.', expected, next };
  if (name.length <= LONGEST_NAME) return null;
  return { wrong: `The name has ${name.length} characters: "${name.slice(0, 40)}…".`, expected, next };
}

/**
 * One record for each entity of the register, listed or tied to others, with every spelling of every edition, to build a name
 * index from. An entity of which no spelling is known is left out.
 * @param more spellings that other records know for an entity, such as those of the company of that id
 */
export function namesOfRegister(
  register: Register,
  more: (entity: string) => readonly string[] = () => [],
): NamedRecord[] {
  const entities = new Set([...register.entriesOf.keys(), ...register.edgesUp.keys(), ...register.edgesDown.keys()]);
  return [...entities].flatMap((entity) => {
    const entries = register.entriesOf.get(entity) ?? [];
    const names = [...new Set([...entries.flatMap(spellings), ...more(entity)])];
    const name = entries.at(-1)?.name ?? names[0];
    return name === undefined ? [] : [{ id: entity, name, names, knownAs: knownAs(entries) }];
  });
}

function knownAs(entries: readonly Entry[]): KnownAs {
  const codes = entries.flatMap(({ identifiers }) => identifiers.map(identifierIn));
  return {
    uscc: codes.find((one) => one?.uscc)?.uscc,
    lei: codes.find((one) => one?.lei)?.lei,
    tickers: [...new Set(codes.flatMap((one) => one?.tickers ?? []))],
  };
}

function spellings({ name, nameZh, aliases, alsoKnownAs }: Entry): string[] {
  return [name, ...(nameZh === null ? [] : [nameZh]), ...aliases, ...alsoKnownAs];
}
