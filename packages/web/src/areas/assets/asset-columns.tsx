import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { FoundAsset } from '../../api.ts';
import { Dash } from '../../parts/amount.tsx';
import { partyName } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import type { Text } from '../../text/en.ts';
import { CompanyLink } from '../companies/company-link.tsx';
import { useVocabulary } from '../rights/use-vocabulary.ts';

/** The columns of the list. A cell has two lines at most, so that every row has the same height. */

interface CellProps {
  readonly row: FoundAsset;
}

export interface Column {
  readonly key: keyof Text['assets']['columns'];
  readonly width: number;
  readonly number?: boolean;
  readonly Cell: ComponentType<CellProps>;
}

const MATCHED: Column = { key: 'matched', width: 140, Cell: MatchedCell };

const ALWAYS: readonly Column[] = [
  { key: 'name', width: 210, Cell: NameCell },
  { key: 'codes', width: 130, Cell: CodesCell },
  { key: 'target', width: 130, Cell: TargetCell },
  { key: 'modality', width: 120, Cell: ModalityCell },
  { key: 'originator', width: 150, Cell: OriginatorCell },
  { key: 'china', width: 100, Cell: ({ row }) => <StageCell stage={row.stages.china} /> },
  { key: 'highest', width: 100, Cell: ({ row }) => <StageCell stage={row.stages.highest} /> },
  { key: 'licensee', width: 110, Cell: ({ row }) => <StageCell stage={row.stages.licensee} /> },
  { key: 'deals', width: 60, number: true, Cell: ({ row }) => row.deals },
];

/** @param searching names are searched, so that a column says which one matched */
export function assetColumns(searching: boolean): readonly Column[] {
  const [name, ...rest] = ALWAYS as readonly [Column, ...Column[]];
  return searching ? [name, MATCHED, ...rest] : ALWAYS;
}

/** The name of the reader's language first, the other one below it. */
function NameCell({ row }: CellProps) {
  const { language } = useLanguage();
  const first = partyName(row, language);
  const other = language === 'zh' ? row.name : row.nameZh;
  return (
    <>
      <span className="parties-first">
        <Link to="/assets/$id" params={{ id: row.id }} className="deal-link one-line" title={first}>
          {first}
        </Link>
        <VerifyMark row={row} />
      </span>
      {other !== null && other !== first && (
        <span className="one-line soft" lang={language === 'zh' ? 'en' : 'zh-CN'} title={other}>
          {other}
        </span>
      )}
    </>
  );
}

export function VerifyMark({ row }: { readonly row: Pick<FoundAsset, 'verify'> }) {
  const text = useText();
  if (!row.verify) return null;
  return (
    <span className="mark mark-warn" title={text.assets.verifyTitle}>
      {text.assets.verify}
    </span>
  );
}

function MatchedCell({ row }: CellProps) {
  return row.matched === null ? <Dash /> : <span className="two-lines">{row.matched}</span>;
}

function CodesCell({ row }: CellProps) {
  const codes = row.codes.join(', ');
  return codes === '' ? (
    <Dash />
  ) : (
    <span className="two-lines" title={codes}>
      {codes}
    </span>
  );
}

function TargetCell({ row }: CellProps) {
  const words = useTargets(row);
  return words === null ? (
    <Dash />
  ) : (
    <span className="two-lines" title={words}>
      {words}
    </span>
  );
}

/** Names of the targets; null when nobody said. */
export function useTargets({ targets }: Pick<FoundAsset, 'targets'>): string | null {
  const { language } = useLanguage();
  const nameOf = useVocabulary('targets');
  return targets === null ? null : targets.map((id) => nameOf(id, language)).join(' × ');
}

function ModalityCell({ row }: CellProps) {
  const text = useText();
  return (
    <>
      <span className="one-line">{row.modality === null ? <Dash /> : text.labels.modality[row.modality]}</span>
      {row.area !== null && <span className="one-line soft">{text.labels.area[row.area]}</span>}
    </>
  );
}

function OriginatorCell({ row: { originator } }: CellProps) {
  if (originator === null) return <Dash />;
  return (
    <span className="two-lines" title={originator.name}>
      <CompanyLink id={originator.company} name={originator.name} />
    </span>
  );
}

function StageCell({ stage }: { readonly stage: FoundAsset['stages']['china'] }) {
  const text = useText();
  return stage === null ? <Dash /> : text.labels.stage[stage];
}
