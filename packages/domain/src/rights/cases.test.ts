import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parsePartialDate } from '../basics/partial-date.ts';
import { ALL_FIELDS } from './field.ts';
import { lookAt } from './looked-at.ts';
import { membersOf, openAsset, UNIVERSE } from './testing/shipped-assets.ts';
import { whoMaySell } from './who-may-sell.ts';

/** Every question of `cases/rights/questions.csv`, over the deals that ship; its README says what the answers mean. */
const FILE = fileURLToPath(new URL('../../../../cases/rights/questions.csv', import.meta.url));
const [header, ...rows] = readFileSync(FILE, 'utf8').trim().split('\n').map(fields);

/** One CSV line; fields may stand in quotes, and a quote in them is written twice. */
function fields(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );
}

function answerOf(asset: string, asOf: string, country: string, field: string) {
  const question = {
    country,
    field: field === '' ? null : { ...ALL_FIELDS, in: [field] },
    date: parsePartialDate(asOf),
  };
  const look = lookAt(membersOf(asset).map(({ deal }) => deal));
  return whoMaySell(openAsset(asset), question, UNIVERSE, look);
}

function parted(text: string): string[] {
  return text
    .split(';')
    .filter((part) => part !== '')
    .sort();
}

describe('cases/rights/questions.csv', () => {
  test('has its columns and at least sixty questions', () => {
    expect(header).toEqual('group,asset,as_of,country,field,status,holders,exclusivity,basis,source,note'.split(','));
    expect(rows.length).toBeGreaterThanOrEqual(60);
  });

  test.each(rows.map((row, i) => ({ line: i + 2, title: row.slice(1, 5).join(' '), row })))(
    'line $line: $title',
    ({ row }) => {
      const [, asset = '', asOf = '', country = '', field = '', status, holders = '', exclusivity, basis = ''] = row;
      const found = answerOf(asset, asOf, country, field);
      const held = found.answers.flatMap((answer) => answer.holders);
      expect({
        status: found.status,
        holders: [...new Set(held.map(({ party }) => party))].sort(),
        why: row[10],
      }).toEqual({
        status,
        holders: parted(holders),
        why: row[10],
      });
      if (exclusivity !== '') expect(held.map((holding) => holding.exclusivity)).toContain(exclusivity);
      // What was searched is the reason for "no grant found".
      const searched = status === 'no-grant-found' ? found.look.searched.map(({ record }) => record) : [];
      const named = found.answers.flatMap(({ because, holders: all }) => [
        ...searched,
        ...all.flatMap((holding) => holding.basis),
        ...because.flatMap(({ sources }) => sources.map(({ record }) => record)),
      ]);
      expect(
        parted(basis).filter((deal) => !named.includes(deal)),
        named.join(' '),
      ).toEqual([]);
    },
  );
});
