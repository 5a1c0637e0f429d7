import type { AssetRecord } from '../../assets/asset.ts';
import type { CaptureField, CaptureValue, Proposal } from './proposal.ts';

/** What is said of a field, as a proposal or an accepted claim has it. */
export type Said = { [F in CaptureField]: { readonly field: F; readonly value: CaptureValue<F> } }[CaptureField];

/** How a statement stands against the record of the drug; unknown where the record does not keep the field. */
export function standingOf({ field, value }: Said, asset: AssetRecord | null): Proposal['standing'] {
  if (asset === null) return 'unknown';
  if (field === 'names') return asset.names.some(({ text }) => text === value.text) ? 'on-record' : 'new';
  if (field === 'targets' || field === 'indications') return asset[field]?.includes(value) ? 'on-record' : 'new';
  if (field === 'modality') return asset.modality === null ? 'new' : asset.modality === value ? 'on-record' : 'differs';
  if (field !== 'stages') return 'unknown';
  const same = asset.stages.some(
    ({ scope, stage, usInd }) => scope === value.scope && stage === value.stage && usInd === value.usInd,
  );
  return same ? 'on-record' : 'new';
}

/** What the record says of the same field, for a reader to compare; null where it says nothing or does not keep it. */
export function onRecord({ field, value }: Said, asset: AssetRecord): unknown {
  if (field === 'targets' || field === 'indications' || field === 'modality') return asset[field];
  if (field === 'names') return asset.names.map(({ text }) => text);
  if (field !== 'stages') return null;
  const facts = asset.stages.filter(({ scope }) => scope === value.scope);
  return facts.length === 0 ? null : facts.map(({ stage, usInd, on }) => ({ stage, usInd, on }));
}
