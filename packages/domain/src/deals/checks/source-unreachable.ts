import type { DealCheck } from './check.ts';

export const sourceUnreachable: DealCheck = {
  id: 'source-unreachable',
  kind: 'doubtful',
  reason: 'A reader must be able to open what a fact rests on.',
  check: (deal) =>
    deal.sources.flatMap((source, index) =>
      source.unreachable === null
        ? []
        : [
            {
              field: `sources.${index}.url`,
              message: `${source.id} cannot be opened by everybody: ${source.unreachable}.`,
            },
          ],
    ),
};
