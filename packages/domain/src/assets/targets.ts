import { z } from 'zod';
import { type Context, type Reading, readInContext } from './context.ts';
import { type AliasHit, aliasIndex, exactAlias, findAliases } from './find-aliases.ts';
import { optionalLetters, repeatedEndings } from './target-shorthand.ts';

/** Molecular targets as the vocabulary writes them, and their names found in a text. */

export const targetRow = z.object({
  id: z.string().min(1),
  display: z.string().min(1),
  aliases: z.array(z.string()),
  zh: z.array(z.string()),
  class: z.string().nullable(),
  /** A variant or member points at its group: `KRAS-G12D` at `KRAS`. */
  parent: z.string().nullable(),
  ambiguous: z.array(z.string()),
  notes: z.string().nullable(),
});
export type TargetRow = z.infer<typeof targetRow>;

export interface TargetReader {
  has(id: string): boolean;
  /** The target itself and the groups it belongs to, nearest first; empty for an unknown id. */
  withGroups(id: string): readonly string[];
  /**
   * Every target that a text names, with its span. A compound name that the vocabulary knows is one id (`CDK4/6` is
   * CDK4); other lists are split (`PD-1/VEGF`), also where only the ending is repeated (`HER2/3`).
   */
  read(text: string, context?: Context): Reading[];
}

/** The placeholder of the vocabulary for a target that nobody disclosed: recorded there, never a target. */
const PLACEHOLDER = 'UNDISCLOSED';

export function targetReader(all: readonly TargetRow[]): TargetReader {
  const rows = all.filter(({ id }) => id !== PLACEHOLDER);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const index = aliasIndex(rows);
  const find = (name: string) => exactAlias(index, name);
  return {
    has: (id) => byId.has(id),
    withGroups: (id) => groupsOf(id, byId),
    read: (text, context = {}) => {
      const optional = optionalLetters(text, find);
      const plain = findAliases(index, text).filter((hit) => !optional.some((other) => overlap(hit, other)));
      const endings = plain.flatMap((hit) => repeatedEndings(hit, text, find));
      const added = endings.filter((hit) => !plain.some((other) => overlap(hit, other)));
      const apart = [...optional, ...plain, ...added].sort((a, b) => a.start - b.start);
      return readInContext(apart, text, context);
    },
  };
}

function groupsOf(id: string, byId: ReadonlyMap<string, TargetRow>): string[] {
  const chain: string[] = [];
  for (let row = byId.get(id); row && !chain.includes(row.id); row = byId.get(row.parent ?? '')) chain.push(row.id);
  return chain;
}

function overlap(a: AliasHit, b: AliasHit): boolean {
  return a.start < b.end && b.start < a.end;
}
