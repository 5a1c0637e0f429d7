import type { listClasses } from '@beringia/contract/assets/show-class';
import type { OutputOf } from '@beringia/contract/operation';
import type { listRates } from '@beringia/contract/rates/import-rates';
import type { findAnything } from '@beringia/contract/search/find-anything';
import { bothNames, footer, table } from './table.ts';

export function renderRates({ items, total, next }: OutputOf<typeof listRates>): string {
  const rows = items.map(({ currency, on, dollars, source }) => [currency, on, String(dollars), source]);
  return [...table(['Currency', 'On', 'US dollars', 'Source'], rows), footer(items.length, total, next)].join('\n');
}

export function renderFound({ items, total, totals }: OutputOf<typeof findAnything>): string {
  const rows = items.map(({ kind, id, name, nameZh, matched, hint }) => [
    kind,
    id,
    bothNames(name, nameZh),
    matched,
    hint,
  ]);
  const { asset, company, deal, hospital } = totals;
  const rest = `${items.length} of ${total}: ${asset} assets, ${company} companies, ${deal} deals, ${hospital} hospitals; beringia assets search and deals list give the rest`;
  return [...table(['Kind', 'Id', 'Name', 'Matched', 'Hint'], rows), ...(total > items.length ? [rest] : [])].join(
    '\n',
  );
}

export function renderClasses({ items, total, next }: OutputOf<typeof listClasses>): string {
  const rows = items.map(({ id, name, nameZh, members, reason }) => [
    id,
    bothNames(name, nameZh),
    String(members),
    reason,
  ]);
  return [...table(['Id', 'Name', 'Members', 'Why'], rows), footer(items.length, total, next)].join('\n');
}
