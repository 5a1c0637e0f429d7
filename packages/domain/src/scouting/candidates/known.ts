import type { AssetRecord } from '../../assets/asset.ts';
import type { AssetIndex } from '../../assets/asset-index.ts';
import type { IndicationReader } from '../../assets/indication-reader.ts';
import type { IndicationTree } from '../../assets/indications.ts';
import type { TargetReader } from '../../assets/targets.ts';
import type { PartialDate } from '../../basics/partial-date.ts';
import type { AssetCodeReader } from '../asset-codes.ts';
import type { DealDay } from './deal-days.ts';
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
  /** Days on which the deals of an asset spoke of it, by its id; absent where no deals are at hand. */
  readonly deals?: (asset: string) => readonly DealDay[];
  /** Ids of the companies that a company came out of or belongs to; absent where nobody says. */
  readonly parentsOf?: (company: string) => readonly string[];
  /** Facts of a later day do not count. */
  readonly asOf: PartialDate;
}
