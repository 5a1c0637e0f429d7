import { describe, expect, test } from 'vitest';
import { keptId, PARTY_KINDS, partyKept } from './party-kind.ts';

describe('the id under which statements of a party are kept', () => {
  test('tells a hospital from a company of the same id, and leads back', () => {
    expect(keptId('hospital', 'qilu')).not.toBe(keptId('company', 'qilu'));
    for (const kind of PARTY_KINDS)
      for (const id of ['qilu', 'w.local.qilu']) expect(partyKept(keptId(kind, id))).toEqual({ kind, id });
  });

  test('of a company is its own, as it was before hospitals could be named', () => {
    expect(keptId('company', 'akeso')).toBe('akeso');
  });
});
