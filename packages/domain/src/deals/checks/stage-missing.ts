import { type DealCheck, findingIf } from './check.ts';

export const stageMissing: DealCheck = {
  id: 'stage-missing',
  kind: 'missing',
  reason: 'Comparables are matched on the stage; a deal without one never matches.',
  check: (deal) =>
    findingIf(
      deal.assets.every(({ stage }) => stage.highest === null),
      'assets.stage.highest',
      'No asset of the deal has a stage.',
    ),
};
