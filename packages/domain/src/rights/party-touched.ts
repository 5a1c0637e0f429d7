import type { DealEvent } from '../deals/events.ts';
import { type Member, partyId } from './deal-member.ts';

/** Somebody that a sentence may name. */
interface Named {
  readonly ids: readonly string[];
  readonly at: number;
}

/**
 * Which party of a deal was bought or renamed, by the sentence that tells it: the one named first beside the buyer, by its
 * side, its printed name or its company id. "GSK bought Aiolos … owed to Hengrui" is about Aiolos. Nobody when none is named.
 * @param buyers company ids: a party that buys was not bought
 */
export function partyTouched({ text, party }: DealEvent, member: Member, buyers: readonly string[]): string[] {
  const words = wordsOf(party === null ? text : text.replaceAll(party, ''));
  const { licensors, licensees } = member.deal;
  const named: Named[] = [
    ...[...licensors, ...licensees].map((one) => ({ ids: [partyId(one)], at: placeIn(words, one) })),
    { ids: member.licensors, at: words.indexOf('licensor') },
    { ids: member.licensees, at: words.indexOf('licensee') },
  ];
  const bought = named.map(({ ids, at }) => ({ at, ids: ids.filter((id) => !buyers.includes(id)) }));
  const [first] = bought.filter(({ ids, at }) => ids.length > 0 && at !== -1).toSorted((a, b) => a.at - b.at);
  return first?.ids ?? [];
}

/** Where a sentence first names a party, counted in words; minus one where it does not. */
function placeIn(words: readonly string[], { name, company }: { name: string; company: string | null }): number {
  const heads = [name, /\(([^)]+)\)/.exec(name)?.[1] ?? name].map((one) => wordsOf(one)[0]);
  const id = company?.split('-')[0];
  return words.findIndex((word) => heads.includes(word) || word.toLowerCase() === id);
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
