import '../../style/check.css';
import { NativeSelect, SegmentedControl, Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, type CheckReport } from '../../api.ts';
import { useText } from '../../parts/language.tsx';
import { plainNumber } from '../../parts/money-text.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { useAddress } from '../../routes/use-address.ts';
import { CheckFindings } from './check-findings.tsx';
import { type CheckSearch, KINDS, kindOf, withFilter } from './check-query.ts';
import { CheckRules } from './check-rules.tsx';

/** Data quality: every rule with what it found, and every finding one click from the field that it is about. */
export function CheckPage() {
  const text = useText();
  usePageTitle(text.places.check);
  const [search, change] = useAddress<CheckSearch>();
  const query = search.deal ? { id: search.deal } : {};
  const report = useQuery({
    queryKey: ['check', query],
    queryFn: ({ signal }) => api.checkDeals(query, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="page check">
      <div className="page-head">
        <h1>{text.check.title}</h1>
        <p className="tight soft">{text.check.intro}</p>
      </div>
      <Figures report={report.data} />
      <Controls search={search} change={change} />
      {report.error && !report.isPlaceholderData ? (
        <ProblemAlert error={report.error} retry={() => void report.refetch()} />
      ) : report.data ? (
        <div className={report.isPlaceholderData ? 'check-columns stale' : 'check-columns'}>
          <CheckRules rules={report.data.rules} search={search} change={change} />
          <CheckFindings key={JSON.stringify(search)} report={report.data} search={search} change={change} />
        </div>
      ) : (
        <Skeleton height={620} />
      )}
    </div>
  );
}

/** The boxes stand before their numbers arrive, so that nothing below them moves. */
function Figures({ report }: { readonly report: CheckReport | undefined }) {
  const text = useText();
  const count = (kind: (typeof KINDS)[number]) =>
    report?.rules.reduce((sum, rule) => sum + (rule.kind === kind ? rule.total : 0), 0);
  const figure = (name: string, value: number | undefined, note?: string) => (
    <div key={name}>
      <dt>{name}</dt>
      <dd>{value === undefined ? '…' : plainNumber(value)}</dd>
      {note !== undefined && <dd className="figure-note">{note}</dd>}
    </div>
  );
  return (
    <dl className="figures" aria-busy={!report}>
      {figure(text.check.deals, report?.deals)}
      {figure(text.check.unexplained, report?.unexplained)}
      {KINDS.map((kind) => figure(text.check.kinds[kind], count(kind), text.check.kindNotes[kind]))}
    </dl>
  );
}

function Controls({ search, change }: { search: CheckSearch; change: (next: CheckSearch) => void }) {
  const text = useText();
  return (
    <div className="controls">
      <SegmentedControl
        size="xs"
        aria-label={text.check.kind}
        value={kindOf(search) ?? ''}
        onChange={(kind) => change(withFilter(search, 'kind', kind === '' ? null : kind))}
        data={[
          { value: '', label: text.check.all },
          ...KINDS.map((value) => ({ value, label: text.check.kinds[value] })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={text.check.explained}
        value={search.explained?.[0] ?? ''}
        onChange={(event) => change(withFilter(search, 'explained', event.currentTarget.value || null))}
        data={[
          { value: '', label: text.check.either },
          { value: 'false', label: text.check.open },
          { value: 'true', label: text.check.explained },
        ]}
      />
    </div>
  );
}
