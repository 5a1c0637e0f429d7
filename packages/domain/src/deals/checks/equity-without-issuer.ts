import type { DealCheck } from './check.ts';

const EQUITY = ['equityReceived', 'sharesBought', 'licenseeSharesBought'] as const;

export const equityWithoutIssuer: DealCheck = {
  id: 'equity-without-issuer',
  kind: 'missing',
  reason: 'A percentage means nothing without the company that it is a share of.',
  check: (deal) =>
    EQUITY.flatMap((kind) => {
      const equity = deal.amounts[kind];
      if (!equity || equity.issuer !== null) return [];
      const size = equity.percent === null ? 'Shares' : `${equity.percent}% of the shares`;
      return [{ field: `amounts.${kind}.issuer`, message: `${size} of an issuer that is not named.` }];
    }),
};
