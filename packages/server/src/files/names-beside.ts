import { findAsset } from '@beringia/domain/assets/asset-index';
import type { Company } from '@beringia/domain/parties/company';
import { lazily } from './lazy.ts';
import type { Library } from './library.ts';

/** What of a deal is looked at. */
interface Named {
  readonly id: string;
  readonly licensors: readonly { readonly company: string | null }[];
  readonly licensees: readonly { readonly company: string | null }[];
  readonly assets: readonly { readonly name: string; readonly codes: readonly string[] }[];
}

/** Names that the records of its drugs and companies add to those that a deal prints: it is found by 依沃西单抗 too. */
export type NamesBeside = (deal: Named) => readonly string[];

/** A drug is known by the link of a shipped deal, else by a name or code that settles it. */
export function namesBeside(library: Library): NamesBeside {
  const linked = lazily(() => namesByDeal(library));
  const companies = lazily(() => new Map(library.companies().map((company) => [company.id, namesToFindBy(company)])));
  const settled = new Map<string, readonly string[]>();
  const byName = (name: string) => {
    const known = settled.get(name) ?? namesOfSettled(library, name);
    settled.set(name, known);
    return known;
  };
  return ({ id, licensors, licensees, assets }) => {
    const drugs = linked().get(id) ?? assets.flatMap(({ name, codes }) => [name, ...codes].flatMap(byName));
    const parties = [...licensors, ...licensees].flatMap(({ company }) => companies().get(company ?? '') ?? []);
    return [...new Set([...drugs, ...parties])];
  };
}

function namesByDeal(library: Library): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { names, inDeals } of library.assets()) {
    const texts = names.filter(({ kind }) => kind !== 'mistranslation').map(({ text }) => text);
    for (const { deal } of inDeals) found.set(deal, [...(found.get(deal) ?? []), ...texts]);
  }
  return found;
}

function namesOfSettled(library: Library, name: string): readonly string[] {
  const { verdict, matches } = findAsset(library.assetIndex(), name);
  const [first] = verdict === 'one' ? matches : [];
  return first?.asset.names.filter(({ kind }) => kind !== 'mistranslation').map(({ text }) => text) ?? [];
}

const SHORT: ReadonlySet<string> = new Set(['short', 'brand', 'ticker-name']);

/** Chinese and short names; legal and former ones would lead a question for a parent to the deals of another. */
function namesToFindBy({ nameZh, shortZh, aliases }: Company): readonly string[] {
  const short = aliases.filter(({ kind }) => SHORT.has(kind)).map(({ text }) => text);
  return [nameZh, shortZh, ...short].filter((name) => name !== null);
}
