import { readFileSync } from 'node:fs';
import { parsePartialDate } from '@beringia/domain/basics/partial-date';
import { affiliationReader, affiliationTable } from '@beringia/domain/scouting/affiliations';
import { assetCodeReader, assetCodeTable } from '@beringia/domain/scouting/asset-codes';
import type { PaperReaders } from '../map.ts';

/** The readers over the tables that ship. */
export function paperReaders(readOn: string | null = null): PaperReaders {
  return {
    affiliations: affiliationReader(affiliationTable.parse(shipped('affiliations.json'))),
    codes: assetCodeReader(assetCodeTable.parse(shipped('asset-codes.json')), new Set(['HLX'])),
    readOn: readOn === null ? null : parsePartialDate(readOn),
  };
}

function shipped(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../../../../data/scouting/${name}`, import.meta.url), 'utf8'));
}
