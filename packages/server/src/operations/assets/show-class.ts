import type { listClasses, showClass } from '@beringia/contract/assets/show-class';
import type { OutputOf } from '@beringia/contract/operation';
import type { AssetRecord } from '@beringia/domain/assets/asset';
import { classTable } from '@beringia/domain/assets/class-table';
import { type AssetClass, classMembers } from '@beringia/domain/assets/classes';
import { refuse } from '@beringia/domain/basics/errors';
import { onOrBefore, sortKey } from '@beringia/domain/basics/partial-date';
import { readOutsByAsset } from '../../database/queries/read-outs.ts';
import type { Library } from '../../files/library.ts';
import type { Context, Handler } from '../handler.ts';
import { ledgerOf } from '../rights/ledger-of.ts';
import { dayOf, stampOf } from '../stamp.ts';
import { assetRow } from './asset-row.ts';

export const listClassesHandler: Handler<typeof listClasses> = async (_, context) => {
  const { library } = context;
  const items = library.classes().map((each) => ({ ...label(each), members: membersOf(library, each).length }));
  return { ...(await stampOf(context)), items, total: items.length, cap: items.length, next: null };
};

export const showClassHandler: Handler<typeof showClass> = async ({ id, asOf: asked }, context) => {
  const asOf = dayOf(asked, context.today);
  const { library, trx } = context;
  const found = library.classes().find((each) => each.id === id);
  if (!found) throw noSuchClass(id, library);
  const members = membersOf(library, found);
  const history = await Promise.all(members.map((asset) => historyOf(context, asset)));
  const readOuts = await readOutsByAsset(
    trx,
    members.map((asset) => asset.id),
  );
  const told = members.map(({ id: asset, name }) => ({
    asset,
    name,
    readOuts: readOuts.filter((row) => row.asset === asset).map(({ record }) => record),
  }));
  return {
    ...(await stampOf(context, asOf)),
    class: label(found),
    members: members.map((asset) => assetRow(asset, asOf)),
    history: history
      .flat()
      .filter(({ on }) => on === null || onOrBefore(on, asOf))
      .sort((a, b) => (dayKey(a.on) < dayKey(b.on) ? -1 : 1)),
    readOuts: classTable(told),
  } as unknown as OutputOf<typeof showClass>;
};

function membersOf(library: Library, of: AssetClass): AssetRecord[] {
  const { members } = classMembers(of, library.assets(), (target) => library.targets().withGroups(target));
  return members.map(({ asset }) => asset);
}

/** What happened to the rights: a retention says what did not happen, so it is left out. */
async function historyOf(context: Context, asset: AssetRecord) {
  const { ledger } = await ledgerOf(context, asset);
  return ledger.laid
    .filter(({ event }) => event.kind !== 'retention')
    .map(({ event: { kind, on, text, basis, from, to, id } }) => ({
      id,
      asset: asset.id,
      name: asset.name,
      kind,
      on,
      text,
      deal: basis[0] ?? null,
      from,
      to,
    }));
}

function dayKey(on: string | null): string {
  return on === null ? '9999' : sortKey(on as never);
}

function label({ id, name, nameZh, reason }: AssetClass) {
  return { id, name, nameZh, reason };
}

function noSuchClass(id: string, library: Library) {
  return refuse('not-found', {
    field: 'id',
    wrong: `there is no class "${id}".`,
    expected: `one of ${library
      .classes()
      .map((each) => each.id)
      .join(', ')}`,
    next: 'Name one of them.',
  });
}
