import type { Problem } from '@beringia/domain/basics/errors';

/** Where in the form a problem of a refused mandate belongs: `targets`, `kill-0`, `musts`; what has no place stands on top. */
export function placeOf({ field = '' }: Pick<Problem, 'field'>): string | null {
  const want = /^wants[.[]"?(\w+)/.exec(field)?.[1];
  if (want !== undefined) return want;
  const kill = /^kills[.[](\d+)/.exec(field)?.[1];
  if (kill !== undefined) return `kill-${kill}`;
  return /^(id|name|note|profile|musts|sources|weights)\b/.exec(field)?.[1] ?? null;
}

export type Placed = ReadonlyMap<string, readonly Problem[]>;

export function placed(problems: readonly Problem[]): { readonly at: Placed; readonly rest: readonly Problem[] } {
  const at = new Map<string, Problem[]>();
  const rest: Problem[] = [];
  for (const problem of problems) {
    const place = placeOf(problem);
    if (place === null) rest.push(problem);
    else at.set(place, [...(at.get(place) ?? []), problem]);
  }
  return { at, rest };
}
