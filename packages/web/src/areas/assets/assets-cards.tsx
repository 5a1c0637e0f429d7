import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { FoundAsset } from '../../api.ts';
import { DASH, partyName } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { useVirtualRows } from '../deals/use-virtual-rows.ts';
import { useTargets, VerifyMark } from './asset-columns.tsx';
import type { ListProps } from './list-props.ts';
import { NoAssets } from './no-assets.tsx';

const CARD_HEIGHT = 118;

/** The same assets for a narrow screen: one card an asset, all of one height. */
export function AssetsCards({ rows, total, searching, stale, more }: ListProps) {
  const { box, items, before, after, onKeyDown } = useVirtualRows(rows.length, CARD_HEIGHT, more);
  if (total === 0) return <NoAssets />;
  return (
    <div className={stale ? 'table-box stale' : 'table-box'} ref={box}>
      {total === undefined && <Skeleton height={420} />}
      <ul className="cards" style={{ paddingTop: before, paddingBottom: after }} onKeyDown={onKeyDown}>
        {items.map(({ index }) => {
          const row = rows[index];
          return row ? (
            <li key={row.id} data-row={index} style={{ height: CARD_HEIGHT }}>
              <AssetCard row={row} searching={searching} />
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}

function AssetCard({ row, searching }: { readonly row: FoundAsset; readonly searching: boolean }) {
  const text = useText();
  const { language } = useLanguage();
  const stage = (value: FoundAsset['stages']['china']) => (value === null ? DASH : text.labels.stage[value]);
  const { china, highest, licensee } = row.stages;
  const what = [
    useTargets(row) ?? text.assets.noTarget,
    row.modality === null ? DASH : text.labels.modality[row.modality],
  ];
  const first = partyName(row, language);
  const other = language === 'zh' ? row.name : row.nameZh;
  const names = [...new Set([other, ...row.codes])].filter((name) => name !== null && name !== first);
  return (
    <article className="card">
      <p className="parties-first">
        <Link to="/assets/$id" params={{ id: row.id }} className="deal-link one-line">
          {first}
        </Link>
        <VerifyMark row={row} />
      </p>
      <p className="one-line">{names.join(' · ') || DASH}</p>
      <p className="one-line soft">{what.join(' · ')}</p>
      <p className="one-line soft">{text.assets.stagesShort(stage(china), stage(highest), stage(licensee))}</p>
      <p className="card-end">
        <span className="one-line">{row.originator?.name ?? DASH}</span>
        <span className="soft">
          {searching && row.matched !== null ? text.assets.matched(row.matched) : text.common.deals(row.deals)}
        </span>
      </p>
    </article>
  );
}
