import type { OutputOf } from '@beringia/contract/operation';
import type { findAnything } from '@beringia/contract/search/find-anything';
import { type AssetRecord, NAME_KINDS } from '@beringia/domain/assets/asset';
import { findAsset } from '@beringia/domain/assets/asset-index';
import { type Company, namesOf } from '@beringia/domain/parties/company';
import { matchName } from '@beringia/domain/parties/match-names';
import { listDeals } from '../../database/queries/list-deals.ts';
import type { Library } from '../../files/library.ts';
import { chineseName } from '../assets/asset-row.ts';
import type { Context, Handler } from '../handler.ts';
import { type PartyBook, partyBook } from '../parties/party-book.ts';
import { stampOf } from '../stamp.ts';
import { findByTyping, type NameEntry, nameEntry } from './name-entries.ts';

type Item = OutputOf<typeof findAnything>['items'][number];

/** Assets first, then companies, then deals: of each kind the nearest names. */
export const findAnythingHandler: Handler<typeof findAnything> = async ({ q, limit }, context) => {
  const book = await partyBook(context);
  const assets = assetsLike(context.library, q, limit);
  const companies = companiesLike(book, q, limit);
  const items = [...assets, ...companies, ...(await dealsLike(context, q, limit))];
  return { ...(await stampOf(context)), items, total: items.length, cap: 3 * limit, next: null };
};

const assetEntries = new WeakMap<Library, readonly NameEntry<AssetRecord>[]>();
const companyEntries = new WeakMap<PartyBook, readonly NameEntry<Company>[]>();

function kept<K extends object, V>(kept: WeakMap<K, V>, key: K, make: () => V): V {
  const found = kept.get(key) ?? make();
  kept.set(key, found);
  return found;
}

function assetsLike(library: Library, q: string, limit: number): Item[] {
  const entries = kept(assetEntries, library, () =>
    library
      .assets()
      .flatMap((asset) =>
        asset.names
          .toSorted((a, b) => NAME_KINDS.indexOf(a.kind) - NAME_KINDS.indexOf(b.kind))
          .map(({ text }) => nameEntry(asset, text)),
      ),
  );
  const found = findByTyping(entries, q, limit).map(({ of, matched, how }) => assetItem(library, of, matched, how));
  if (found.length > 0) return found;
  const near = findAsset(library.assetIndex(), q).suggestions;
  return near.slice(0, limit).map(({ asset, name }) => assetItem(library, asset, name.text, 'typing'));
}

function assetItem(library: Library, asset: AssetRecord, matched: string, how: Item['how']): Item {
  const targets = asset.targets?.map((id) => library.targetRows().get(id)?.display ?? id).join(' × ') ?? null;
  const hint = [targets, asset.originator?.name ?? null].filter((part) => part !== null).join(' · ');
  return {
    kind: 'asset',
    id: asset.id,
    name: asset.name,
    nameZh: chineseName(asset),
    matched,
    how,
    hint: hint || null,
  };
}

function companiesLike(book: PartyBook, q: string, limit: number): Item[] {
  const entries = kept(companyEntries, book, () =>
    [...book.companies.values()].flatMap((company) => namesOf(company).map((name) => nameEntry(company, name))),
  );
  const found = findByTyping(entries, q, limit).map(({ of, matched, how }) => companyItem(of, matched, how));
  if (found.length > 0) return found;
  const near = matchName(book.index(), q, limit).filter(({ verdict }) => verdict !== 'different');
  return near.flatMap(({ id, matched }) => {
    const company = book.companies.get(id);
    return company ? [companyItem(company, matched, 'typing')] : [];
  });
}

function companyItem(company: Company, matched: string, how: Item['how']): Item {
  const { id, name, nameZh, shortZh, hq, tickers } = company;
  const hint = [hq.city, hq.country, tickers[0]].filter((part) => part !== null && part !== undefined).join(' · ');
  return { kind: 'company', id, name, nameZh: shortZh ?? nameZh, matched, how, hint: hint || null };
}

async function dealsLike({ trx }: Context, q: string, limit: number): Promise<Item[]> {
  const { rows } = await listDeals(trx, { q, facets: {} }, { sort: 'announced', order: 'desc', limit });
  return rows.map((row) => ({
    kind: 'deal' as const,
    id: row.id,
    name: `${row.licensors.map(({ name }) => name).join(', ')} → ${row.licensees.map(({ name }) => name).join(', ')}`,
    nameZh: null,
    matched: q,
    how: 'words' as const,
    hint: [row.assets.map(({ name }) => name).join(', '), row.announced].filter(Boolean).join(' · ') || null,
  }));
}
