import { readFileSync } from 'node:fs';

/** A table of `data/scouting` as it ships. */
export function shippedTable(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../../../data/scouting/${name}`, import.meta.url), 'utf8'));
}
