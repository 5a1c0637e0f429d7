/**
 * Jaro-Winkler similarity, 0 to 1 (W. E. Winkler 1990): shared letters within half the longer length, swaps count half, and
 * up to four equal first letters raise the result by a tenth of what is missing each. The usual peer to compare a name
 * matcher with.
 */
export function jaroWinkler(a: string, b: string): number {
  const jaro = jaroSimilarity(a, b);
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

let takenA = new Uint8Array(256);
let takenB = new Uint8Array(256);

function jaroSimilarity(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  makeRoom(Math.max(a.length, b.length));
  const shared = markShared(a, b);
  if (shared === 0) return 0;
  const swapped = countSwapped(a, b) / 2;
  return (shared / a.length + shared / b.length + (shared - swapped) / shared) / 3;
}

function makeRoom(length: number): void {
  if (takenA.length >= length) {
    takenA.fill(0, 0, length);
    takenB.fill(0, 0, length);
    return;
  }
  takenA = new Uint8Array(length * 2);
  takenB = new Uint8Array(length * 2);
}

function markShared(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  let shared = 0;
  for (let i = 0; i < a.length; i++) {
    const letter = a.charCodeAt(i);
    const to = Math.min(b.length, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < to; j++) {
      if (takenB[j] === 1 || b.charCodeAt(j) !== letter) continue;
      takenA[i] = 1;
      takenB[j] = 1;
      shared += 1;
      break;
    }
  }
  return shared;
}

function countSwapped(a: string, b: string): number {
  let swapped = 0;
  let j = 0;
  for (let i = 0; i < a.length; i++) {
    if (takenA[i] === 0) continue;
    while (takenB[j] === 0) j += 1;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) swapped += 1;
    j += 1;
  }
  return swapped;
}
