import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { DealRow } from '../../api.ts';
import { Amount } from '../../parts/amount.tsx';
import { DASH, dateText, partiesText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { StandingWords } from '../../parts/standing.tsx';
import type { ListProps } from './list-props.ts';
import { NothingFound } from './nothing-found.tsx';
import { RowMarks } from './row-marks.tsx';
import { useVirtualRows } from './use-virtual-rows.ts';

const CARD_HEIGHT = 166;

/** The same deals for a narrow screen: one card a deal, all of one height. */
export function DealsCards({ rows, total, stale, more }: ListProps) {
  const { box, items, before, after, onKeyDown } = useVirtualRows(rows.length, CARD_HEIGHT, more);
  if (total === 0) return <NothingFound />;
  return (
    <div className={stale ? 'table-box stale' : 'table-box'} ref={box}>
      {total === undefined && <Skeleton height={420} />}
      <ul className="cards" style={{ paddingTop: before, paddingBottom: after }} onKeyDown={onKeyDown}>
        {items.map(({ index }) => {
          const row = rows[index];
          return row ? (
            <li key={row.id} data-row={index} style={{ height: CARD_HEIGHT }}>
              <DealCard row={row} />
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}

function DealCard({ row }: { readonly row: DealRow }) {
  const text = useText();
  const { language } = useLanguage();
  const stage = (value: keyof typeof text.labels.stage | null) => (value === null ? DASH : text.labels.stage[value]);
  const first = [row.announced === null ? DASH : dateText(row.announced, text, language), text.labels.type[row.type]];
  const modalities = row.modalities.map((modality) => text.labels.modality[modality]).join(', ') || DASH;
  const stages = text.list.stageShort(stage(row.stages.highest), stage(row.stages.china));
  return (
    <article className="card">
      <Link to="/deals/$id" params={{ id: row.id }} className="deal-link one-line">
        {partiesText(row, language)}
      </Link>
      <p className="one-line">
        {row.assets
          .map((asset) => [asset.name, ...asset.codes.filter((code) => code !== asset.name)].join(' · '))
          .join(' + ')}
      </p>
      <p className="one-line soft">{[...first, modalities].join(' · ')}</p>
      <p className="one-line soft">{stages}</p>
      <dl className="card-amounts">
        {(['cash', 'equity', 'total'] as const).map((key) => (
          <div key={key}>
            <dt>{text.list.columns[key]}</dt>
            <dd>
              <Amount amount={row[key]} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="card-end">
        <RowMarks row={row} />
        <StandingWords standing={row.standing} />
      </p>
    </article>
  );
}
