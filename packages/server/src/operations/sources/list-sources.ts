import type { listSources } from '@beringia/contract/sources/list-sources';
import type { Day } from '@beringia/domain/basics/partial-date';
import { type Coming, cameWords } from '@beringia/domain/scouting/coverage/coming';
import type { SourceRow } from '@beringia/domain/scouting/coverage/sources';
import { staleness } from '@beringia/domain/scouting/coverage/staleness';
import { comingsBySource } from '../../database/queries/source-comings.ts';
import { countFound, type SourceState, sourceStates } from '../../database/queries/source-states.ts';
import { SOURCES } from '../../sources/catalogue.ts';
import type { Context, Handler } from '../handler.ts';
import { stampOf } from '../stamp.ts';
import { missingSetting } from './settings-of.ts';

export const listSourcesHandler: Handler<typeof listSources> = async (_input, context) => {
  const { trx, library } = context;
  const [states, counts] = [await sourceStates(trx), await countFound(trx)];
  const came = await comingsBySource(trx, context.workspace);
  const schedules = await trx.selectFrom('schedule').select(['id', 'every', 'next_at']).execute();
  const items = library.scouting.sources().sources.map((row) => {
    const schedule = schedules.find(({ id }) => id === `source:${row.id}`);
    const held = { stored: counts.filter(({ source }) => source === row.id), came: came.get(row.id) ?? [] };
    return {
      ...described(row),
      ...standing(row, states.find(({ source }) => source === row.id) ?? null, held, context),
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

interface Held {
  readonly stored: Awaited<ReturnType<typeof countFound>>;
  readonly came: readonly Coming[];
}

/** When it was last looked at, by a sync that came to its end or a list that came whole; and how its records came. */
function standing(row: SourceRow, state: SourceState | null, { stored, came }: Held, context: Context) {
  const lastSynced = state?.synced_at ?? null;
  const day = (lastSynced?.slice(0, 10) ?? null) as Day | null;
  return {
    missing: missingSetting(row.id, context.settings),
    records: stored.map(({ kind, records }) => ({ kind, count: records })),
    lastSynced,
    lastTried: state?.tried_at ?? null,
    came: cameWords(came),
    stale: staleness(row, { lastSynced: day, came }, context.today),
    problem: state?.problem ?? null,
  };
}
