import type { matchParties } from '@beringia/contract/parties/match-parties';
import { matchNames } from '@beringia/domain/parties/match-names';
import type { Handler } from '../handler.ts';
import { stampOf } from '../stamp.ts';
import { partyBook } from './party-book.ts';

export const matchPartiesHandler: Handler<typeof matchParties> = async (input, context) => {
  const book = await partyBook(context);
  if (input.kind === 'hospital') {
    const { matchHospitals } = await import('./match-hospitals.ts');
    return { ...(await stampOf(context)), ...matchHospitals(input, context.library, book.hospitals()) };
  }
  const index = book.index();
  const items = matchNames(index, input.names, input.limit).items.map(({ query, candidates }) => ({
    query,
    candidates: candidates.map((candidate) => ({
      ...candidate,
      nameZh: book.companies.get(candidate.id)?.nameZh ?? null,
      because: [...candidate.because],
    })),
    note: candidates.length === 0 ? 'No stored name comes near.' : null,
  }));
  return { ...(await stampOf(context)), items, searched: { records: index.records.length, names: index.names.length } };
};
