import type { DealCheck, Finding } from './check.ts';

function parties(deal: Parameters<DealCheck['check']>[0]) {
  return [
    ...deal.licensors.map((party, index) => ({ field: `licensors.${index}.company`, party })),
    ...deal.licensees.map((party, index) => ({ field: `licensees.${index}.company`, party })),
  ];
}

export const companyWithoutRow: DealCheck = {
  id: 'company-without-row',
  kind: 'missing',
  reason: 'A party without a row in the company table is matched by its printed name alone.',
  check: (deal) =>
    parties(deal)
      .filter(({ party }) => party.company === null)
      .map(({ field, party }): Finding => ({ field, message: `${party.name} has no row in the company table.` })),
};

export const companyNotInTable: DealCheck = {
  id: 'company-not-in-table',
  kind: 'inconsistent',
  reason: 'A company id points to a row.',
  check: (deal, { companies }) =>
    parties(deal)
      .filter(({ party }) => party.company !== null && !companies.has(party.company))
      .map(({ field, party }): Finding => ({ field, message: `“${party.company}” is not in the company table.` })),
};
