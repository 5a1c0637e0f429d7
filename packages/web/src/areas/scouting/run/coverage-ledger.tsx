import { Link } from '@tanstack/react-router';
import { Dash } from '../../../parts/amount.tsx';
import { shortDate } from '../../../parts/format.ts';
import { HeadRow } from '../../../parts/head-row.tsx';
import { useLanguage, useText } from '../../../parts/language.tsx';
import { Said } from '../../../parts/said.tsx';
import { useSourceName } from '../../sources/use-sources.ts';
import type { Coverage } from '../scouting-api.ts';

/** Every source asked, with the query and what it gave; and everything that could not be seen, with what to do. */
export function CoverageLedger({ coverage }: { readonly coverage: Coverage }) {
  const words = useText().scouting.coverage;
  const { because, stoppedAt } = coverage.lookedUp;
  return (
    <div className="ledger">
      <h2>{words.asked}</h2>
      <p className="tight soft small">
        <Said words={because} /> {stoppedAt !== null && words.stopped(stoppedAt)}
      </p>
      {coverage.asked.length === 0 ? (
        <p className="tight">{words.nothingAsked}</p>
      ) : (
        <AskedTable asked={coverage.asked} />
      )}
      <h2>{words.notSeen}</h2>
      <BlindTable spots={coverage.blindSpots} />
    </div>
  );
}

function AskedTable({ asked }: Pick<Coverage, 'asked'>) {
  const text = useText();
  const { language } = useLanguage();
  const { columns } = text.scouting.coverage;
  const numbers = [columns.hits, columns.new, columns.changed, columns.failures].map((name) => ({
    name,
    number: true,
  }));
  const number = (count: number | null) => (count === null ? <Dash /> : count.toLocaleString('en'));
  return (
    <table className="plain-table stack-table">
      <HeadRow heads={[columns.source, columns.query, ...numbers, columns.synced, columns.licence]} />
      <tbody>
        {asked.map((one) => (
          <tr key={one.source}>
            <th scope="row">{one.name[language]}</th>
            <td data-label={columns.query}>
              <Said words={one.query} />
            </td>
            <td data-label={columns.hits} className="number">
              {number(one.hits)}
            </td>
            <td data-label={columns.new} className="number">
              {number(one.new)}
            </td>
            <td data-label={columns.changed} className="number">
              {number(one.changed)}
            </td>
            <td data-label={columns.failures} className="number">
              {one.failures.reduce((sum, { count }) => sum + count, 0)}
            </td>
            <td data-label={columns.synced}>
              {one.lastSynced === null ? <Dash /> : shortDate(one.lastSynced, text, language)}
              <div className="soft small">
                <Said words={one.stale.because} />
              </div>
              {one.came.map((words) => (
                <div key={words} className="soft small">
                  <Said words={words} />
                </div>
              ))}
            </td>
            <td data-label={columns.licence} className="small">
              <Said words={one.licence} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A source by its name in the reader's language, and what it gives; the server tells both in one sentence. */
function What({ source, what }: { readonly source: string | null; readonly what: string }) {
  const text = useText();
  const nameOf = useSourceName();
  const gives = /^.+?: (.+)$/s.exec(what)?.[1];
  if (source === null || gives === undefined) return <Said words={what} />;
  return (
    <>
      {nameOf(source)}
      {text.common.colon}
      <Said words={gives} />
    </>
  );
}

/** What a person in a browser does: words for the command line give way to the page of the source. */
function Next({ source, next }: { readonly source: string | null; readonly next: string }) {
  const words = useText().scouting.coverage;
  const command = /`beringia /.test(next);
  return (
    <>
      {!command && <Said words={next} />}{' '}
      {source !== null && (
        <Link to="/sources" search={{ source: [source], do: [command ? 'sync' : 'more'] }}>
          {words.openSource}
        </Link>
      )}
    </>
  );
}

function BlindTable({ spots }: { readonly spots: Coverage['blindSpots'] }) {
  const words = useText().scouting.coverage;
  const { columns } = words;
  if (spots.length === 0) return <p className="tight">{words.noBlind}</p>;
  return (
    <table className="plain-table stack-table">
      <HeadRow heads={[columns.what, columns.because, columns.next, { name: columns.count, number: true }]} />
      <tbody>
        {spots.map(({ kind, source, what, because, next, count }) => (
          <tr key={`${kind} ${source} ${what} ${because}`}>
            <th scope="row">
              <span className="mark mark-warn">{words.marks[kind] ?? kind}</span> <What source={source} what={what} />
            </th>
            <td data-label={columns.because}>
              <Said words={because} />
            </td>
            <td data-label={columns.next}>
              <Next source={source} next={next} />
            </td>
            <td data-label={columns.count} className="number">
              {count === null ? <Dash /> : count.toLocaleString('en')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
