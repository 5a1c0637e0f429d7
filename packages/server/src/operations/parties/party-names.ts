import type { Context } from '../handler.ts';

/** What a company is called, by id; a party without a record goes by the id, which is made from its printed name. */
export type PartyNames = (id: string) => { name: string; nameZh: string | null };

export async function partyNames({ library }: Context): Promise<PartyNames> {
  const known = new Map(library.companies().map((company) => [company.id, company]));
  return (id) => {
    const found = known.get(id);
    return { name: found?.name ?? id, nameZh: found?.nameZh ?? null };
  };
}
