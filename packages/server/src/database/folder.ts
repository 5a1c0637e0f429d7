import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Refusal, refuse } from '@beringia/domain/basics/errors';
import { syncFolder, syncPath } from './durable-pglite.ts';
import { engineWords } from './storage-errors.ts';

/**
 * The data folder: `pglite/` is the embedded database, `backups/` its copies, `owner.lock` who holds it, and
 * `pglite.unfinished` stands while the database is made for the first time, so that a kill in between is recognised.
 */
export function embeddedFolder(data: string): string {
  return join(data, 'pglite');
}

function unfinishedMark(data: string): string {
  return join(data, 'pglite.unfinished');
}

/**
 * Makes the folder ready for opening.
 * @param stamp goes into the name of a folder that is moved aside, such as an ISO timestamp
 * @returns what a person should be told: a half-made database that was set aside
 * @throws Refusal `refused` when a database is there but lacks the files that every database has
 */
export function prepareFolder(data: string, stamp: string): string[] {
  const folder = embeddedFolder(data);
  mkdirSync(data, { recursive: true });
  const notices = existsSync(unfinishedMark(data)) ? moveHalfMade(data, stamp) : [];
  if (!existsSync(folder)) writeFileSync(unfinishedMark(data), 'This database is being made for the first time.\n');
  else if (!looksWhole(folder)) throw damaged(data);
  return notices;
}

/** Says that the database is made: flushes it, then takes the mark away. Does nothing for one that was made before. */
export async function finishFolder(data: string): Promise<void> {
  if (!existsSync(unfinishedMark(data))) return;
  await syncFolder(embeddedFolder(data));
  rmSync(unfinishedMark(data));
  await syncPath(data);
}

/** Moves the embedded database out of the way and never deletes it. @returns its new place, or null when there was none */
export function moveAside(data: string, why: 'half-made' | 'before-restore', stamp: string): string | null {
  const folder = embeddedFolder(data);
  if (!existsSync(folder)) return null;
  const base = `${folder}.${why}-${stamp.replace(/[:.]/g, '-')}`;
  let place = base;
  for (let n = 2; existsSync(place); n++) place = `${base}-${n}`;
  renameSync(folder, place);
  return place;
}

export function damaged(data: string, cause?: unknown): Refusal {
  const reason = cause !== undefined ? ` The engine says: ${engineWords(cause)}` : '';
  return refuse('refused', {
    file: embeddedFolder(data),
    wrong: `The database in this folder is damaged or incomplete.${reason}`,
    expected: 'a folder that the embedded PostgreSQL can open',
    next: 'Run `beringia restore` to go back to the latest backup; the damaged folder is kept beside it.',
  });
}

function moveHalfMade(data: string, stamp: string): string[] {
  const place = moveAside(data, 'half-made', stamp);
  rmSync(unfinishedMark(data));
  return place === null
    ? []
    : [`The first start was cut off before the database was made. What there was lies in ${place}; starting afresh.`];
}

/** A folder without these would be taken by the engine for an empty one and overwritten without a word. */
function looksWhole(folder: string): boolean {
  return ['PG_VERSION', 'global/pg_control', 'base', 'pg_wal'].every((name) => existsSync(join(folder, name)));
}
