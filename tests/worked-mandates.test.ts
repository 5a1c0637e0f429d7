import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { workedMandates } from '../bench/worked-mandates.ts';
import { sharedFolder } from './support/shared.ts';

/** The guide prints what the tool answers: a change of reading, judging or ranking shows here, and the page is written again. */
const shared = sharedFolder();
const skipped = shared === null ? ' (skipped: no shared folder; set BERINGIA_SHARED)' : '';

test.skipIf(shared === null)(
  `the worked mandates of the guide are what the tool answers${skipped}`,
  { timeout: 300_000 },
  async () => {
    const page = readFileSync(fileURLToPath(new URL('../docs/guide/worked-mandates.md', import.meta.url)), 'utf8');
    expect(await workedMandates()).toBe(page);
  },
);
