import type { Day } from '../basics/partial-date.ts';
import { hasBegun } from './law.ts';
import { membershipAt } from './membership.ts';
import { standsAt } from './ownership.ts';
import { type Because, because } from './provenance.ts';
import { knownOn, type Register } from './register.ts';

/**
 * Relatives of listed companies under section 851. A subsidiary, parent, affiliate or successor counts only if it is itself
 * controlled by, or acts for, the government of a foreign adversary: no share and no tie decides that, so the answer is a
 * question.
 */
export type Relative = 'parent' | 'subsidiary' | 'affiliate' | 'successor';

export interface ListedRelative {
  readonly entity: string;
  readonly list: string;
  readonly relation: Relative;
  /** Entities from the one asked about to the listed one. */
  readonly path: readonly string[];
}

export interface ControlFacts {
  /**
   * `not-asked`: no law of that day asks about relatives. `none-recorded`: no relation to a listed name is stored, which is not
   * to say that there is none.
   */
  readonly answer: 'listed-itself' | 'ask-for-control-facts' | 'none-recorded' | 'not-asked';
  readonly relatives: readonly ListedRelative[];
  readonly questions: readonly string[];
  readonly because: readonly Because[];
}

const QUESTIONS = [
  'Is it under the administrative governance structure, direction or control of a foreign adversary government?',
  'Does it act on behalf of such a government?',
  'Which facts and papers show who governs it, on the day asked?',
] as const;

/** @param lists ids of any lists; those whose effects ask nothing about relatives on that day are passed over */
export function controlFacts(
  stored: Register,
  entity: string,
  lists: readonly string[],
  asOf: Day,
  known?: Day,
): ControlFacts {
  const register = known === undefined ? stored : knownOn(stored, known);
  const asking = listsThatAsk(register, lists, asOf);
  if (asking.length === 0) return { answer: 'not-asked', relatives: [], questions: [], because: [] };
  const listedOn = (one: string) =>
    asking.filter((list) => membershipAt(register, one, list, asOf).state.startsWith('listed'));
  if (listedOn(entity).length > 0) return { answer: 'listed-itself', relatives: [], questions: [], because: [] };
  const found = related(register, entity, asOf).flatMap((one) =>
    listedOn(one.entity).map((list) => ({ entity: one.entity, list, relation: one.relation, path: one.path })),
  );
  if (found.length === 0) return { answer: 'none-recorded', relatives: [], questions: [], because: [] };
  const reasons = found.flatMap(({ path }) => alongPath(register, path));
  return { answer: 'ask-for-control-facts', relatives: found, questions: QUESTIONS, because: reasons };
}

/** Those of some lists whose effects ask for control facts on a day: the gateways of section 851, once that is law. */
function listsThatAsk(register: Register, lists: readonly string[], asOf: Day): string[] {
  const asks = (id: string) => {
    const effect = register.effect.get(id);
    return effect?.relatives === 'ask' && hasBegun(register.law.get(effect.law), asOf);
  };
  return lists.filter((list) => register.list.get(list)?.effects.some(asks));
}

interface Related {
  readonly entity: string;
  readonly relation: Relative;
  readonly path: readonly string[];
}

/** Everybody above, everybody below, and those below somebody above; ties that may stand on the day count too. */
function related(register: Register, entity: string, asOf: Day): Related[] {
  const above = climb(register, [entity], 'up', asOf);
  const below = climb(register, [entity], 'down', asOf);
  const beside = above.flatMap((path) => climb(register, path, 'down', asOf));
  const all = [
    ...above.map((path) => ({ path, relation: relationOf(register, path) })),
    ...below.map((path) => ({ path, relation: 'parent' as const })),
    ...beside.map((path) => ({ path, relation: 'affiliate' as const })),
  ];
  const nearest = new Map<string, Related>();
  for (const { path, relation } of all) {
    const last = path.at(-1) ?? entity;
    if (last !== entity && !nearest.has(last)) nearest.set(last, { entity: last, relation, path });
  }
  return [...nearest.values()];
}

/** Paths upward or downward from the end of a path, each entity once. */
function climb(register: Register, path: readonly string[], way: 'up' | 'down', asOf: Day): string[][] {
  const edges = (way === 'up' ? register.edgesUp : register.edgesDown).get(path.at(-1) ?? '') ?? [];
  return edges
    .filter((edge) => standsAt(edge, asOf) !== 'no')
    .map((edge) => (way === 'up' ? edge.owner : edge.owned))
    .filter((next) => !path.includes(next))
    .flatMap((next) => [[...path, next], ...climb(register, [...path, next], way, asOf)]);
}

function relationOf(register: Register, [first = '', second = '']: readonly string[]): Relative {
  const edge = register.edgesUp.get(first)?.find(({ owner }) => owner === second);
  if (edge?.relation === 'renamed-from' || edge?.relation === 'acquired-by') return 'successor';
  return edge?.relation === 'subsidiary' ? 'subsidiary' : 'affiliate';
}

function alongPath(register: Register, path: readonly string[]): Because[] {
  return path.slice(1).flatMap((next, at) => {
    const [a = '', b = ''] = [path[at], next];
    const edge = [...(register.edgesUp.get(a) ?? []), ...(register.edgesUp.get(b) ?? [])].find(
      ({ owned, owner }) => (owned === a && owner === b) || (owned === b && owner === a),
    );
    const says = `${edge?.owned}: ${edge?.relation} of ${edge?.owner}. ${edge?.reason}`;
    return edge ? [because('ownership', `${edge.owned}/${edge.owner}`, says, edge)] : [];
  });
}
