import { renderAsset, renderAssets, renderClass } from './render-assets.ts';
import { renderCapture, renderCaptures, renderMappings, renderPreview } from './render-captures.ts';
import { renderCheck, renderDeals, renderFacets, renderImport, renderStats } from './render-deals.ts';
import { renderLandscape } from './render-landscape.ts';
import { renderClasses, renderFound, renderRates } from './render-lists.ts';
import { renderJudgement, renderMatches, renderParty } from './render-parties.ts';
import { renderDiff, renderLaw, renderLaws, renderLists, renderTimeline } from './render-registers.ts';
import { renderRights, renderWhiteSpace } from './render-rights.ts';
import { renderAlerts, renderCandidate, renderMandates, renderRun } from './render-scouting.ts';
import { renderScreening } from './render-screening.ts';
import { renderChanges, renderFoundRecords, renderJobs, renderQuarantine, renderSources } from './render-sources.ts';
import { footer, table } from './table.ts';

/** Answers that people read as a page of their own. */
const PAGES: Readonly<Record<string, (output: never) => string>> = {
  'assets.search': renderAssets,
  'assets.show': renderAsset,
  'assets.class': renderClass,
  'assets.classes': renderClasses,
  'captures.read': renderCapture,
  'captures.show': renderCapture,
  'captures.list': renderCaptures,
  'sources.mappings': renderMappings,
  'sources.preview': renderPreview,
  'deals.list': renderDeals,
  'deals.facets': renderFacets,
  'deals.stats': renderStats,
  'deals.check': renderCheck,
  'deals.import': renderImport,
  'parties.match': renderMatches,
  'parties.show': renderParty,
  'parties.merge': renderJudgement,
  'parties.unmerge': renderJudgement,
  'registers.screen': renderScreening,
  'registers.lists': renderLists,
  'registers.timeline': renderTimeline,
  'registers.laws': renderLaws,
  'registers.law': renderLaw,
  'registers.diff': renderDiff,
  'rights.show': renderRights,
  'rights.white-space': renderWhiteSpace,
  'rates.list': renderRates,
  'search.find': renderFound,
  'scout.run': renderRun,
  'scout.rerun': renderRun,
  'scout.show': renderRun,
  'scout.candidate': renderCandidate,
  'scout.landscape': renderLandscape,
  'scout.mandates': renderMandates,
  'scout.alerts': renderAlerts,
  'sources.list': renderSources,
  'sources.search': renderFoundRecords,
  'sources.changes': renderChanges,
  'sources.quarantine': renderQuarantine,
  'jobs.list': renderJobs,
};

/** Prints the answer of an operation for a terminal. Unknown prints as a dash. */
export function render(name: string, output: Record<string, unknown>): string {
  const page = PAGES[name];
  return page ? page(output as never) : plain(output);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

/** Text for a terminal: a control sign in a name of somebody's file would command it. */
export function printable(text: string): string {
  return text.replace(CONTROL, '\uFFFD');
}

/** Any answer: lists as a table, the rest as indented lines. */
function plain(output: Record<string, unknown>): string {
  const { items, total, next, ...rest } = output;
  if (Array.isArray(items))
    return [...anyTable(items), footer(items.length, Number(total), next as string | null)].join('\n');
  const isDeal = rest.deal !== undefined && rest.flat !== undefined;
  return lines(isDeal ? { ...rest, deal: undefined, evidence: undefined } : output, 0).join('\n');
}

/** A list without a page of its own: every field that holds one value is a column, and the rest is in --json. */
function anyTable(items: readonly Record<string, unknown>[]): string[] {
  const names = [...new Set(items.flatMap((item) => Object.keys(item)))];
  const columns = names.filter((name) => items.every((item) => typeof item[name] !== 'object' || item[name] === null));
  const cell = (value: unknown) => (value === null || value === undefined ? null : String(value));
  return table(
    columns,
    items.map((item) => columns.map((name) => cell(item[name]))),
  );
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
