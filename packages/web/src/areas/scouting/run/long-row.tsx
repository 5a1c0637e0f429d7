import { Link } from '@tanstack/react-router';
import { Dash } from '../../../parts/amount.tsx';
import { shortDate } from '../../../parts/format.ts';
import { useLanguage, useText } from '../../../parts/language.tsx';
import { Said } from '../../../parts/said.tsx';
import { CompanyLink } from '../../companies/company-link.tsx';
import { useVocabulary } from '../../rights/use-vocabulary.ts';
import { criterionName } from '../criterion-name.ts';
import { DrugLink } from '../drug-link.tsx';
import { otherNames } from '../list-order.ts';
import type { Decision, ListRow } from '../scouting-api.ts';
import { ScoreBars, signed } from './score-bars.tsx';
import { SeenBefore } from './seen-before.tsx';
import { StagesCell } from './stages-cell.tsx';
import { TriageButtons } from './triage-buttons.tsx';

export interface RowProps {
  readonly row: ListRow;
  readonly run: string;
  readonly mandate: string;
  readonly decide: (decision: Decision | 'undo') => void;
}

/** One drug of the long list. */
export function LongRow({ row, run, mandate, decide }: RowProps) {
  const text = useText();
  const { language } = useLanguage();
  const words = text.scouting.run;
  return (
    <tr data-candidate={row.candidate} className={row.triage ? `row-${row.triage.decision}` : undefined}>
      <td className="number long-place">{row.place ?? <Dash />}</td>
      <th scope="row">
        <DrugName row={row} run={run} mandate={mandate} />
      </th>
      <td data-label={words.columns.stages}>
        <StagesCell stages={row.stages} />
      </td>
      <td data-label={words.columns.rights}>
        <RightsCell rights={row.rights} />
      </td>
      <td data-label={words.columns.score}>
        <ScoreBars axes={row.axes} />
      </td>
      <td data-label={words.columns.reasons}>
        <TopReasons row={row} />
      </td>
      <td data-label={words.columns.disclosed}>
        <span title={row.lastDisclosed.because.join('; ')} className="date">
          {row.lastDisclosed.value === null ? <Dash /> : shortDate(row.lastDisclosed.value, text, language)}
        </span>
        <div className="soft small">{words.evidence(row.evidence)}</div>
        <SeenBefore memory={row.memory} />
      </td>
      <td data-label={words.columns.triage}>
        <TriageButtons row={row} decide={decide} />
      </td>
    </tr>
  );
}

/** Its names in both languages, its targets and kind, who is behind it, and which musts nobody knows. */
export function DrugName({ row, run, mandate }: Omit<RowProps, 'decide'>) {
  const { chinese, others } = otherNames(row);
  const codes = others.slice(0, 4);
  return (
    <>
      <NameLink row={row} run={run} mandate={mandate} />
      {chinese !== null && (
        <span lang="zh-CN" className="long-zh">
          {' '}
          {chinese}
        </span>
      )}
      {codes.length > 0 && <div className="code soft">{codes.join(', ')}</div>}
      <WhatItIs row={row} />
      <Companies companies={row.companies} />
      <OpenMusts open={row.open} />
    </>
  );
}

/** To its page in the run; what was left out has none, and leads to our record or to the records that name it. */
function NameLink({ row: { name, asset, candidate, nearness, place }, run, mandate }: Omit<RowProps, 'decide'>) {
  if (place !== null || nearness !== null) {
    return (
      <Link
        to="/scout/$mandate/runs/$run/$"
        params={{ mandate, run, _splat: candidate }}
        className="deal-link row-link"
      >
        {name}
      </Link>
    );
  }
  return <DrugLink asset={asset} name={name} />;
}

function WhatItIs({ row: { targets, modality } }: Pick<RowProps, 'row'>) {
  const text = useText();
  const { language } = useLanguage();
  const nameOf = useVocabulary('targets');
  return (
    <div className="small">
      <span title={targets.because.join('; ')}>
        {targets.value === null ? <Dash /> : targets.value.map((id) => nameOf(id, language)).join(' × ')}
      </span>
      {' · '}
      <span title={modality.because.join('; ')}>
        {modality.value === null ? <Dash /> : text.labels.modality[modality.value]}
      </span>
    </div>
  );
}

const MOST_COMPANIES = 2;

function Companies({ companies }: Pick<ListRow, 'companies'>) {
  const own = companies.filter(({ as }) => as !== 'collaborator');
  const once = (own.length > 0 ? own : companies).filter(isFirst);
  const shown = once.slice(0, MOST_COMPANIES);
  return (
    <div className="soft small">
      {shown.map(({ party, name, as }, at) => (
        <span key={`${as} ${name}`}>
          {at > 0 && ', '}
          <CompanyLink id={party} name={name} />
        </span>
      ))}
      {once.length > shown.length && ` +${once.length - shown.length}`}
    </div>
  );
}

/** A company has several parts in a drug, and is named once. */
function isFirst({ name, party }: ListRow['companies'][number], at: number, all: ListRow['companies']): boolean {
  return all.findIndex((one) => one.name === name || (party !== null && one.party === party)) === at;
}

function OpenMusts({ open }: Pick<ListRow, 'open'>) {
  const text = useText();
  if (open.length === 0) return null;
  return (
    <div className="small open-musts">
      {text.scouting.run.openMusts}
      {text.common.colon}
      {open.map((id) => criterionName(id, text)).join(', ')}
    </div>
  );
}

export function RightsCell({ rights }: Pick<ListRow, 'rights'>) {
  const text = useText();
  if (rights === null) return <Dash />;
  return (
    <>
      <span className={`right-word right-${rights.state}`} title={text.scouting.rightsNote}>
        {text.scouting.rights[rights.state]}
      </span>
      {rights.holders.length > 0 && <div className="small">{rights.holders.join(', ')}</div>}
      {rights.because.slice(0, 1).map((because) => (
        <div key={because} className="soft small three-lines">
          <Said words={because} />
        </div>
      ))}
    </>
  );
}

function TopReasons({ row: { top } }: Pick<RowProps, 'row'>) {
  const words = useText().scouting;
  if (top.length === 0) return <span className="soft small">{words.run.noReasons}</span>;
  return (
    <ol className="top-reasons small">
      {top.map(({ id, axis, points, says }) => (
        <li key={id} title={`${words.axes[axis]}`}>
          <span className={points !== null && points < 0 ? 'points points-minus' : 'points'}>
            {points === null ? '?' : signed(points)}
          </span>{' '}
          <span className="two-lines">
            <Said words={says} />
          </span>
        </li>
      ))}
    </ol>
  );
}
