import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Two names, and whether they are one company's. */
export interface NamePair {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
  readonly tier: string;
  readonly category: string;
}

/** Rows of `cases/names`; see the README there. */
export function namePairs(file: 'tuned' | 'held-out'): NamePair[] {
  const path = fileURLToPath(new URL(`../../../../../cases/names/${file}.csv`, import.meta.url));
  return rowsOf(readFileSync(path, 'utf8')).map((row) => ({
    a: row.name1 ?? '',
    b: row.name2 ?? '',
    same: row.same === 'yes',
    tier: row.tier ?? '',
    category: row.category ?? '',
  }));
}

const BUSINESS = new Set(['Company', 'Organization', 'LegalEntity']);

/**
 * The company pairs of nomenklatura's name bench (MIT), each once, without the pair that is labelled both ways and without
 * pairs that are labelled a match although a number or a series differs, since two fund numbers are two funds here.
 */
export function benchPairs(shared: string): NamePair[] {
  const path = `${shared}/datasets/name-match-pairs/nomenklatura_name_bench_cases.csv`;
  const pairs = new Map<string, NamePair & { labels: Set<string> }>();
  for (const row of rowsOf(readFileSync(path, 'utf8')).filter(({ schema = '' }) => BUSINESS.has(schema))) {
    const { name1: a = '', name2: b = '', is_match: label = '', quality: tier = '', category = '' } = row;
    const key = [a, b].sort().join('\n');
    const pair = pairs.get(key) ?? { a, b, same: label === 'true', tier, category, labels: new Set<string>() };
    pair.labels.add(label);
    pairs.set(key, pair);
  }
  return [...pairs.values()].filter(
    (pair) => pair.labels.size === 1 && !(pair.same && haveOtherNumbers(pair.a, pair.b)),
  );
}

/** Read apart from the matcher: figures, and roman figures behind the first word, differ. */
function haveOtherNumbers(a: string, b: string): boolean {
  const numbers = (text: string) => text.match(/\d+|(?<=\s)[IVX]+\b/g) ?? [];
  const [x, y] = [numbers(a), numbers(b)];
  return x.length > 0 && x.length === y.length && x.join() !== y.join();
}

/** CSV with a header; fields may stand in quotes, and a quote in them is written twice. */
function rowsOf(content: string): Record<string, string>[] {
  const [header = [], ...rows] = content.trim().split(/\r?\n/).map(fields);
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

function fields(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );
}
