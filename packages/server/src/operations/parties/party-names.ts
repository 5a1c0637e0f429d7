import type { Context } from '../handler.ts';
import { partyBook } from './party-book.ts';

/** Who answers for a company id in the workspace, and what that company is called. */
export type PartyNames = (id: string) => { party: string; name: string; nameZh: string | null };

/** A party without a record goes by its id, which was made from the printed name. */
export async function partyNames(context: Context): Promise<PartyNames> {
  const book = await partyBook(context);
  return (id) => {
    const party = book.current(id) ?? id;
    const company = book.companies.get(party);
    return { party, name: company?.name ?? id, nameZh: company?.nameZh ?? null };
  };
}
