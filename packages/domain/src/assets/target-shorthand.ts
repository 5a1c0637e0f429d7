import type { AliasHit } from './find-aliases.ts';

/** Short ways of writing several targets at once. */

type Find = (name: string) => AliasHit | null;

/** After `HER2`, the bare `/3` stands for HER3. */
export function repeatedEndings(hit: AliasHit, text: string, find: Find): AliasHit[] {
  const stem = /^(.*\D)[0-9A-Z]$/.exec(hit.text)?.[1];
  const tail = /^(?:\s*(?:[/、,&]|and|和|及)\s*[0-9A-Z](?![0-9A-Za-z]))+/.exec(text.slice(hit.end))?.[0];
  if (stem === undefined || tail === undefined) return [];
  return [...tail.matchAll(/[0-9A-Z](?![0-9A-Za-z])/g)].flatMap((ending) => {
    const start = hit.end + ending.index;
    const found = find(stem + ending[0]);
    return found ? [{ ...found, text: ending[0], start, end: start + 1 }] : [];
  });
}

/** `PD-(L)1` is PD-1 and PD-L1: the letter in brackets may be left out. Both stand at the same place. */
export function optionalLetters(text: string, find: Find): AliasHit[] {
  return [...text.normalize('NFC').matchAll(/([A-Z]+-?)[(（]([A-Z])[)）](-?\d+)/g)].flatMap((match) => {
    const [written, before = '', letter = '', after = ''] = match;
    const both = [find(before + after), find(before + letter + after)].filter((hit) => hit !== null);
    const span = { text: written, start: match.index, end: match.index + written.length };
    return both.length === 2 ? both.map((hit) => ({ ...hit, ...span })) : [];
  });
}
