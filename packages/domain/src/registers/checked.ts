import { type Refusal, refuse } from '../basics/errors.ts';
import { type Day, latestDay } from '../basics/partial-date.ts';
import type { Edition, RegisterList } from './list.ts';
import { countsFrom, type Register } from './register.ts';
import { type StaleAfter, type Staleness, staleness } from './staleness.ts';

/** A list that was looked at, and which edition of it: a clean result is worth no more than this. */
export interface CheckedList {
  readonly list: string;
  readonly role: RegisterList['role'];
  readonly edition: string | null;
  readonly published: string | null;
  readonly coverage: Edition['coverage'] | null;
  readonly stale: boolean;
  readonly answers: ListAnswer;
  readonly says: string;
}

/**
 * Whether the absence of a name from what is held means anything.
 * - `none-published`: somebody looked lately, and there is no first edition yet: nobody can be on it
 * - `before-first-edition`: the day lies before everything held, or nobody looked lately
 * - `held-in-part`: the name may stand in the part that is not held
 */
export type ListAnswer = 'yes' | 'none-published' | 'before-first-edition' | 'held-in-part';

/** @throws Refusal `not-found` for a list that does not exist */
export function checkedLists(
  register: Register,
  lists: readonly string[],
  asOf: Day,
  scope: 'life-science' | 'any',
  thresholds: readonly StaleAfter[],
): CheckedList[] {
  return lists.map((id) => {
    const list = register.list.get(id);
    if (!list) throw noSuchList(id, register);
    return checkedList(register, list, asOf, scope, thresholds);
  });
}

function checkedList(
  register: Register,
  list: RegisterList,
  asOf: Day,
  scope: 'life-science' | 'any',
  thresholds: readonly StaleAfter[],
): CheckedList {
  const all = register.editionsOf.get(list.id) ?? [];
  const editions = all.filter((one) => stands(one, asOf));
  const newest = editions.at(-1);
  const slot = all.find(({ status }) => status === 'due');
  const age = staleness('list', (newest ?? slot)?.confirmedOn ?? null, asOf, thresholds);
  const place = { list: list.id, role: list.role, stale: age.stale };
  if (!newest) return { ...place, edition: null, published: null, coverage: null, ...empty(list, slot, asOf, age) };
  const answers = isHeld(list, editions, scope) ? 'yes' : 'held-in-part';
  const part = answers === 'yes' ? '' : ', of which only a part is held';
  const says = `${list.id}, edition of ${newest.published}${part}. ${age.says}`;
  return { ...place, edition: newest.id, published: newest.published, coverage: newest.coverage, answers, says };
}

/** No edition counts on that day: the first may not be out, or lie later, or nobody has looked. */
function empty(
  { id }: RegisterList,
  slot: Edition | undefined,
  asOf: Day,
  { stale, confirmedOn }: Staleness,
): Pick<CheckedList, 'answers' | 'says'> {
  const due = slot?.dueOn ? ` (due ${slot.dueOn})` : '';
  if (slot?.dueOn && asOf <= slot.dueOn && !stale) {
    return {
      answers: 'none-published',
      says: `${id}: no first list was out when somebody looked on ${confirmedOn}${due}`,
    };
  }
  const says = `${id}: no edition that is held was in effect on ${asOf}${due}, so it says nothing about that day`;
  return { answers: 'before-first-edition', says };
}

/** In effect on the day; graded B it counts for nothing. */
function stands(one: Edition, asOf: Day): boolean {
  const from = countsFrom(one);
  const begun =
    one.grade !== 'B' && one.published !== null && latestDay(one.published) <= asOf && from !== null && from <= asOf;
  if (!begun || one.status === 'proposed') return false;
  return one.withdrawnOn === null || (from < one.withdrawnOn && asOf < one.withdrawnOn);
}

function isHeld(list: RegisterList, editions: readonly Edition[], scope: 'life-science' | 'any'): boolean {
  const enough = ({ coverage }: Edition) =>
    coverage === 'whole' || (coverage === 'biotech' && scope === 'life-science');
  if (list.editions === 'whole') return editions.slice(-1).every(enough);
  const base = editions.findLastIndex(({ coverage }) => coverage !== 'names');
  return base >= 0 && editions.slice(base).every(enough);
}

function noSuchList(list: string, { lists }: Register): Refusal {
  return refuse('not-found', {
    field: 'lists',
    wrong: `There is no list "${list}".`,
    expected: `some of ${lists.map(({ id }) => id).join(', ')}`,
    next: 'Choose among them, or import the list first.',
  });
}
