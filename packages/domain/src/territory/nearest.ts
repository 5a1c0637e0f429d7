/** Names nearest to a misspelt one, for the message of a refusal. */

/** @param count how many names to give, best first; ties keep the order of `names` */
export function nearestNames(wrong: string, names: readonly string[], count = 3): string[] {
  const target = wrong.toUpperCase();
  return names
    .map((name, order) => ({ name, order, distance: distanceOf(target, name.toUpperCase()) }))
    .sort((a, b) => a.distance - b.distance || a.order - b.order)
    .slice(0, count)
    .map(({ name }) => name);
}

/** Levenshtein distance; a name that begins or ends with the other counts as one step ("AMERICA" → "NORTH-AMERICA"). */
function distanceOf(a: string, b: string): number {
  if (a.length > 2 && b.length > 2 && (a.includes(b) || b.includes(a))) return 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
