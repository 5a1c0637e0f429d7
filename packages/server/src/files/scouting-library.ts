import type { AssetRecord } from '@beringia/domain/assets/asset';
import { type AffiliationReader, affiliationReader, affiliationTable } from '@beringia/domain/scouting/affiliations';
import { type AssetCodeReader, assetCodeReader, assetCodeTable } from '@beringia/domain/scouting/asset-codes';
import {
  type ModalityReader,
  modalityLine,
  modalityReader,
} from '@beringia/domain/scouting/candidates/modality-reader';
import { type ClaimKindReader, claimKindReader, claimKindTable } from '@beringia/domain/scouting/claim-kinds';
import { type SourceTable, sourceTable } from '@beringia/domain/scouting/coverage/sources';
import { type FilingWordTable, filingWordTable } from '@beringia/domain/scouting/filing';
import { type LegalCodeTable, legalCodeTable } from '@beringia/domain/scouting/legal-codes';
import { type RankingTable, readRankingTable } from '@beringia/domain/scouting/ranking/table';
import type { z } from 'zod';
import { lazily } from './lazy.ts';

/** The tables that readings and rankings of sources rest on, each read when it is first asked for. */
export interface ScoutingLibrary {
  affiliations(): AffiliationReader;
  codes(): AssetCodeReader;
  claimKinds(): ClaimKindReader;
  legalCodes(): LegalCodeTable;
  filingWords(): FilingWordTable;
  sources(): SourceTable;
  modalities(): ModalityReader;
  ranking(): RankingTable;
  /** As in the file; the fetching knows its shape. */
  fetchLimits(): unknown;
}

/** How files of `data/` are read, and what was read of them already. */
export interface ReadsFiles {
  /** A file, parsed. */
  readonly json: (name: string) => unknown;
  readonly lines: <T>(name: string, schema: z.ZodType<T>) => T[];
  readonly assets: () => readonly AssetRecord[];
}

export function scoutingLibrary({ json, lines, assets }: ReadsFiles): ScoutingLibrary {
  return {
    affiliations: lazily(() => affiliationReader(affiliationTable.parse(json('scouting/affiliations.json')))),
    codes: lazily(() => assetCodeReader(assetCodeTable.parse(json('scouting/asset-codes.json')), prefixesOf(assets()))),
    claimKinds: lazily(() => claimKindReader(claimKindTable.parse(json('scouting/claim-kinds.json')))),
    legalCodes: lazily(() => legalCodeTable.parse(json('scouting/legal-codes.json'))),
    filingWords: lazily(() => filingWordTable.parse(json('scouting/filing-words.json'))),
    sources: lazily(() => sourceTable.parse(json('scouting/sources.json'))),
    modalities: lazily(() =>
      modalityReader(lines('vocabulary/modalities.jsonl', modalityLine).flatMap((row) => row ?? [])),
    ),
    ranking: lazily(() => readRankingTable(json('scouting/ranking.json'))),
    fetchLimits: lazily(() => json('scouting/fetch-limits.json')),
  };
}

/** Opening letters of the codes on record: after them two digits are enough to tell a code. */
function prefixesOf(assets: readonly AssetRecord[]): ReadonlySet<string> {
  const codes = assets.flatMap(({ names }) => names.filter(({ kind }) => kind === 'code' || kind === 'partner-code'));
  return new Set(codes.flatMap(({ text }) => /^[A-Z]{2,}(?=-?\d)/u.exec(text.toUpperCase()) ?? []));
}
