import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Dash } from '../../parts/amount.tsx';
import { shortDate } from '../../parts/format.ts';
import { HeadRow } from '../../parts/head-row.tsx';
import { useLanguage, useText } from '../../parts/language.tsx';
import { dayOf } from '../../parts/time-text.ts';
import { useSources } from '../sources/use-sources.ts';

/** How fresh each source is that holds something; the others are counted, since silence of them means nothing. */
export function SourceFreshness() {
  const text = useText();
  const words = text.home.fresh;
  const { language } = useLanguage();
  const sources = useSources();
  const all = sources.data?.items.filter(({ access }) => access !== 'none') ?? [];
  const held = all.filter(({ records }) => records.some(({ count }) => count > 0));
  return (
    <section className="panel" aria-labelledby="fresh">
      <h2 id="fresh">{words.title}</h2>
      {sources.isPending && <Skeleton height={110} />}
      {held.length > 0 && (
        <table className="plain-table">
          <HeadRow heads={[words.source, { name: words.records, number: true }, words.looked, words.state]} />
          <tbody>
            {held.map(({ id, name, records, lastSynced, stale }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to="/sources" search={{ source: [id] }}>
                    {name[language]}
                  </Link>
                </th>
                <td className="number">{records.reduce((sum, { count }) => sum + count, 0).toLocaleString('en')}</td>
                <td className="date">
                  {lastSynced === null ? <Dash /> : shortDate(dayOf(lastSynced), text, language)}
                </td>
                <td title={stale.because}>
                  {stale.value === null ? (
                    <Dash />
                  ) : stale.value ? (
                    <span className="mark mark-warn">{words.stale}</span>
                  ) : (
                    words.isFresh
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {sources.data && (
        <p className="tight small home-more">
          <Link to="/sources">{words.empty(all.length - held.length)}</Link>
        </p>
      )}
    </section>
  );
}
