import type { Deal } from '@beringia/domain/deals/deal';
import type { DealRow } from '@beringia/domain/deals/row';
import { queryWords, searchWords } from '../../database/search-words.ts';
import type { ShippedData } from '../../files/shipped-data.ts';
import { namesTold } from '../parties/called-parties.ts';
import type { PartyBook } from '../parties/party-book.ts';

/** Everything that a deal is found by, in the order in which a reader knows it: names, then what it is about. */
export function textsOf(
  row: DealRow,
  record: Deal | undefined,
  { namesBeside }: ShippedData['evidence'],
  book: PartyBook,
): string[] {
  const parties = [...row.licensors, ...row.licensees];
  const names = [
    ...row.assets.flatMap(({ name, codes }) => [name, ...codes]),
    ...parties.flatMap(({ name, nameZh }) => [name, nameZh]),
    ...(record === undefined ? [] : namesBeside(record)),
    ...parties.flatMap((party) => namesTold(book, party)),
  ];
  const indications = record?.assets.flatMap((asset) => asset.indications) ?? [];
  const about = [...row.targets, ...indications, ...row.modalities, ...row.areas];
  return [...names, ...about].filter((text) => text !== null);
}

/**
 * The text of the deal that the words asked lead to, by the very rule by which deals are found: the first that answers them all,
 * else the first that answers each of them; null where only ids do.
 */
export function textBehind(texts: readonly string[], q: string): string | null {
  const asked = queryWords(q) ?? [];
  const stored = texts.map((text) => ({ text, words: searchWords([text]) }));
  const behind = (words: readonly string[]) =>
    stored.find((each) => words.every((word) => each.words.some((held) => held.startsWith(word))))?.text;
  const whole = behind(asked);
  if (whole !== undefined) return whole;
  return [...new Set(asked.flatMap((word) => behind([word]) ?? []))].join(', ') || null;
}
