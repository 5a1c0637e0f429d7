import type { Found, FoundKind } from '../found.ts';
import { claimsOfAward, claimsOfFiling, claimsOfPaper, claimsOfPatent } from './claims-of-documents.ts';
import { claimsOfApproval, claimsOfLabel, claimsOfVendorEntry } from './claims-of-products.ts';
import { claimsOfTrial } from './claims-of-trial.ts';
import type { FoundClaim } from './found-claim.ts';

type ClaimsOf = { readonly [K in FoundKind]: (found: Found<K>) => FoundClaim[] };

const CLAIMS: ClaimsOf = {
  trial: claimsOfTrial,
  paper: claimsOfPaper,
  patent: claimsOfPatent,
  filing: claimsOfFiling,
  approval: claimsOfApproval,
  label: claimsOfLabel,
  award: claimsOfAward,
  vendor: claimsOfVendorEntry,
  // A headline is shown and read by a person; a listing is read by the registers.
  announcement: () => [],
  listed: () => [],
};

/** Everything that a record says, each with its source, its day and what its word is worth. */
export function claimsOfFound(found: Found): FoundClaim[] {
  // The kind and the content of a `Found` belong together, which a union of kinds cannot say in a call.
  return (CLAIMS[found.kind] as (one: Found) => FoundClaim[])(found);
}
