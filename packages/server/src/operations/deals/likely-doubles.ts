import { MOST_DOUBLES } from '@beringia/contract/deals/import-deals';
import { likelyDuplicates } from '@beringia/domain/deals/checks/possible-duplicate';
import type { Deal } from '@beringia/domain/deals/deal';
import type { Context } from '../handler.ts';
import { type PartyBook, partyBook } from '../parties/party-book.ts';
import { partyOfValue } from './party-values.ts';

export interface Doubles {
  readonly likelyDoubles: { id: string; like: string }[];
  readonly advice: string | null;
}

/**
 * Imported deals that are probably copies of what ships. A flat line names its parties without ids, so they are found by name
 * first. Only what ships is compared: that is where copies come from, and it stays small however large the file is.
 */
export async function likelyDoubles(imported: readonly Deal[], context: Context): Promise<Doubles> {
  const book = await partyBook(context);
  const deals = new Map(context.shipped.deals.map((deal) => [deal.id, withCompanies(deal, book)]));
  const likelyDoubles: { id: string; like: string }[] = [];
  for (const deal of imported) {
    if (likelyDoubles.length >= MOST_DOUBLES) break;
    const [like] = likelyDuplicates(withCompanies(deal, book), deals);
    if (like) likelyDoubles.push({ id: deal.id, like: like.id });
  }
  return { likelyDoubles, advice: likelyDoubles.length > 0 ? ADVICE : null };
}

const ADVICE =
  'Each of these counts beside the deal that it looks like, its money twice. Filter with own=false to count only what ships; to ' +
  'state something else of a shipped deal, edit that deal (`beringia deals edit ID FIELD`) and leave the copy out of the file.';

type Party = { readonly company: string | null; readonly name: string };

function withCompanies(deal: Deal, book: PartyBook): Deal {
  const known = <T extends Party>(party: T): T => {
    return { ...party, company: partyOfValue(book, party.company ?? party.name) ?? party.company };
  };
  return { ...deal, licensors: deal.licensors.map(known), licensees: deal.licensees.map(known) };
}
