import type { listClasses, showClass } from '@beringia/contract/assets/show-class';
import type { OutputOf } from '@beringia/contract/operation';
import type { AssetRecord } from '@beringia/domain/assets/asset';
import { classTable } from '@beringia/domain/assets/class-table';
import type { AssetClass } from '@beringia/domain/assets/classes';
import type { Day } from '@beringia/domain/basics/partial-date';
import { rightsAt } from '@beringia/domain/rights/fold';
import type { Ledger } from '@beringia/domain/rights/ledger';
import type { RightEvent } from '@beringia/domain/rights/right-event';
import type { Library } from '../../files/library.ts';
import type { Handler } from '../handler.ts';
import { byDay, hadHappened } from '../rights/event-order.ts';
import { ledgersOf, lookBy, type OpenLedger } from '../rights/ledger-of.ts';
import { dayOf, stampOf } from '../stamp.ts';
import { assetRow } from './asset-row.ts';
import { classOf, membersOf } from './class-of.ts';
import { readOutsBy } from './read-outs-by.ts';

export const listClassesHandler: Handler<typeof listClasses> = async (_, context) => {
  const { library } = context;
  const items = library.classes().map((each) => ({ ...label(each), members: membersOf(library, each).length }));
  return { ...(await stampOf(context)), items, total: items.length, cap: items.length, next: null };
};

export const showClassHandler: Handler<typeof showClass> = async ({ id, asOf: asked }, context) => {
  const asOf = dayOf(asked, context.today);
  const { library, trx } = context;
  const found = classOf(library, id, 'id', 'not-found');
  const members = membersOf(library, found);
  const ledgers = await ledgersOf(context, members);
  const readOuts = await readOutsBy(trx, members, asOf);
  const told = members.map(({ id: asset, name }) => ({
    asset,
    name,
    readOuts: readOuts.flatMap((row) => (row.asset === asset ? [row.record] : [])),
  }));
  return {
    ...(await stampOf(context, asOf)),
    class: label(found),
    members: members.map((asset) => rowOf(asset, ledgers.get(asset.id), asOf)),
    history: members.flatMap((asset) => historyOf(asset, ledgers.get(asset.id)?.ledger, asOf, library)).sort(byDay),
    readOuts: classTable(told),
  } as unknown as OutputOf<typeof showClass>;
};

function rowOf(asset: AssetRecord, open: OpenLedger | undefined, asOf: Day) {
  return assetRow(asset, asOf, open ? lookBy(open, asOf).searched.length : 0);
}

/** What had happened to the rights by a day. */
function historyOf(asset: AssetRecord, ledger: Ledger | undefined, asOf: Day, library: Library) {
  if (ledger === undefined) return [];
  const happened = ledger.laid.map(({ event }) => event).filter((event) => isHistory(event, asOf));
  const open = rightsAt(ledger, asOf, library.fieldUniverse()).map(({ state }) => state.ended?.id);
  return happened.map(({ kind, on, text, contract, basis, from, to, id }) => {
    const what = { kind, on, text, contract, deal: basis[0] ?? null, from, to, noHeir: open.includes(id) };
    return { id, asset: asset.id, name: asset.name, ...what };
  });
}

/** A retention says what did not happen, and the end of a contract at its closing is told by the grant that follows it. */
function isHistory(event: RightEvent, asOf: Day): boolean {
  const isClosing = event.kind === 'lapse' && event.to.length === 0;
  return event.kind !== 'retention' && !isClosing && hadHappened(event, asOf);
}

function label({ id, name, nameZh, reason }: AssetClass) {
  return { id, name, nameZh, reason };
}
