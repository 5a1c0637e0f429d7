import type { showAsset } from '@beringia/contract/assets/show-asset';
import type { OutputOf } from '@beringia/contract/operation';
import type { AssetRecord } from '@beringia/domain/assets/asset';
import { classMembers } from '@beringia/domain/assets/classes';
import { stagesAt } from '@beringia/domain/assets/stages-at';
import { workspaceOf } from '@beringia/domain/basics/ids';
import type { Day } from '@beringia/domain/basics/partial-date';
import { conflictsOf, evidenceOf } from '@beringia/domain/deals/claims-of';
import type { Deal } from '@beringia/domain/deals/deal';
import { dealRow } from '@beringia/domain/deals/row';
import { ownReadOuts } from '../../database/queries/read-outs.ts';
import type { Library } from '../../files/library.ts';
import type { Context, Handler } from '../handler.ts';
import { dealsOf } from '../rights/ledger-of.ts';
import { dayOf, stampOf } from '../stamp.ts';
import { assetOf } from './asset-of.ts';
import { assetRow } from './asset-row.ts';

export const showAssetHandler: Handler<typeof showAsset> = async ({ id, asOf: asked }, context) => {
  const asOf = dayOf(asked, context.today);
  const { library } = context;
  const asset = assetOf(library, id);
  const stages = stagesAt(asset, asOf);
  const deals = await dealsOf(context, asset);
  return {
    ...(await stampOf(context, asOf)),
    asset,
    row: assetRow(asset, asOf, stages),
    stages: { highest: stages.highest, china: stages.china, licensee: stages.licensee, usInd: stages.usInd },
    targets: labels(asset.targets, library.targetRows()),
    indications: labels(asset.indications, library.indicationRows()),
    deals: deals.map((deal) => rowOf(deal, asOf, context)),
    readOuts: await ownReadOuts(context.trx, [asset.id]),
    classes: classesOf(library, asset),
    redirectedFrom: asset.formerIds.includes(id) ? id : null,
  } as unknown as OutputOf<typeof showAsset>;
};

interface Labelled {
  readonly display: string;
  readonly zh: readonly string[];
}

function labels(ids: readonly string[] | null, rows: ReadonlyMap<string, Labelled>) {
  return ids?.map((id) => ({ id, name: rows.get(id)?.display ?? id, nameZh: rows.get(id)?.zh[0] ?? null })) ?? null;
}

function rowOf(deal: Deal, asOf: Day, { shipped }: Context) {
  const conflicts = conflictsOf(evidenceOf(deal, shipped.evidence)).length;
  return dealRow(deal, asOf, shipped.evidence, conflicts, workspaceOf(deal.id) !== null);
}

function classesOf(library: Library, asset: AssetRecord) {
  const withGroups = (target: string) => library.targets().withGroups(target);
  return library
    .classes()
    .filter((each) => classMembers(each, [asset], withGroups).members.length > 0)
    .map(({ id, name, nameZh }) => ({ id, name, nameZh }));
}
