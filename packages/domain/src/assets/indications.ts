import { z } from 'zod';
import { type Problem, Refusal, refuse } from '../basics/errors.ts';
import { AREAS, type Area, area } from './vocabulary.ts';

/** Indications as the vocabulary writes them, and the tree over them that fields of use are measured in. */

export const indicationRow = z.object({
  id: z.string().min(1),
  display: z.string().min(1),
  area,
  aliases: z.array(z.string()),
  zh: z.array(z.string()),
  /** The wider indication, such as `lung-cancer` for `nsclc`; null directly under the area. */
  parent: z.string().nullable(),
  /** Aliases that count only with context, such as UC: ulcerative colitis or urothelial cancer. */
  ambiguous: z.array(z.string()),
});
export type IndicationRow = z.infer<typeof indicationRow>;

/**
 * The thirteen areas are the roots. A disease can lie under two of them: lupus nephritis is renal by its own area and
 * immunological by its parent, so it stands below both. All ids out of the tree are refused; ask `has` first.
 */
export interface IndicationTree {
  /** True for an indication and for an area. */
  has(id: string): boolean;
  /** Everything above, nearest first, areas last; without `id` itself. Empty for an area. */
  parents(id: string): readonly string[];
  /** Everything below, without `id` itself, in the order of the vocabulary. */
  descendants(id: string): readonly string[];
  /** The area that the vocabulary files it under; an area is its own. */
  areaOf(id: string): Area;
}

/** @throws Refusal `fault` naming each row with an unknown parent, a repeated id or a circle of parents. */
export function indicationTree(rows: readonly Pick<IndicationRow, 'id' | 'area' | 'parent'>[]): IndicationTree {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const above = new Map<string, readonly string[]>(AREAS.map((root) => [root, []]));
  const problems: Problem[] = rows.length === byId.size ? [] : [repeated(rows)];
  for (const row of rows) {
    const chain = chainOf(row, byId);
    if ('wrong' in chain) problems.push(chain);
    else above.set(row.id, chain);
  }
  const [first, ...rest] = problems;
  if (first) throw new Refusal('fault', [first, ...rest]);
  const below = invert(above);
  const look = <T>(map: ReadonlyMap<string, T>, id: string): T => map.get(id) ?? unknownId(id);
  return {
    has: (id) => above.has(id),
    parents: (id) => look(above, id),
    descendants: (id) => look(below, id),
    areaOf: (id) => byId.get(id)?.area ?? AREAS.find((root) => root === id) ?? unknownId(id),
  };
}

type TreeRow = Pick<IndicationRow, 'id' | 'area' | 'parent'>;

/** Parents nearest first, then the areas of the row and of each of them. `metabolic` is an area and an indication: one node. */
function chainOf(row: TreeRow, byId: ReadonlyMap<string, TreeRow>): readonly string[] | Problem {
  const chain: TreeRow[] = [];
  for (let next = row.parent; next !== null; ) {
    const parent = byId.get(next);
    if (!parent) return problem(row.id, `the parent "${next}" of "${row.id}" is not an indication.`, 'the id of a row');
    if (parent === row || chain.includes(parent)) {
      return problem(row.id, `"${row.id}" stands below itself, by way of "${next}".`, 'a tree without circles');
    }
    chain.push(parent);
    next = parent.parent;
  }
  const areas = [row, ...chain].map((each) => each.area);
  return [...new Set([...chain.map(({ id }) => id), ...areas])].filter((id) => id !== row.id);
}

function invert(above: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const below = new Map<string, string[]>([...above.keys()].map((id) => [id, []]));
  for (const [id, parents] of above) for (const parent of parents) below.get(parent)?.push(id);
  return below;
}

function repeated(rows: readonly TreeRow[]): Problem {
  const ids = rows.map(({ id }) => id);
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  return problem(twice[0] ?? '', `ids occur twice: ${twice.join(', ')}.`, 'each id once');
}

function problem(id: string, wrong: string, expected: string): Problem {
  return { field: `${id}.parent`, wrong, expected, next: 'Correct the row in data/vocabulary/indications.jsonl.' };
}

function unknownId(id: string): never {
  throw refuse('bad-input', {
    field: 'indication',
    wrong: `"${id}" is neither an indication nor an area.`,
    expected: 'an id of data/vocabulary/indications.jsonl, or an area such as oncology',
    next: 'Resolve the words first, and ask `has` before asking the tree.',
  });
}
