import { nameKey } from '../../assets/name-key.ts';
import type { Candidate } from '../candidate.ts';
import { drugName, outsideBrackets } from './drug-name.ts';

/** Every id that a drug may have had: before it got a record it was known by one of its names. */
export function idsOf({ id, names }: Pick<Candidate, 'id' | 'names'>): string[] {
  const byName = names.map((name) => `drug:${nameKey(outsideBrackets(drugName(name).plain))}`);
  return [...new Set([id, ...byName])];
}
