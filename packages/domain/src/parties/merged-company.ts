import { type Alias, type Company, namesOf } from './company.ts';
import { type History, membersOf } from './merge.ts';

/**
 * One company out of all rows that were merged into it. The row that stands keeps its fields; the others add their names, with
 * their source, and fill what it does not know. The rows themselves stay as they are.
 * @param rows by id; ids without a row are passed over
 * @returns null when the standing record has no row
 */
export function mergedCompany(rows: ReadonlyMap<string, Company>, history: History, id: string): Company | null {
  const [first, ...others] = membersOf(history, id).flatMap((each) => rows.get(each) ?? []);
  if (!first || first.id !== id) return null;
  return others.reduce(addRow, first);
}

function addRow(into: Company, from: Company): Company {
  const known = new Set(namesOf(into));
  const names = namesOf(from).filter((text) => !known.has(text));
  const stated = new Map(from.aliases.map((each) => [each.text, each]));
  const identifiers = { ...from.identifiers, ...into.identifiers };
  return {
    ...into,
    nameZh: into.nameZh ?? from.nameZh,
    shortZh: into.shortZh ?? from.shortZh,
    aliases: [...into.aliases, ...names.map((text) => stated.get(text) ?? nameOfMerged(text, from))],
    tickers: [...new Set([...into.tickers, ...from.tickers])],
    ...(Object.keys(identifiers).length > 0 ? { identifiers } : {}),
    verify: into.verify || from.verify,
  };
}

/** The main names of a merged row live on as names of the record, with the row as their source. */
function nameOfMerged(text: string, { id, name }: Company): Alias {
  return { text, lang: text === name ? 'en' : 'zh', kind: 'legal', source: `merged:${id}` };
}
