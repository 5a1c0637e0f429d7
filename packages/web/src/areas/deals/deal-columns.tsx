import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { DealRow } from '../../api.ts';
import { Amount, Dash } from '../../parts/amount.tsx';
import { amountText, DASH, partyName, partyTitle, shortDate } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { StandingStack } from '../../parts/standing.tsx';
import type { Text } from '../../text/en.ts';
import type { Sort } from './deal-query.ts';
import { RowMarks } from './row-marks.tsx';

/** The columns of the list. A cell has two lines at most, so that every row has the same height. */

interface CellProps {
  readonly row: DealRow;
}

export interface Column {
  readonly key: string;
  readonly width: number;
  readonly name: (text: Text) => string;
  readonly sort?: Sort;
  readonly number?: boolean;
  readonly Cell: ComponentType<CellProps>;
}

export const COLUMNS: readonly Column[] = [
  { key: 'parties', width: 176, name: (t) => t.list.columns.parties, sort: 'licensor', Cell: PartiesCell },
  { key: 'announced', width: 94, name: (t) => t.list.columns.announced, sort: 'announced', Cell: AnnouncedCell },
  { key: 'asset', width: 120, name: (t) => t.list.columns.asset, Cell: AssetCell },
  { key: 'modality', width: 116, name: (t) => t.list.columns.modality, Cell: ModalityCell },
  { key: 'stages', width: 112, name: (t) => t.list.columns.stages, Cell: StagesCell },
  { key: 'territory', width: 118, name: (t) => t.list.columns.territory, Cell: TerritoryCell },
  {
    key: 'cash',
    width: 82,
    name: (t) => t.list.columns.cash,
    sort: 'cash',
    number: true,
    Cell: CashCell,
  },
  {
    key: 'equity',
    width: 60,
    name: (t) => t.list.columns.equity,
    number: true,
    Cell: ({ row }) => <Amount amount={row.equity} />,
  },
  {
    key: 'total',
    width: 92,
    name: (t) => t.list.columns.total,
    sort: 'total',
    number: true,
    Cell: ({ row }) => <Amount amount={row.total} />,
  },
  { key: 'royalty', width: 120, name: (t) => t.list.columns.royalty, Cell: RoyaltyCell },
  {
    key: 'standing',
    width: 126,
    name: (t) => t.list.columns.standing,
    Cell: ({ row }) => <StandingStack standing={row.standing} />,
  },
];

function AnnouncedCell({ row }: CellProps) {
  const text = useText();
  const { language } = useLanguage();
  return row.announced === null ? <Dash /> : <span className="date">{shortDate(row.announced, text, language)}</span>;
}

function PartiesCell({ row }: CellProps) {
  const { language } = useLanguage();
  const names = (parties: DealRow['licensors']) => parties.map((party) => partyName(party, language)).join(', ');
  const titles = (parties: DealRow['licensors']) => parties.map((party) => partyTitle(party, language)).join(', ');
  return (
    <>
      <span className="parties-first">
        <Link
          to="/deals/$id"
          params={{ id: row.id }}
          className="deal-link one-line"
          title={`${titles(row.licensors)} → ${titles(row.licensees)}`}
        >
          {names(row.licensors)}
        </Link>
        <RowMarks row={row} />
      </span>
      <span className="one-line" title={titles(row.licensees)}>
        → {names(row.licensees)}
      </span>
    </>
  );
}

/** Cash alone. What is reported together with other payments is no cash: only a word says that it exists. */
function CashCell({ row }: CellProps) {
  const text = useText();
  const { language } = useLanguage();
  if (row.cash !== null || row.undivided === null) return <Amount amount={row.cash} />;
  const words = amountText(row.undivided, language) ?? text.common.undisclosed;
  return (
    <>
      <Dash />
      <span className="one-line soft undivided" title={text.list.undividedTitle(words)}>
        {text.list.undivided}
      </span>
    </>
  );
}

function AssetCell({ row }: CellProps) {
  const text = useText();
  const [first, ...others] = row.assets;
  if (!first) return <Dash />;
  const all = row.assets.map((asset) => [asset.name, ...asset.codes].join(' · ')).join('\n');
  const codes = first.codes.filter((code) => code !== first.name).join(', ');
  return (
    <span title={all}>
      <span className={first.named ? 'one-line' : 'one-line soft'}>
        {first.name}
        {others.length > 0 && ` ${text.list.moreAssets(others.length)}`}
      </span>
      {codes !== '' && <span className="one-line soft">{codes}</span>}
    </span>
  );
}

function ModalityCell({ row }: CellProps) {
  const text = useText();
  const words = row.modalities.map((modality) => text.labels.modality[modality]).join(', ');
  return (
    <span title={words}>
      <span className="one-line">{words || DASH}</span>
      <span className="one-line soft">{text.labels.type[row.type]}</span>
    </span>
  );
}

/** Two facts on two lines, the second by its name, so that a Chinese phase is never read as a global one. */
function StagesCell({ row: { stages } }: CellProps) {
  const text = useText();
  const words = (stage: DealRow['stages']['china']) => (stage === null ? DASH : text.labels.stage[stage]);
  return (
    <span title={text.list.stageShort(words(stages.highest), words(stages.china))}>
      <span className="one-line">{stages.highest === null ? <Dash /> : words(stages.highest)}</span>
      <span className="one-line soft">
        {text.list.inChina} {stages.china === null ? <Dash /> : words(stages.china)}
      </span>
    </span>
  );
}

function TerritoryCell({ row }: CellProps) {
  return row.territory === null ? <Dash /> : <Words words={row.territory} />;
}

function RoyaltyCell({ row }: CellProps) {
  return row.royalty === null ? <Dash /> : <Words words={row.royalty} />;
}

/** A source's own words stay in its own language. */
function Words({ words }: { readonly words: string }) {
  return (
    <span className="two-lines" title={words}>
      {words}
    </span>
  );
}
