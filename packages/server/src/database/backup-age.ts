import { basename } from 'node:path';
import { listBackups } from './backup.ts';

/** When a backup was made, as an ISO timestamp in UTC: its name says so, and copying the file does not change it. */
export function madeAt(file: string): string {
  const [, day, hour, minute, second, rest] =
    /(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})(?:-(\d+))?Z/.exec(basename(file)) ?? [];
  return `${day}T${hour}:${minute}:${second}${rest === undefined ? '' : `.${rest}`}Z`;
}

/** Hours since the latest backup, or null when there is none. @param now milliseconds since the epoch */
export function hoursSinceBackup(data: string, now: number): number | null {
  const [latest] = listBackups(data);
  return latest === undefined ? null : (now - Date.parse(madeAt(latest))) / 3_600_000;
}
