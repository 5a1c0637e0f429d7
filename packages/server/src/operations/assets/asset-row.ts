import type { assetRowShape } from '@beringia/contract/assets/asset-shapes';
import type { AssetRecord } from '@beringia/domain/assets/asset';
import { stagesAt } from '@beringia/domain/assets/stages-at';
import type { Day } from '@beringia/domain/basics/partial-date';
import type { z } from 'zod';

export type AssetRow = z.infer<typeof assetRowShape>;

/**
 * An asset as a list shows it on a day.
 * @param deals how many in sight had named it by then
 */
export function assetRow(asset: AssetRecord, asOf: Day, deals: number): AssetRow {
  const stages = stagesAt(asset, asOf);
  return {
    id: asset.id,
    name: asset.name,
    nameZh: chineseName(asset),
    codes: asset.names.filter(({ kind }) => kind === 'code' || kind === 'partner-code').map(({ text }) => text),
    modality: asset.modality,
    targets: asset.targets,
    area: asset.area,
    originator: asset.originator && { company: asset.originator.company, name: asset.originator.name },
    stages: {
      highest: stages.highest.fact?.stage ?? null,
      china: stages.china.fact?.stage ?? null,
      licensee: stages.licensee.fact?.stage ?? null,
    },
    deals,
    verify: asset.verify,
  };
}

/** The Chinese name of the substance, before brands and translations. */
export function chineseName(asset: AssetRecord): string | null {
  const chinese = asset.names.filter(({ lang }) => lang === 'zh');
  return (chinese.find(({ kind }) => kind === 'chinese') ?? chinese[0])?.text ?? null;
}
