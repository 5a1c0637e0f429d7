/**
 * Number of letters to insert, delete or replace to turn one text into the other. Stops counting above `limit` and then
 * returns `limit + 1`.
 */
export function levenshtein(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (a === b) return 0;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length > limit) return limit + 1;
  let row = Array.from({ length: short.length + 1 }, (_, at) => at);
  for (let i = 1; i <= long.length; i++) {
    row = nextRow(row, short, long.charCodeAt(i - 1), i);
    if (Math.min(...row) > limit) return limit + 1;
  }
  return Math.min(row[short.length] ?? 0, limit + 1);
}

function nextRow(above: readonly number[], short: string, letter: number, first: number): number[] {
  const row = [first];
  for (let j = 1; j <= short.length; j++) {
    const replaced = (above[j - 1] ?? 0) + (short.charCodeAt(j - 1) === letter ? 0 : 1);
    row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
  }
  return row;
}

/** Letters that two neighbours swapped count once: as {@link levenshtein}, but hengriu is one slip from hengrui. */
export function slips(a: string, b: string, limit: number): number {
  const distance = levenshtein(a, b, limit + 1);
  return distance === 2 && a.length === b.length && isSwap(a, b) ? 1 : distance;
}

function isSwap(a: string, b: string): boolean {
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
