import type { DealCheck } from './check.ts';

export const tagUnknown: DealCheck = {
  id: 'tag-unknown',
  kind: 'inconsistent',
  reason: 'A tag that the table of supports does not know supports nothing.',
  check: (deal, { tables }) =>
    deal.sources.flatMap((source, index) =>
      source.supports
        .filter((tag) => !Object.hasOwn(tables.supports, tag))
        .map((tag) => ({ field: `sources.${index}.supports`, message: `${source.id} has the unknown tag “${tag}”.` })),
    ),
};
