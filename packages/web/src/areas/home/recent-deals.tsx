import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, type DealRow } from '../../api.ts';
import { Amount, Dash } from '../../parts/amount.tsx';
import { partiesText, shortDate } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';

const LATEST = { sort: 'announced', order: 'desc', limit: '10' } as const;

/** The deals announced last. */
export function RecentDeals() {
  const text = useText();
  const recent = useQuery({ queryKey: ['recent'], queryFn: ({ signal }) => api.listDeals(LATEST, signal) });
  const columns = text.list.columns;
  return (
    <section className="panel" aria-labelledby="recent">
      <h2 id="recent">{text.home.recent}</h2>
      {recent.data ? (
        <div className="scroll-x">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{columns.announced}</th>
                <th scope="col">{columns.parties}</th>
                <th scope="col" className="wide-only">
                  {columns.asset}
                </th>
                <th scope="col" className="number">
                  {columns.cash}
                </th>
              </tr>
            </thead>
            <tbody>
              {recent.data.items.map((row) => (
                <RecentRow key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <Skeleton height={306} mb={8} />
      )}
      <p className="tight home-more">
        <Link to="/deals" search={{ sort: ['announced'], order: ['desc'] }}>
          {text.home.allRecent}
        </Link>
      </p>
    </section>
  );
}

function RecentRow({ row }: { readonly row: DealRow }) {
  const text = useText();
  const { language } = useLanguage();
  return (
    <tr>
      <td className="date">{row.announced === null ? <Dash /> : shortDate(row.announced, text, language)}</td>
      <td>
        <Link to="/deals/$id" params={{ id: row.id }}>
          {partiesText(row, language)}
        </Link>
      </td>
      <td className="wide-only">{row.assets.map((asset) => asset.name).join(' + ')}</td>
      <td className="number">
        <Amount amount={row.cash} />
      </td>
    </tr>
  );
}
