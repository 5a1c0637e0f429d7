import type { OutputOf } from '@beringia/contract/operation';
import type { findAnything } from '@beringia/contract/search/find-anything';
import type { AssetRecord } from '@beringia/domain/assets/asset';
import type { DealRow } from '@beringia/domain/deals/row';
import type { Company } from '@beringia/domain/parties/company';
import type { Hospital } from '@beringia/domain/parties/hospitals/hospital';
import { listDeals } from '../../database/queries/list-deals.ts';
import type { Library } from '../../files/library.ts';
import { chineseName } from '../assets/asset-row.ts';
import { assetsLike } from '../assets/assets-by-name.ts';
import { recordsOf } from '../deals/shipped-record.ts';
import type { Context, Handler } from '../handler.ts';
import { calledParties } from '../parties/called-parties.ts';
import { companiesByName } from '../parties/companies-by-name.ts';
import { hospitalsByName } from '../parties/hospitals-by-name.ts';
import { type PartyBook, partyBook } from '../parties/party-book.ts';
import { stampOf } from '../stamp.ts';
import { textBehind, textsOf } from './deal-texts.ts';
import type { Found } from './name-entries.ts';

type Item = OutputOf<typeof findAnything>['items'][number];

interface OfKind {
  readonly items: readonly Item[];
  readonly total: number;
}

/** Of each kind the nearest; the kind that holds the nearest of all comes first. */
export const findAnythingHandler: Handler<typeof findAnything> = async ({ q, limit }, context) => {
  const book = await partyBook(context);
  const kinds = {
    asset: ofKind(assetsLike(context.library, q), limit, (found) => assetItem(context.library, found)),
    company: ofKind(companiesByName(book, q), limit, companyItem),
    deal: await dealsLike(context, book, q, limit),
    hospital: ofKind(hospitalsByName(book.hospitals(), q), limit, hospitalItem),
  };
  const all = Object.values(kinds);
  const items = all.toSorted((a, b) => nearest(a) - nearest(b)).flatMap((kind) => kind.items);
  const { asset, company, deal, hospital } = kinds;
  const totals = { asset: asset.total, company: company.total, deal: deal.total, hospital: hospital.total };
  const total = all.reduce((sum, kind) => sum + kind.total, 0);
  return { ...(await stampOf(context)), items, total, totals, cap: all.length * limit, next: null };
};

function ofKind<T>(found: readonly Found<T>[], limit: number, item: (found: Found<T>) => Item): OfKind {
  return { items: found.slice(0, limit).map(item), total: found.length };
}

/** An asset of the target asked for is nearer than a name that only holds the letters; a deal is what its parties lead to. */
const NEARNESS = ['exact', 'begins', 'asset words', 'contains', 'pinyin', 'deal words', 'typing'];

function nearest({ items: [first] }: OfKind): number {
  if (first === undefined) return NEARNESS.length;
  return NEARNESS.indexOf(first.how === 'words' ? `${first.kind} words` : first.how);
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

function hospitalItem({ of, matched, how }: Found<Hospital>): Item {
  const { id, name, nameZh, city, cityZh, province } = of;
  const place = city ?? cityZh;
  return {
    kind: 'hospital',
    id,
    name,
    nameZh,
    matched,
    how,
    hint: hintOf([place, province === place ? null : province]),
  };
}

async function dealsLike({ trx, shipped }: Context, book: PartyBook, q: string, limit: number): Promise<OfKind> {
  const filter = { q, called: calledParties(book), facets: {} };
  const { rows, total } = await listDeals(trx, filter, { sort: 'announced', order: 'desc', limit });
  const records = await recordsOf(
    trx,
    rows.map(({ id }) => id),
  );
  const items = rows.map((row) => dealItem(row, q, textsOf(row, records.get(row.id), shipped.evidence, book)));
  return { items, total };
}

function dealItem({ id, announced, licensors, licensees, assets }: DealRow, q: string, texts: readonly string[]): Item {
  const list = (parts: readonly { name: string }[]) => parts.map(({ name }) => name).join(', ');
  return {
    kind: 'deal',
    id,
    name: `${list(licensors)} → ${list(licensees)}`,
    nameZh: null,
    matched: textBehind(texts, q) ?? id,
    how: 'words',
    hint: hintOf([list(assets), announced]),
  };
}

function hintOf(parts: readonly (string | null | undefined)[]): string | null {
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ') || null;
}
