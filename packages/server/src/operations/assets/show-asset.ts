import type { showAsset } from '@beringia/contract/assets/show-asset';
import type { OutputOf } from '@beringia/contract/operation';
import type { AssetRecord } from '@beringia/domain/assets/asset';
import { stagesAt } from '@beringia/domain/assets/stages-at';
import type { Day } from '@beringia/domain/basics/partial-date';
import { standing } from '@beringia/domain/deals/standing';
import { licenceEnded } from '@beringia/domain/rights/licence-ended';
import type { SeenDeal } from '../../database/queries/deals-naming.ts';
import type { Library } from '../../files/library.ts';
import type { Handler } from '../handler.ts';
import { dealsOfAssets, hadBegun } from '../rights/deals-of-assets.ts';
import { ledgerFrom } from '../rights/ledger-of.ts';
import { dayOf, stampOf } from '../stamp.ts';
import { assetOf } from './asset-of.ts';
import { assetRow } from './asset-row.ts';
import { claimsOf } from './claims-of.ts';
import { membersOf } from './class-of.ts';
import { readOutsBy } from './read-outs-by.ts';

/** The record is shown whole; of deals, stages and read-outs what had been signed, reached or cut off by the day. */
export const showAssetHandler: Handler<typeof showAsset> = async ({ id, asOf: asked }, context) => {
  const asOf = dayOf(asked, context.today);
  const { library } = context;
  const asset = assetOf(library, id);
  const { highest, china, licensee, usInd } = stagesAt(asset, asOf);
  const known = (await dealsOfAssets(context, [asset])).get(asset.id) ?? [];
  const deals = known.filter(({ record }) => hadBegun(record, asOf));
  const { ledger } = ledgerFrom(library, asset, known);
  const ended = licensee.fact && licenceEnded(ledger, licensee.fact, asOf);
  const readOuts = await readOutsBy(context.trx, [asset], asOf);
  return {
    ...(await stampOf(context, asOf)),
    asset,
    row: assetRow(asset, asOf, deals.length),
    stages: { highest, china, licensee: { ...licensee, licenceEnded: ended }, usInd },
    targets: labels(asset.targets, library.targetRows()),
    indications: labels(asset.indications, library.indicationRows()),
    deals: deals.map((deal) => rowOn(deal, asOf)),
    readOuts: readOuts.map((row) => ({ ...row.record, id: row.id })),
    claims: await claimsOf(context.trx, asset, asOf),
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

/** The row as it is stored, standing as the deal stood on the day. */
function rowOn({ row, record }: SeenDeal, asOf: Day) {
  return { ...row, standing: standing(record, asOf) };
}

function classesOf(library: Library, asset: AssetRecord) {
  const own = library.classes().filter((each) => membersOf(library, each, [asset]).length > 0);
  return own.map(({ id, name, nameZh }) => ({ id, name, nameZh }));
}
