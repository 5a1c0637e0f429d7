import { readFileSync } from 'node:fs';
import { parsePartialDate } from '@beringia/domain/basics/partial-date';
import { claimKindReader, claimKindTable } from '@beringia/domain/scouting/claim-kinds';
import { legalCodeTable } from '@beringia/domain/scouting/legal-codes';
import type { FamilyTables } from '../map.ts';

/** The tables that ship, read as a test reads them. */
export function familyTables(asOf: string): FamilyTables {
  return {
    claimKinds: claimKindReader(claimKindTable.parse(shipped('claim-kinds.json'))),
    legalCodes: legalCodeTable.parse(shipped('legal-codes.json')),
    asOf: parsePartialDate(asOf),
  };
}

function shipped(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../../../../data/scouting/${name}`, import.meta.url), 'utf8'));
}
