import type { Problem } from '@beringia/domain/basics/errors';
import type { Client } from '../fetching/client.ts';
import { textOf } from '../fetching/progress.ts';

/** Which state of the register was read: `/version` gives it as `dataTimestamp`, in UTC. */

/** `2026-10-02T09:00:04`; null when the service does not say. */
export async function dataTimestamp({
  client,
  base,
}: {
  readonly client: Client;
  readonly base: string;
}): Promise<string | null> {
  const { body } = await client.get(`${base}/version`, { accept: 'json' });
  return /"dataTimestamp"\s*:\s*"([\d:T.-]+)"/u.exec(textOf(body))?.[1] ?? null;
}

/** Said with the first page, for the ledger. */
export function dataOf(timestamp: string | null): Problem[] {
  const wrong =
    timestamp === null ? 'the register does not say of when its data are.' : `the data are of ${timestamp} UTC.`;
  return [
    { field: 'dataTimestamp', wrong, expected: 'data of today or of the last working day', next: 'Nothing to do.' },
  ];
}

/** Said with the last page, when the register was rebuilt while pages were read. */
export function dataChanged(began: string | null, ended: string | null): Problem[] {
  if (began === ended || began === null || ended === null) return [];
  return [
    {
      field: 'dataTimestamp',
      wrong: `the register was rebuilt while pages were read: from ${began} to ${ended} UTC.`,
      expected: 'one state of the register on every page',
      next: 'Run it again from the day of the first state: studies that moved between pages are found then.',
    },
  ];
}
