import type { AssetRecord } from '../../assets/asset.ts';
import type { AssetIndex } from '../../assets/asset-index.ts';
import type { IndicationReader } from '../../assets/indication-reader.ts';
import type { IndicationTree } from '../../assets/indications.ts';
import type { TargetReader } from '../../assets/targets.ts';
import type { PartialDate } from '../../basics/partial-date.ts';
import type { AssetCodeReader } from '../asset-codes.ts';
import type { ModalityReader } from './modality-reader.ts';

/** What is known before any source is read: the shipped and own records, and what reads words. */
export interface Known {
  readonly assets: readonly AssetRecord[];
  readonly index: AssetIndex;
  readonly targets: TargetReader;
  readonly indications: IndicationReader;
  readonly tree: IndicationTree;
  readonly codes: AssetCodeReader;
  readonly modalities: ModalityReader;
  /** The company record that a printed name means, or null where it means none or several. */
  readonly companyOf: (name: string) => { readonly id: string } | null;
  /** Facts of a later day do not count. */
  readonly asOf: PartialDate;
}
