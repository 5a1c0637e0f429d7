import { type Refusal, refuse } from '@beringia/domain/basics/errors';
import { type Day, type PartialDate, parseDay } from '@beringia/domain/basics/partial-date';
import type { Edition } from '@beringia/domain/registers/list';
import { countsFrom, type Register } from '@beringia/domain/registers/register';

/** One side of a comparison: an edition on the first day on which it counts, or a day. */
export interface ComparedSide {
  readonly asked: string;
  readonly day: Day;
  readonly edition: string | null;
  readonly known: Day | null;
}

/** @throws Refusal `not-found` for what is neither an edition nor a day, `bad-input` for an edition that is only due */
export function sideOf(
  register: Register,
  asked: string,
  field: 'a' | 'b',
  known: PartialDate | undefined,
): ComparedSide {
  const by = known === undefined ? null : parseDay(known, field === 'a' ? 'knownA' : 'knownB');
  const edition = register.editions.find(({ id }) => id === asked);
  if (edition) return { asked, day: firstDay(edition, field), edition: asked, known: by };
  if (!/^\d{4}/.test(asked)) throw noEdition(register, asked, field);
  return { asked, day: parseDay(asked, field), edition: null, known: by };
}

/**
 * The list of the editions named, or the one asked for, or every list that screens somebody.
 * @throws Refusal `bad-input` for editions of two lists, `not-found` for a list that does not exist
 */
export function listsCompared(
  register: Register,
  sides: readonly ComparedSide[],
  wanted: string | undefined,
): string[] {
  if (wanted !== undefined && !register.list.has(wanted)) throw noList(register, wanted);
  const of = sides.flatMap(({ edition }) => register.editions.find(({ id }) => id === edition)?.list ?? []);
  const lists = [...new Set([...of, ...(wanted === undefined ? [] : [wanted])])];
  if (lists.length > 1) throw twoLists(lists);
  if (lists.length === 1) return lists;
  return register.lists.filter(({ role }) => role !== 'history').map(({ id }) => id);
}

function firstDay(edition: Edition, field: string): Day {
  const day = countsFrom(edition);
  if (day !== null) return day;
  throw refuse('bad-input', {
    field,
    wrong: `${edition.id} is only due (${edition.dueOn ?? 'without a day'}), so that nothing stands in it.`,
    expected: 'an edition that was published, or a day',
    next: 'Compare again when it is out.',
  });
}

function noEdition({ editions }: Register, asked: string, field: string): Refusal {
  return refuse('not-found', {
    field,
    wrong: `there is no edition "${asked}".`,
    expected: `a day such as 2026-06-08, or one of ${editions.map(({ id }) => id).join(', ')}`,
    next: '`registers lists` prints the editions.',
  });
}

function noList({ lists }: Register, asked: string): Refusal {
  return refuse('not-found', {
    field: 'list',
    wrong: `there is no list "${asked}".`,
    expected: `one of ${lists.map(({ id }) => id).join(', ')}`,
    next: 'Choose one of them.',
  });
}

function twoLists(lists: readonly string[]): Refusal {
  return refuse('bad-input', {
    field: 'b',
    wrong: `two lists are named: ${lists.join(', ')}.`,
    expected: 'two editions, or two days, of one list',
    next: 'Compare editions of the same list.',
  });
}
