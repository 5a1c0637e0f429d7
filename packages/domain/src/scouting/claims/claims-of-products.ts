import type { Found } from '../found.ts';
import { companyKey, drugKey } from '../found-facts/found-keys.ts';
import { type FoundClaim, saysIn } from './found-claim.ts';

/** What approvals, labels and rows of vendors say of a drug. */

export function claimsOfApproval(found: Found<'approval'>): FoundClaim[] {
  const { id, sponsor, products, approvedOn, submissions } = found.content;
  const says = saysIn(
    found,
    submissions
      .flatMap(({ date }) => (date === null ? [] : [date]))
      .sort()
      .at(-1) ?? null,
  );
  const names = [...new Set(products.flatMap(({ brand, ingredients }) => [...(brand ? [brand] : []), ...ingredients]))];
  const step = approvedOn.value === null ? null : { stage: 'approved', on: approvedOn.value };
  return [
    ...names.flatMap((name) => says(drugKey(name), 'stage.us', step, approvedOn.because[0] ?? null)),
    ...(sponsor === null ? [] : says(companyKey(sponsor), 'holdsApproval', id)),
  ];
}

export function claimsOfLabel(found: Found<'label'>): FoundClaim[] {
  const { setId, effectiveOn, brands, generics, manufacturers, hasBoxedWarning } = found.content;
  const says = saysIn(found, effectiveOn);
  return [
    ...[...brands, ...generics].flatMap((name) => says(drugKey(name), 'label', setId)),
    ...says(`label/${setId}`, 'boxedWarning', hasBoxedWarning),
    ...manufacturers.flatMap((name) => says(companyKey(name), 'labels', setId)),
  ];
}

/** As the vendor prints it: its words are its own, and are not read into ours here. */
export function claimsOfVendorEntry(found: Found<'vendor'>): FoundClaim[] {
  const { names, companies, targets, indications, modality, stage, chinaStage, updated, exportedOn, vendor } =
    found.content;
  const says = saysIn(found, updated ?? exportedOn);
  const [name] = names;
  if (name === undefined) return [];
  const about = drugKey(name);
  return [
    ...says(about, 'names', names, vendor),
    ...says(about, 'companies', companies, vendor),
    ...says(about, 'targets', targets, vendor),
    ...says(about, 'indications', indications, vendor),
    ...says(about, 'modality', modality, vendor),
    ...says(about, 'stage.anywhere', stage, vendor),
    ...says(about, 'stage.china', chinaStage, vendor),
  ];
}
