import { assetIndex } from '../../../assets/asset-index.ts';
import { nameKey } from '../../../assets/name-key.ts';
import {
  shippedAssets,
  shippedIndications,
  shippedLines,
  shippedTargets,
  shippedTree,
} from '../../../assets/testing/shipped.ts';
import { parsePartialDate } from '../../../basics/partial-date.ts';
import { company, namesOf } from '../../../parties/company.ts';
import { assetCodeReader, assetCodeTable } from '../../asset-codes.ts';
import { shippedTable } from '../../testing/shipped-tables.ts';
import type { Known } from '../known.ts';
import { modalityLine, modalityReader } from '../modality-reader.ts';

/** What ships, read for tests. */
export function shippedKnown(): Known {
  const assets = shippedAssets();
  const codes = assets.flatMap(({ names }) => names.flatMap(({ text }) => /^[A-Z]{2,}(?=-?\d)/u.exec(text) ?? []));
  const companies = new Map(
    shippedCompanies().flatMap((one) => namesOf(one).map((name) => [nameKey(name), one] as const)),
  );
  return {
    assets,
    index: assetIndex(assets),
    targets: shippedTargets(),
    indications: shippedIndications(),
    tree: shippedTree(),
    codes: assetCodeReader(assetCodeTable.parse(shippedTable('asset-codes.json')), new Set(codes)),
    modalities: modalityReader(shippedLines('vocabulary/modalities.jsonl', modalityLine).flatMap((row) => row ?? [])),
    companyOf: (name) => companies.get(nameKey(name)) ?? null,
    asOf: parsePartialDate('2026-11-25'),
  };
}

export function shippedCompanies() {
  return shippedLines('companies/companies.jsonl', company);
}
