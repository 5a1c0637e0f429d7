import { isVerified } from '../tiers.ts';
import { type DealCheck, findingIf } from './check.ts';

export const unverified: DealCheck = {
  id: 'unverified',
  kind: 'doubtful',
  reason: 'A deal seen only in compiled lists may be an error that lists copy from each other.',
  check: (deal, { tables }) =>
    findingIf(!isVerified(deal, tables.hosts), 'sources', 'No source better than a compiled list was seen.'),
};
