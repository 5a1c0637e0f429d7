import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { DealRow, ShownParty } from '../../api.ts';
import { Amount, Dash } from '../../parts/amount.tsx';
import { shortDate } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { StandingStack } from '../../parts/standing.tsx';
import { CompanyLink } from './company-link.tsx';
import { idsOf, useDealsOf } from './use-company.ts';

interface Props {
  readonly shown: ShownParty;
  readonly side: 'licensor' | 'licensee';
}

/** The newest deals of a side, and the way to all of them in the list. */
export function CompanyDeals({ shown, side }: Props) {
  const text = useText();
  const ids = idsOf(shown);
  const count = side === 'licensor' ? shown.deals.asLicensor : shown.deals.asLicensee;
  const deals = useDealsOf(side, ids, count > 0 && ids.length > 0);
  return (
    <section className="panel" aria-labelledby={side}>
      <h2 id={side}>
        {side === 'licensor' ? text.company.asLicensor : text.company.asLicensee} <span className="soft">{count}</span>
      </h2>
      {count === 0 && <p className="tight soft">{text.company.noDeals}</p>}
      {count > 0 && deals.isLoading && <Skeleton height={28 * Math.min(count, 6)} />}
      {deals.data && <DealTable rows={deals.data.items} side={side} />}
      {count > 0 && (
        <p className="tight">
          {/* A hospital without a company of its name is found by what deals call it. */}
          <Link
            to="/deals"
            search={ids.length === 0 ? { q: [shown.party.name] } : { [side]: ids, sort: ['announced'] }}
          >
            {text.company.allDeals(count)}
          </Link>
        </p>
      )}
    </section>
  );
}

function DealTable({ rows, side }: { readonly rows: readonly DealRow[]; readonly side: Props['side'] }) {
  const text = useText();
  const columns = text.list.columns;
  return (
    <table className="plain-table stack-table">
      <thead>
        <tr>
          <th scope="col">{columns.asset}</th>
          <th scope="col">{text.company.counterpart}</th>
          <th scope="col">{columns.announced}</th>
          <th scope="col" className="number">
            {columns.cash}
          </th>
          <th scope="col">{columns.standing}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <DealTableRow key={row.id} row={row} others={side === 'licensor' ? row.licensees : row.licensors} />
        ))}
      </tbody>
    </table>
  );
}

function DealTableRow({ row, others }: { readonly row: DealRow; readonly others: DealRow['licensors'] }) {
  const text = useText();
  const { language } = useLanguage();
  const columns = text.list.columns;
  return (
    <tr>
      <th scope="row">
        <Link to="/deals/$id" params={{ id: row.id }}>
          {row.assets.map(({ name }) => name).join(' + ') || text.labels.type[row.type]}
        </Link>
      </th>
      <td data-label={text.company.counterpart}>
        {others.map((party, index) => (
          <span key={party.name}>
            {index > 0 && (language === 'zh' ? '、' : ', ')}
            <CompanyLink id={party.company} name={party.name} />
          </span>
        ))}
      </td>
      <td data-label={columns.announced} className="date">
        {row.announced === null ? <Dash /> : shortDate(row.announced, text, language)}
      </td>
      <td data-label={columns.cash} className="number">
        <Amount amount={row.cash} />
      </td>
      <td data-label={columns.standing}>
        <StandingStack standing={row.standing} />
      </td>
    </tr>
  );
}
