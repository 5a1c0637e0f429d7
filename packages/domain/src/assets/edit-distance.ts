/**
 * Letters to change, add, drop or swap with their neighbour to get from one word to the other (Damerau–Levenshtein,
 * restricted). Stops early: any result above `most` only says that it is above.
 */
export function editDistance(a: string, b: string, most: number): number {
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next.push(cell(a, b, i, j, before, row, next));
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length] ?? most + 1;
}

function cell(a: string, b: string, i: number, j: number, before: number[], row: number[], next: number[]): number {
  const far = Number.POSITIVE_INFINITY;
  const change = (row[j - 1] ?? far) + Number(a[i - 1] !== b[j - 1]);
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  const swap = swapped ? (before[j - 2] ?? far) + 1 : far;
  return Math.min(change, swap, (row[j] ?? far) + 1, (next[j - 1] ?? far) + 1);
}
