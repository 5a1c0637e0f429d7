import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { shortDate } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { Said } from '../../parts/said.tsx';
import { dayOf } from '../../parts/time-text.ts';
import { DiffLink } from '../scouting/diff-link.tsx';
import type { Alert } from '../scouting/scouting-api.ts';
import { useAlerts, useMandates } from '../scouting/use-scouting.ts';
import { ChangeValues } from '../sources/change-values.tsx';
import { RecordLink } from '../sources/record-link.tsx';
import { partsOf } from '../sources/source-query.ts';
import { type ChangeItem, sourcesApi } from '../sources/sources-api.ts';

const MOST = 6;

/** What the last runs of all mandates found new, and what changed in stored records, from what to what. */
export function WhatChanged() {
  const words = useText().home.changed;
  const alerts = useAlerts();
  const changes = useQuery({
    queryKey: ['changes', 'home'],
    queryFn: ({ signal }) => sourcesApi.changes({ limit: String(MOST) }, signal),
  });
  const waits = alerts.isPending || changes.isPending;
  // Places move with every neighbour: the run tells them, and this page does not.
  const news = (alerts.data?.items ?? []).filter(({ kind }) => kind !== 'place');
  const records = changes.data?.items ?? [];
  return (
    <section className="panel" aria-labelledby="changed">
      <h2 id="changed">{words.title}</h2>
      {waits && <Skeleton height={110} />}
      {!waits && news.length + records.length === 0 && <p className="tight soft">{words.none}</p>}
      {news.length > 0 && <Alerts items={news} />}
      {records.length > 0 && (
        <>
          <h3>{words.records}</h3>
          <ul className="plain small">
            {records.map((change) => (
              <Change key={`${change.ref} ${change.field} ${change.on}`} change={change} />
            ))}
          </ul>
          <p className="tight home-more">
            <Link to="/sources/changes">{words.allRecords}</Link>
          </p>
        </>
      )}
    </section>
  );
}

function Alerts({ items }: { readonly items: readonly Alert[] }) {
  const text = useText();
  const words = text.home.changed;
  const mandates = useMandates().data?.items;
  const { language } = useLanguage();
  return (
    <>
      <h3>{words.mandates}</h3>
      <ul className="plain small">
        {items.slice(0, MOST).map((alert) => (
          <li key={`${alert.run} ${alert.candidate} ${alert.kind} ${alert.says}`}>
            <DiffLink
              mandate={alert.mandate}
              run={alert.run}
              id={alert.candidate}
              name={alert.name}
              left={alert.kind === 'left' ? alert.because : []}
            />{' '}
            <What alert={alert} />{' '}
            <span className="soft">
              {mandates?.find(({ id }) => id === alert.mandate)?.name ?? alert.mandate},{' '}
              {shortDate(dayOf(alert.at), text, language)}
            </span>
          </li>
        ))}
      </ul>
      {items.length > MOST && (
        <p className="tight home-more">
          <Link to="/scout">{words.allMandates(items.length - MOST)}</Link>
        </p>
      )}
    </>
  );
}

/** The name stands before it, and is not said twice. */
function What({ alert: { kind, says, name } }: { readonly alert: Alert }) {
  const words = useText().home.changed;
  if (kind === 'entered' || kind === 'left') return words[kind];
  return <Said words={says.startsWith(`${name}: `) ? says.slice(name.length + 2) : says} />;
}

function Change({ change }: { readonly change: ChangeItem }) {
  const text = useText();
  const { language } = useLanguage();
  const { source, id } = partsOf(change.ref);
  return (
    <li>
      <span className="soft date">{shortDate(change.on, text, language)}</span>{' '}
      <RecordLink source={source} id={id}>
        {change.title}
      </RecordLink>{' '}
      <span className="code">{change.field}</span> <ChangeValues was={change.was} becomes={change.becomes} />
    </li>
  );
}
