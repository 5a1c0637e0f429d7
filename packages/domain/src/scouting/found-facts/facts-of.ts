import type { Found, FoundKind } from '../found.ts';
import type { FoundFacts } from './facts.ts';
import { factsOfAnnouncement, factsOfAward, factsOfListedName, factsOfVendorEntry } from './facts-of-lists.ts';
import { factsOfApproval, factsOfFiling, factsOfLabel, factsOfPaper } from './facts-of-papers.ts';
import { factsOfPatent } from './facts-of-patents.ts';
import { factsOfTrial } from './facts-of-trials.ts';

type FactsOf = { readonly [K in FoundKind]: (content: Found<K>['content']) => FoundFacts };

const FACTS: FactsOf = {
  trial: factsOfTrial,
  paper: factsOfPaper,
  patent: factsOfPatent,
  filing: factsOfFiling,
  approval: factsOfApproval,
  label: factsOfLabel,
  award: factsOfAward,
  announcement: factsOfAnnouncement,
  vendor: factsOfVendorEntry,
  listed: factsOfListedName,
};

export function factsOf({ kind, content }: Pick<Found, 'kind' | 'content'>): FoundFacts {
  // The kind and the content of a `Found` belong together, which a union of kinds cannot say in a call.
  const facts = (FACTS[kind] as (content: Found['content']) => FoundFacts)(content);
  return { ...facts, keys: [...new Set(facts.keys)].sort() };
}
