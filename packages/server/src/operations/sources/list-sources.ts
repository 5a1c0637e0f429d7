import type { listSources } from '@beringia/contract/sources/list-sources';
import type { Day } from '@beringia/domain/basics/partial-date';
import type { SourceRow } from '@beringia/domain/scouting/coverage/sources';
import { staleness } from '@beringia/domain/scouting/coverage/staleness';
import { countFound, type SourceState, sourceStates } from '../../database/queries/source-states.ts';
import { SOURCES } from '../../sources/catalogue.ts';
import type { Context, Handler } from '../handler.ts';
import { stampOf } from '../stamp.ts';
import { missingSetting } from './settings-of.ts';

export const listSourcesHandler: Handler<typeof listSources> = async (_input, context) => {
  const { trx, library } = context;
  const [states, counts] = [await sourceStates(trx), await countFound(trx)];
  const schedules = await trx.selectFrom('schedule').select(['id', 'every', 'next_at']).execute();
  const items = library.scouting.sources().sources.map((row) => {
    const schedule = schedules.find(({ id }) => id === `source:${row.id}`);
    const stored = counts.filter(({ source }) => source === row.id);
    return {
      ...described(row),
      ...standing(row, states.find(({ source }) => source === row.id) ?? null, stored, context),
      schedule: schedule ? { id: schedule.id, every: schedule.every, next: schedule.next_at } : null,
    };
  });
  return { ...(await stampOf(context)), items, total: items.length, cap: items.length, next: null };
};

function described({ id, name, gives, how, access, languages, terms, licence }: SourceRow) {
  const source = SOURCES.find((one) => one.id === id);
  const formats = source?.formats.map((format) => ({ id: format.id, endings: [...format.endings] })) ?? [];
  return { id, name, gives, how, access, languages, terms, licence, formats, canSync: source?.fetcher != null };
}

type Counted = Awaited<ReturnType<typeof countFound>>[number];

/** When it was last looked at: a sync that came to its end, or else the last day on which a file changed something. */
function standing(row: SourceRow, state: SourceState | null, stored: readonly Counted[], context: Context) {
  const lastSynced = state?.synced_at ?? null;
  return {
    missing: missingSetting(row.id, context.settings),
    records: stored.map(({ kind, records }) => ({ kind, count: records })),
    lastSynced,
    lastTried: state?.tried_at ?? null,
    stale: staleness(row, lastSynced === null ? null : (lastSynced.slice(0, 10) as Day), context.today),
    problem: state?.problem ?? null,
  };
}
