import type { AssetRecord } from '@beringia/domain/assets/asset';
import type { IndicationReader } from '@beringia/domain/assets/indication-reader';
import type { TargetReader } from '@beringia/domain/assets/targets';
import { type Company, namesOf } from '@beringia/domain/parties/company';
import { buildNameIndex } from '@beringia/domain/parties/index/name-index';
import { matchName } from '@beringia/domain/parties/match-names';
import { modalityRow } from '@beringia/domain/scouting/candidates/modality-reader';
import { assetNames, companyNames, type Known, modalityWords } from '@beringia/domain/scouting/capture/known';
import { capturePatterns, capturePatternTable } from '@beringia/domain/scouting/capture/patterns';
import { z } from 'zod';
import { lazily } from './lazy.ts';
import type { ScoutingLibrary } from './scouting-library.ts';

/** What of the library it is made from. */
interface Parts {
  assets(): readonly AssetRecord[];
  companies(): readonly Company[];
  targets(): TargetReader;
  indications(): IndicationReader;
  readonly scouting: ScoutingLibrary;
}

/** Records that a printed name is compared with before the best three are shown. */
const SHOWN = 3;

/**
 * What a captured text is read against: everything that ships.
 * @param lines rows of a file of `data/` @param json a file of `data/`, parsed
 */
export function captureKnown(
  { assets, companies, targets, indications, scouting }: Parts,
  lines: <T>(name: string, schema: z.ZodType<T>) => T[],
  json: (name: string) => unknown,
): Known {
  const byId = new Map(assets().map((one) => [one.id, one]));
  const companyById = new Map(companies().map(({ id, name }) => [id, name]));
  const index = lazily(() =>
    buildNameIndex(companies().map((one) => ({ id: one.id, name: one.name, names: namesOf(one) }))),
  );
  return {
    assetNames: assetNames(assets()),
    asset: (id) => byId.get(id) ?? null,
    targets: targets(),
    indications: indications(),
    modalities: modalityWords(lines('vocabulary/modalities.jsonl', modalityLine).flatMap((row) => row ?? [])),
    companyNames: companyNames(companies()),
    companyName: (id) => companyById.get(id) ?? null,
    matchCompany: (printed) => matchName(index(), printed, SHOWN),
    codes: scouting.codes(),
    patterns: capturePatterns(capturePatternTable.parse(json('scouting/capture-patterns.json'))),
  };
}

/** The last line of the file says how the rows rank, and is none. */
const modalityLine = z.union([modalityRow, z.object({ id: z.literal('_rules') }).transform(() => null)]);
