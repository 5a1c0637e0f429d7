import type { OutputOf } from '@beringia/contract/operation';
import type { findAnything } from '@beringia/contract/search/find-anything';
import type { AssetRecord } from '@beringia/domain/assets/asset';
import type { DealRow } from '@beringia/domain/deals/row';
import type { Company } from '@beringia/domain/parties/company';
import { listDeals } from '../../database/queries/list-deals.ts';
import type { Library } from '../../files/library.ts';
import { chineseName } from '../assets/asset-row.ts';
import { assetsByName } from '../assets/assets-by-name.ts';
import { assetsByTarget } from '../assets/assets-by-target.ts';
import type { Context, Handler } from '../handler.ts';
import { companiesByName } from '../parties/companies-by-name.ts';
import { partyBook } from '../parties/party-book.ts';
import { stampOf } from '../stamp.ts';
import { type Found, findByTyping, nameEntry } from './name-entries.ts';

type Item = OutputOf<typeof findAnything>['items'][number];

/** Assets first, then companies, then deals: of each kind the nearest names. */
export const findAnythingHandler: Handler<typeof findAnything> = async ({ q, limit }, context) => {
  const { library } = context;
  const book = await partyBook(context);
  const items = [
    ...assetsLike(library, q, limit).map((found) => assetItem(library, found)),
    ...companiesByName(book, q, limit).map(companyItem),
    ...(await dealsLike(context, q, limit)),
  ];
  return { ...(await stampOf(context)), items, total: items.length, cap: 3 * limit, next: null };
};

/** By name; where no asset bears such a name, by what it hits. */
function assetsLike(library: Library, q: string, limit: number): Found<AssetRecord>[] {
  const named = assetsByName(library, q, limit);
  return named.length > 0 ? named : assetsByTarget(library, q, limit);
}

function assetItem(library: Library, { of, matched, how }: Found<AssetRecord>): Item {
  const { id, name, targets, originator } = of;
  const hit = targets?.map((target) => library.targetRows().get(target)?.display ?? target).join(' × ');
  return { kind: 'asset', id, name, nameZh: chineseName(of), matched, how, hint: hintOf([hit, originator?.name]) };
}

function companyItem({ of, matched, how }: Found<Company>): Item {
  const { id, name, nameZh, shortZh, hq, tickers } = of;
  const hint = hintOf([hq.city, hq.country, tickers[0]]);
  return { kind: 'company', id, name, nameZh: shortZh ?? nameZh, matched, how, hint };
}

async function dealsLike({ trx }: Context, q: string, limit: number): Promise<Item[]> {
  const { rows } = await listDeals(trx, { q, facets: {} }, { sort: 'announced', order: 'desc', limit });
  return rows.map((row) => dealItem(row, q));
}

function dealItem(row: DealRow, q: string): Item {
  const { id, announced, licensors, licensees, assets } = row;
  const list = (parts: readonly { name: string }[]) => parts.map(({ name }) => name).join(', ');
  return {
    kind: 'deal',
    id,
    name: `${list(licensors)} → ${list(licensees)}`,
    nameZh: null,
    matched: nameBehind(row, q) ?? q,
    how: 'words',
    hint: hintOf([list(assets), announced]),
  };
}

/** The name of the deal that the words lead to: all of them at once, else the first that leads to one. */
function nameBehind({ licensors, licensees, assets }: DealRow, q: string): string | null {
  const parties = [...licensors, ...licensees].flatMap(({ name, nameZh }) => [name, nameZh]);
  const names = [...assets.flatMap(({ name, codes }) => [name, ...codes]), ...parties].filter((name) => name !== null);
  const entries = names.map((name) => nameEntry(name, name));
  const words = [q, ...q.split(/\s+/)];
  return words.map((word) => findByTyping(entries, word, 1)[0]?.matched).find((name) => name !== undefined) ?? null;
}

function hintOf(parts: readonly (string | null | undefined)[]): string | null {
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ') || null;
}
