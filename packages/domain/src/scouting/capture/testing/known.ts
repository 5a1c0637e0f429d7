import { readFileSync } from 'node:fs';
import { assetRecord } from '../../../assets/asset.ts';
import { shippedAssets, shippedIndications, shippedLines, shippedTargets } from '../../../assets/testing/shipped.ts';
import { company, namesOf } from '../../../parties/company.ts';
import { buildNameIndex } from '../../../parties/index/name-index.ts';
import { matchName } from '../../../parties/match-names.ts';
import { assetCodeReader, assetCodeTable } from '../../asset-codes.ts';
import { shippedTable } from '../../testing/shipped-tables.ts';
import { assetNames, companyNames, type Known, type ModalityRow, modalityWords } from '../known.ts';
import { capturePatterns, capturePatternTable } from '../patterns.ts';
import type { CapturedDocument } from '../proposal.ts';

/** A drug that does not exist, for texts with figures: no figure of a real drug is made up. */
export const EXAMPLE = assetRecord.parse({
  id: 'example-101',
  name: 'Example-101',
  names: [
    { text: 'Example-101', lang: 'en', kind: 'code', source: 'own' },
    { text: '示例单抗', lang: 'zh', kind: 'chinese', source: 'own' },
  ],
  modality: 'bispecific-antibody',
  targets: ['VEGFA'],
  indications: null,
  area: null,
  basis: { modality: 'own', targets: 'own', indications: null, area: null },
  originator: null,
  stages: [],
  inDeals: [],
  note: null,
  verify: false,
});

/** Everything that ships, and the drug that does not exist. */
export function shippedKnown(): Known {
  const assets = [...shippedAssets(), EXAMPLE];
  const companies = shippedLines('companies/companies.jsonl', company);
  const [byId, nameById] = [
    new Map(assets.map((one) => [one.id, one])),
    new Map(companies.map((one) => [one.id, one.name])),
  ];
  const index = buildNameIndex(companies.map((one) => ({ id: one.id, name: one.name, names: namesOf(one) })));
  return {
    assetNames: assetNames(assets),
    asset: (id) => byId.get(id) ?? null,
    targets: shippedTargets(),
    indications: shippedIndications(),
    modalities: modalityWords(shippedModalities()),
    companyNames: companyNames(companies),
    companyName: (id) => nameById.get(id) ?? null,
    matchCompany: (printed) => matchName(index, printed, 3),
    codes: assetCodeReader(assetCodeTable.parse(shippedTable('asset-codes.json'))),
    patterns: capturePatterns(capturePatternTable.parse(shippedTable('capture-patterns.json'))),
  };
}

function shippedModalities(): ModalityRow[] {
  const file = new URL('../../../../../../data/vocabulary/modalities.jsonl', import.meta.url);
  const lines = readFileSync(file, 'utf8').split('\n');
  const rows = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as ModalityRow);
  // The last line says how the rows rank, and is none.
  return rows.filter((row) => Array.isArray(row.en));
}

/** A company release of a day, with these pages. */
export function documentOf(...texts: string[]): CapturedDocument {
  return {
    title: null,
    url: null,
    saidOn: '2026-11-20' as CapturedDocument['saidOn'],
    tier: 'company-release',
    pages: texts.map((text, at) => ({ number: at + 1, text })),
  };
}
