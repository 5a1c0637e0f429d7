import { renderAsset, renderAssets, renderClass } from './render-assets.ts';
import { renderJudgement, renderMatches, renderParty } from './render-parties.ts';
import { renderRights, renderWhiteSpace } from './render-rights.ts';
import { footer } from './table.ts';

/** Answers that people read as a page of their own. */
const PAGES: Readonly<Record<string, (output: never) => string>> = {
  'assets.search': renderAssets,
  'assets.show': renderAsset,
  'assets.class': renderClass,
  'parties.match': renderMatches,
  'parties.show': renderParty,
  'parties.merge': renderJudgement,
  'parties.unmerge': renderJudgement,
  'rights.show': renderRights,
  'rights.white-space': renderWhiteSpace,
};

/** Prints the answer of an operation for a terminal. Unknown prints as a dash. */
export function render(name: string, output: Record<string, unknown>): string {
  const page = PAGES[name];
  return page ? page(output as never) : plain(output);
}

/** Any answer: lists as a table, the rest as indented lines. */
function plain(output: Record<string, unknown>): string {
  const { items, total, next, ...rest } = output;
  if (!Array.isArray(items))
    return lines(
      rest.deal !== undefined && rest.flat !== undefined ? { ...rest, deal: undefined, evidence: undefined } : output,
      0,
    ).join('\n');
  const rows = items.map((item) => summaryLine(item as Record<string, unknown>));
  return [...rows, footer(items.length, Number(total), next as string | null)].join('\n');
}

/** One line an item: the id, then its short values. */
function summaryLine(item: Record<string, unknown>): string {
  const { id, ...rest } = item;
  const cells = Object.values(rest)
    .map(short)
    .filter((text) => text !== '');
  return `${String(id).padEnd(48)} ${cells.join(' | ')}`;
}

function short(value: unknown): string {
  if (value === null || value === undefined) return '—';
  if (Array.isArray(value)) return value.map(short).join(', ');
  if (typeof value !== 'object') return String(value);
  const record = value as Record<string, unknown>;
  if ('currency' in record) return amount(record);
  if ('name' in record) return String(record.name);
  if ('value' in record) return String(record.value ?? '—');
  return Object.entries(record)
    .filter(([, inner]) => inner !== null)
    .map(([key, inner]) => `${key} ${short(inner)}`)
    .join(' ');
}

const MARKS: Record<string, string> = { 'at-least': '≥', 'up-to': '≤', about: '~', exact: '' };

function amount({ value, currency, mark }: Record<string, unknown>): string {
  return value === null ? `? ${currency}` : `${MARKS[String(mark)] ?? ''}${value}M ${currency}`;
}

function lines(value: unknown, depth: number): string[] {
  const pad = '  '.repeat(depth);
  if (typeof value !== 'object' || value === null) return [`${pad}${value ?? '—'}`];
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return entries.flatMap(([key, inner]) => {
    if (typeof inner !== 'object' || inner === null) return [`${pad}${key}: ${inner ?? '—'}`];
    return isEmpty(inner) ? [`${pad}${key}: none`] : [`${pad}${key}:`, ...lines(inner, depth + 1)];
  });
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}
