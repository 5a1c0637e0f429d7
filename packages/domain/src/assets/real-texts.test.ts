import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../../../../tests/support/shared.ts';
import { certainIds } from './context.ts';
import { readDelimited } from './delimited.ts';
import { shippedIndications, shippedTargets } from './testing/shipped.ts';

const shared = sharedFolder();
const skipped = shared === null ? ' (skipped: no shared folder; set BERINGIA_SHARED)' : '';
const INDICATION_COLUMN = 11;

describe.skipIf(shared === null)(`texts that the vocabularies were not made from${skipped}`, () => {
  const file = (name: string) => readFileSync(join(shared ?? '', 'datasets', name), 'utf8');

  test('Chinese indications of the drug-trial register: 45 of 46 name something', () => {
    const rows = readDelimited(file('cde-chinadrugtrials-csv/trial_info.csv')).map(
      ({ cells }) => cells[INDICATION_COLUMN],
    );
    const reader = shippedIndications();
    const named = rows.filter((text) => certainIds(reader.read(text ?? '')).length > 0);
    expect([named.length, rows.length]).toEqual([45, 46]);
  });

  test('aliases of genes as others list them: all 68', () => {
    const lists = [...file('target-aliases/gene_definitions.yaml').matchAll(/^\s+aliases: \[(.*)\]$/gm)];
    const aliases = lists.flatMap((list) =>
      (list[1] ?? '').split(',').map((alias) => alias.replaceAll('"', '').trim()),
    );
    const reader = shippedTargets();
    expect(aliases.length).toBe(68);
    expect(aliases.filter((alias) => certainIds(reader.read(alias, { field: true })).length === 0)).toEqual([]);
  });
});
