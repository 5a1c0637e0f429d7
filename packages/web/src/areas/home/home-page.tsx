import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, type Status } from '../../api.ts';
import { Dash } from '../../parts/amount.tsx';
import { dateText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { plainNumber } from '../../parts/money-text.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import type { Text } from '../../text/en.ts';
import { HomeSearch } from './home-search.tsx';
import { RecentDeals } from './recent-deals.tsx';
import { ReturnedRights } from './returned-rights.tsx';
import { SourceFreshness } from './source-freshness.tsx';
import { WhatChanged } from './what-changed.tsx';
import { WhatIsStuck } from './what-is-stuck.tsx';

/** The way in, what changed, what is stuck, and how fresh and how well verified all of it is; nothing that is not stored. */
export function HomePage() {
  const text = useText();
  usePageTitle(text.places.home);
  const status = useQuery({ queryKey: ['status'], queryFn: ({ signal }) => api.status(signal) });
  return (
    <div className="page">
      <div className="page-head">
        <h1>{text.home.title}</h1>
        <HomeSearch />
      </div>
      {status.error ? (
        <ProblemAlert error={status.error} retry={() => void status.refetch()} />
      ) : (
        <Figures status={status.data} />
      )}
      <div className="home">
        <div className="sections">
          <WhatChanged />
          <RecentDeals />
        </div>
        <div className="sections">
          <WhatIsStuck />
          <SourceFreshness />
          <ReturnedRights />
        </div>
        <Questions />
      </div>
      <p className="soft small">{text.home.honest}</p>
    </div>
  );
}

/** The boxes stand before their numbers arrive, so that nothing below them moves. */
function Figures({ status }: { readonly status: Status | undefined }) {
  const text = useText();
  const { language } = useLanguage();
  const { shipped = 0, verified = 0, own = 0 } = status?.deals ?? {};
  const share = shipped === 0 ? null : Math.round((verified / shipped) * 1000) / 10;
  const number = (value: number) => (status ? plainNumber(value) : '…');
  const checked = status?.lastChecked ?? null;
  return (
    <dl className="figures" aria-busy={!status} aria-label={text.home.holds}>
      <Figure name={text.home.deals}>{number(shipped)}</Figure>
      <Figure name={text.home.verified}>
        {number(verified)} <small>{share === null ? '…' : `${share}%`}</small>
      </Figure>
      <Figure name={text.home.own}>{number(own)}</Figure>
      <Figure name={text.home.checked} title={text.home.checkedNote}>
        {checked === null ? status ? <Dash /> : '…' : dateText(checked, text, language)}
      </Figure>
      <Figure name={text.home.data}>
        {status?.known.data ?? '…'} <small>{status ? `v${status.version} · ${status.engine}` : '…'}</small>
      </Figure>
    </dl>
  );
}

function Figure({ name, title, children }: { name: string; title?: string; children: React.ReactNode }) {
  return (
    <div title={title}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const LATE = ['phase-2', 'phase-2-3', 'phase-3', 'nda', 'approved'];

/** Questions that a newcomer would ask, each as the address that answers it. */
const QUESTIONS = [
  { name: 'cash', to: '/deals', search: {} },
  { name: 'adc', to: '/deals', search: { modality: ['adc'], stage: LATE } },
  { name: 'returned', to: '/deals', search: { standing: ['returned', 'partly-returned'] } },
  { name: 'unverified', to: '/deals', search: { verified: ['false'] } },
  { name: 'asset', to: '/assets/$id', params: { id: 'ivonescimab' }, search: {} },
  { name: 'class', to: '/classes/$id', params: { id: 'pd1-vegf' }, search: {} },
  { name: 'mandate', to: '/scout/new', search: { example: ['pd1-vegf'] } },
  { name: 'landscape', to: '/scout/landscape', search: {} },
  { name: 'whiteSpace', to: '/white-space', search: { stage: ['phase-2'] } },
  { name: 'market', to: '/market', search: {} },
  { name: 'compare', to: '/compare', search: {} },
  { name: 'check', to: '/check', search: { kind: ['doubtful'] } },
] as const satisfies readonly { name: keyof Text['home']['links']; to: string; params?: object; search: object }[];

function Questions() {
  const text = useText();
  return (
    <section className="panel home-questions" aria-labelledby="questions">
      <h2 id="questions">{text.home.questions}</h2>
      <ul className="plain">
        {QUESTIONS.map(({ name, to, search, ...rest }) => (
          <li key={name}>
            <Link to={to} {...(rest as object)} search={search as never}>
              {text.home.links[name]}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
