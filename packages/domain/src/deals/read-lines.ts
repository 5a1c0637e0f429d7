import type { Problem } from '../basics/errors.ts';
import { type Deal, deal as dealSchema } from './deal.ts';

/** One problem of a deal file, always with its line. */
export interface LineProblem extends Problem {
  readonly line: number;
  readonly field: string;
}

export interface ReadDeals {
  readonly deals: readonly { readonly line: number; readonly deal: Deal }[];
  readonly problems: readonly LineProblem[];
  /** Lines that hold something, good or bad. */
  readonly read: number;
}

/** Reads JSON Lines, one deal a line. Every error of every line is reported; a good line is never lost to a bad one. */
export function readDealLines(content: string): ReadDeals {
  const deals: { line: number; deal: Deal }[] = [];
  const problems: LineProblem[] = [];
  const seen = new Map<string, number>();
  const lines = content
    .split(/\r?\n/)
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text }) => text.trim() !== '');
  for (const { text, line } of lines) {
    const found = readLine(text.replace(/^\uFEFF/, ''), line);
    const wrong = Array.isArray(found) ? found : [...references(found, line), ...repeated(found, line, seen)];
    problems.push(...wrong);
    if (!Array.isArray(found) && wrong.length === 0) deals.push({ line, deal: found });
  }
  return { deals, problems, read: lines.length };
}

function readLine(text: string, line: number): Deal | LineProblem[] {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return [
      {
        line,
        field: 'line',
        wrong: `not JSON: ${(error as Error).message}.`,
        expected: 'one JSON object a line',
        next: 'Check quotes, commas and line breaks.',
      },
    ];
  }
  const parsed = dealSchema.safeParse(raw);
  if (parsed.success) return parsed.data;
  return parsed.error.issues.map((issue) => ({
    line,
    field: issue.path.join('.') || 'deal',
    wrong: wrongOf(issue, raw),
    expected: issue.code === 'invalid_value' ? `one of ${issue.values.join(', ')}` : issue.message,
    next: '`beringia schema deal` prints the shape of every field.',
  }));
}

function wrongOf(issue: { path: PropertyKey[]; code?: string | undefined; message: string }, raw: unknown): string {
  const value = issue.path.reduce<unknown>(
    (current, step) => (current as Record<PropertyKey, unknown> | null | undefined)?.[step],
    raw,
  );
  return value === undefined ? 'the field is missing.' : `${JSON.stringify(value).slice(0, 80)} does not fit.`;
}

/** Names inside a deal must point at something in the same deal. */
function references(deal: Deal, line: number): LineProblem[] {
  const assets = new Set(deal.assets.map((asset) => asset.key));
  const sources = new Set(deal.sources.map((source) => source.id));
  const named = [
    ...deal.grants.flatMap((grant) => grant.assets.map((key) => [`grants.${grant.key}.assets`, key, assets] as const)),
    ...deal.retained.flatMap((kept, i) => kept.assets.map((key) => [`retained.${i}.assets`, key, assets] as const)),
    ...deal.events.flatMap((event, i) => event.assets.map((key) => [`events.${i}.assets`, key, assets] as const)),
    ...deal.events.flatMap((event, i) => event.sources.map((id) => [`events.${i}.sources`, id, sources] as const)),
    ...deal.claims.flatMap((claim, i) =>
      claim.source === null ? [] : [[`claims.${i}.source`, claim.source, sources] as const],
    ),
  ];
  return named
    .filter(([, name, known]) => !known.has(name))
    .map(([field, name, known]) => ({
      line,
      field,
      wrong: `"${name}" is not in this deal.`,
      expected: `one of ${[...known].join(', ') || '(none listed)'}`,
      next: 'Add it to the deal or correct the name.',
    }));
}

function repeated(deal: Deal, line: number, seen: Map<string, number>): LineProblem[] {
  const before = seen.get(deal.id);
  seen.set(deal.id, before ?? line);
  if (before === undefined) return [];
  return [
    {
      line,
      field: 'id',
      wrong: `"${deal.id}" stands on line ${before} already.`,
      expected: 'one line a deal',
      next: 'Merge the two lines or change one id.',
    },
  ];
}
