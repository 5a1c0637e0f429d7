import type { Day } from '@beringia/domain/basics/partial-date';
import type { Candidate } from '@beringia/domain/scouting/candidate';
import { coverageOf } from '@beringia/domain/scouting/coverage/coverage';
import type { AskedOf, SourceState } from '@beringia/domain/scouting/coverage/run-facts';
import { comingsBySource } from '../../database/queries/source-comings.ts';
import { countFound, type SourceState as StoredState, sourceStates } from '../../database/queries/source-states.ts';
import type { Context } from '../handler.ts';
import { missingSetting } from '../sources/settings-of.ts';
import type { LookedUpRecords } from './look-up.ts';

/** The ledger of a run: what was asked of each source, how much of it was new, and what could not be seen. */
export async function coverage(
  context: Context,
  looked: LookedUpRecords,
  candidates: readonly Candidate[],
  {
    wanted,
    since,
    deals,
  }: { readonly wanted: readonly string[] | null; readonly since: string | null; readonly deals: number },
) {
  const { library, today, trx } = context;
  const table = library.scouting.sources();
  const states = await statesOf(context);
  const aside = await setAside(context);
  const asked = table.sources
    .filter(({ id }) =>
      states.some(({ source, records, lastSynced }) => source === id && (records > 0 || lastSynced !== null)),
    )
    .map(({ id }) => askedOf(id, looked, since, aside.get(id) ?? 0, context.now));
  const ledger = coverageOf(table, { today, asked, states, wanted, candidates });
  const version = context.shipped.version;
  return {
    shipped: { assets: library.assets().length, deals, version },
    lookedUp: { how: looked.how, because: looked.because, records: looked.rows.length, stoppedAt: looked.stoppedAt },
    asked: ledger.asked,
    blindSpots: ledger.blindSpots,
  };

  async function statesOf({ settings }: Context): Promise<SourceState[]> {
    const [noted, counts] = [await sourceStates(trx), await countFound(trx)];
    const came = await comingsBySource(trx, context.workspace);
    const own = await trx
      .selectFrom('own_found_record')
      .select((eb) => ['source', eb.fn.countAll<string>().as('records')])
      .groupBy('source')
      .execute();
    return table.sources.map(({ id }) => {
      const state = noted.find(({ source }) => source === id);
      const mine = own.find(({ source }) => source === id);
      const records = counts.filter(({ source }) => source === id).reduce((sum, one) => sum + one.records, 0);
      return {
        source: id,
        configured: missingSetting(id, settings) === null,
        lastSynced: (state?.synced_at?.slice(0, 10) ?? null) as Day | null,
        records: records + Number(mine?.records ?? 0),
        came: came.get(id) ?? [],
        failed: failedOf(state),
      };
    });
  }
}

/** A problem stands until a sync comes to its end. */
function failedOf(state: StoredState | undefined): SourceState['failed'] {
  if (!state?.problem) return null;
  const { wrong, next } = state.problem;
  return { on: (state.tried_at?.slice(0, 10) ?? null) as Day | null, wrong, next };
}

/** @param since moment of the last run, so that what came later on that day counts */
function askedOf(
  source: string,
  { rows, query }: LookedUpRecords,
  since: string | null,
  aside: number,
  at: string,
): AskedOf {
  const hits = rows.filter((row) => row.source === source);
  const isNew = ({ first_at }: { first_at: string }) => since !== null && first_at > since;
  return {
    source,
    query,
    at,
    hits: hits.length,
    new: since === null ? null : hits.filter(isNew).length,
    changed: since === null ? null : hits.filter((row) => !isNew(row) && row.stored_at > since).length,
    failures:
      aside === 0 ? [] : [{ why: 'set aside when it was read; sources.quarantine has the reasons', count: aside }],
  };
}

async function setAside({ trx }: Context): Promise<ReadonlyMap<string, number>> {
  const rows = await trx
    .selectFrom('quarantine')
    .select((eb) => ['source', eb.fn.countAll<string>().as('n')])
    .groupBy('source')
    .execute();
  return new Map(rows.map(({ source, n }) => [source, Number(n)]));
}
