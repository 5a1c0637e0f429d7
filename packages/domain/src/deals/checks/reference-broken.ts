import type { Deal } from '../deal.ts';
import type { DealCheck, Finding } from './check.ts';

/** Everything in the record that names a source, an asset or another deal names one that exists. */
export const referenceBroken: DealCheck = {
  id: 'reference-broken',
  kind: 'inconsistent',
  reason: 'A fact that points nowhere cannot be opened.',
  check: (deal, { deals }) => [
    ...missing(sourcesNamed(deal), new Set(deal.sources.map(({ id }) => id)), 'source'),
    ...missing(assetsNamed(deal), new Set(deal.assets.map(({ key }) => key)), 'asset'),
    ...missing(dealsNamed(deal), new Set(deals.keys()), 'deal'),
  ],
};

interface Named {
  readonly field: string;
  readonly ids: readonly (string | null)[];
}

function missing(named: readonly Named[], known: ReadonlySet<string>, what: string): Finding[] {
  return named.flatMap(({ field, ids }) =>
    ids.filter((id) => id !== null && !known.has(id)).map((id) => ({ field, message: `There is no ${what} “${id}”.` })),
  );
}

function sourcesNamed(deal: Deal): Named[] {
  return [
    ...deal.events.map(({ sources }, index) => ({ field: `events.${index}.sources`, ids: sources })),
    ...deal.claims.map(({ source }, index) => ({ field: `claims.${index}.source`, ids: [source] })),
  ];
}

function assetsNamed(deal: Deal): Named[] {
  return [
    ...deal.grants.map(({ key, assets }) => ({ field: `grants.${key}.assets`, ids: assets })),
    ...deal.retained.map(({ assets }, index) => ({ field: `retained.${index}.assets`, ids: assets })),
    ...deal.events.map(({ assets }, index) => ({ field: `events.${index}.assets`, ids: assets })),
    ...deal.milestones.map(({ asset }, index) => ({ field: `milestones.${index}.asset`, ids: [asset] })),
  ];
}

function dealsNamed(deal: Deal): Named[] {
  return deal.events.map((event, index) => ({ field: `events.${index}.deal`, ids: [event.deal] }));
}
