import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ShownDeal } from '../../api.ts';
import { Dash } from '../../parts/amount.tsx';
import { useText } from '../../parts/language.tsx';
import { Evident } from './evident.tsx';
import { useAssetRecords } from './use-asset-records.ts';

type Asset = ShownDeal['deal']['assets'][number];

export function DealAssets({ deal }: { readonly deal: ShownDeal['deal'] }) {
  const text = useText();
  const records = useAssetRecords(deal.assets);
  return (
    <section className="panel" aria-labelledby="assets">
      <h2 id="assets">{text.deal.assets}</h2>
      {deal.assets.map((asset) => (
        <AssetSheet key={asset.key} asset={asset} record={records.get(asset.key)} />
      ))}
    </section>
  );
}

/** One asset with its stages as separate facts: highest anywhere, in China, in the granted territory. */
function AssetSheet({ asset, record }: { readonly asset: Asset; readonly record: string | undefined }) {
  const text = useText();
  const path = `assets.${asset.key}`;
  return (
    <div className="asset">
      <p className="tight">
        <Evident field={`${path}.identity`} name={text.deal.asset}>
          <strong>{asset.name}</strong>
        </Evident>{' '}
        {asset.codes.filter((code) => code !== asset.name).join(' · ')}{' '}
        {!asset.named && <span className="mark">{text.deal.description}</span>}
        {record !== undefined && (
          <Link to="/assets/$id" params={{ id: record }} className="small">
            {text.deal.assetPage}
          </Link>
        )}
      </p>
      <p className="tight soft">
        {text.labels.modality[asset.modality]} · {text.labels.area[asset.area]}
      </p>
      <dl className="facts">
        <Stage name={text.deal.stageHighest} path={`${path}.stage.highest`} value={asset.stage.highest} />
        <Stage name={text.deal.stageChina} path={`${path}.stage.china`} value={asset.stage.china} />
        <Stage
          name={text.deal.stageTerritory}
          path={`${path}.stage.licenseeTerritory`}
          value={asset.stage.licenseeTerritory}
        />
        <Fact name={text.deal.usInd} path={`${path}.stage.usInd`}>
          {asset.stage.usInd === null ? <Dash /> : text.labels.usInd[asset.stage.usInd]}
        </Fact>
        <Fact name={text.deal.targets} path={`${path}.targets`}>
          {asset.targets.length === 0 ? <Dash /> : asset.targets.join(', ')}
        </Fact>
        <Fact name={text.deal.indications} path={`${path}.indications`}>
          {asset.indications.length === 0 ? <Dash /> : asset.indications.join(', ')}
        </Fact>
      </dl>
    </div>
  );
}

function Stage({ name, path, value }: { name: string; path: string; value: Asset['stage']['highest'] }) {
  const text = useText();
  return (
    <Fact name={name} path={path}>
      {value === null ? <Dash /> : text.labels.stage[value]}
    </Fact>
  );
}

function Fact({
  name,
  path,
  children,
}: {
  readonly name: string;
  readonly path: string;
  readonly children: ReactNode;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Evident field={path} name={name}>
          {children}
        </Evident>
      </dd>
    </div>
  );
}
