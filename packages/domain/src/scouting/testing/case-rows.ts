import { readFileSync } from 'node:fs';
import { readDelimited } from '../../assets/delimited.ts';

const FOLDER = new URL('../../../../../cases/scouting/', import.meta.url);

export function caseText(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

/** Rows of a table of `cases/scouting`, each by its columns. */
export function caseRows(name: string): Record<string, string>[] {
  const [header, ...rows] = readDelimited(caseText(name));
  return rows.map(({ cells }) =>
    Object.fromEntries((header?.cells ?? []).map((column, at) => [column, cells[at] ?? ''])),
  );
}
