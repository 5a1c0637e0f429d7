import type { LineProblem } from '../basics/json-lines.ts';
import type { RegisterRecords } from './register.ts';

export type RegisterFile = keyof RegisterRecords;

export interface RegisterProblem extends LineProblem {
  readonly file: string;
}

/** Line of a record in its file, by its place among the good ones. */
export type LineOf = (file: RegisterFile, index: number) => number;

/** Links between records that lead nowhere, and ids that stand twice. */
export function brokenLinks(records: RegisterRecords, lineOf: LineOf): RegisterProblem[] {
  const known = idsOf(records);
  return (Object.keys(LINKS) as RegisterFile[]).flatMap((file) => {
    const seen = new Set<string>();
    return records[file].flatMap((record, index) => {
      const line = lineOf(file, index);
      const links = (LINKS[file] as (one: typeof record) => Link[])(record);
      const broken = links
        .filter(([to, id]) => !known[to].has(id))
        .map(([to, id, field]) => deadEnd(file, line, field, `${id} is not among the ${to}.`));
      return [...broken, ...('id' in record ? twice(file, line, record.id, seen) : [])];
    });
  });
}

/** What is linked to, the id, and the field that holds it. */
type Link = readonly [to: 'lists' | 'editions' | 'sources' | 'effects' | 'laws', id: string, field: string];

const LINKS: { readonly [K in RegisterFile]: (record: RegisterRecords[K][number]) => Link[] } = {
  lists: ({ effects }) => effects.map((id) => ['effects', id, 'effects'] as const),
  editions: ({ list, supersedes }) => [
    ['lists', list, 'list'],
    ...(supersedes === null ? [] : [['editions', supersedes, 'supersedes'] as const]),
  ],
  entries: ({ edition }) => [['sources', edition, 'edition']],
  notices: ({ list, after }) => [
    ['lists', list, 'list'],
    ['editions', after, 'after'],
  ],
  overlays: ({ target }) => [
    'effect' in target ? ['effects', target.effect, 'target.effect'] : ['lists', target.list, 'target.list'],
  ],
  effects: ({ law, start }) => [
    ['laws', law, 'law'],
    ...(start.kind === 'computed' ? [['laws', start.from.law, 'start.from.law'] as const] : []),
  ],
  laws: () => [],
  ownership: () => [],
};

function idsOf({ lists, editions, notices, effects, laws }: RegisterRecords): Record<Link[0], ReadonlySet<string>> {
  const ids = (records: readonly { readonly id: string }[]) => new Set(records.map(({ id }) => id));
  return {
    lists: ids(lists),
    editions: ids(editions),
    // An entry stands in an edition, or in the notice that added it.
    sources: ids([...editions, ...notices]),
    effects: ids(effects),
    laws: ids(laws),
  };
}

function deadEnd(file: RegisterFile, line: number, field: string, wrong: string): RegisterProblem {
  const next = 'Correct the id, or add the record that it names.';
  return { file: `${file}.jsonl`, line, field, wrong, expected: 'the id of another record', next };
}

function twice(file: RegisterFile, line: number, id: string, seen: Set<string>): RegisterProblem[] {
  const again = seen.has(id);
  seen.add(id);
  const next = 'Ids are never reused: an edition that changed is a new edition.';
  const wrong = `${id} stands twice.`;
  return again ? [{ file: `${file}.jsonl`, line, field: 'id', wrong, expected: 'an id of its own', next }] : [];
}
