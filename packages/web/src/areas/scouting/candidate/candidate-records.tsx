import { Dash } from '../../../parts/amount.tsx';
import { shortDate } from '../../../parts/format.ts';
import { HeadRow } from '../../../parts/head-row.tsx';
import { useLanguage, useText } from '../../../parts/language.tsx';
import { RecordLink } from '../../sources/record-link.tsx';
import { partsOf } from '../../sources/source-query.ts';
import { useSourceName } from '../../sources/use-sources.ts';
import { RefLink } from '../ref-link.tsx';
import type { Detail } from '../scouting-api.ts';

type Evidence = Detail['evidence'][number];

/** Every record that speaks of the drug, the latest first; what has no day comes last. */
export function CandidateRecords({
  evidence,
  total,
}: {
  readonly evidence: readonly Evidence[];
  readonly total: number;
}) {
  const words = useText().scouting.candidate;
  const rows = evidence.toSorted((a, b) => (b.day ?? '').localeCompare(a.day ?? ''));
  return (
    <section className="panel" aria-labelledby="records">
      <h2 id="records">{words.records}</h2>
      {total > rows.length && <p className="tight soft small">{words.recordsCap}</p>}
      <table className="plain-table stack-table">
        <HeadRow heads={[words.day, words.record, words.kind, words.as, words.role]} />
        <tbody>
          {rows.map((row) => (
            <EvidenceRow key={`${row.ref} ${row.as} ${row.role}`} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function EvidenceRow({ row: { ref, kind, day, title, role, as } }: { readonly row: Evidence }) {
  const text = useText();
  const { language } = useLanguage();
  const words = text.scouting.candidate;
  const sourceName = useSourceName();
  const { source, id } = partsOf(ref);
  const own = kind === 'asset' || kind === 'deal';
  return (
    <tr>
      <td data-label={words.day} className="date">
        {day === null ? <Dash /> : shortDate(day, text, language)}
      </td>
      <th scope="row">
        {own ? (
          <RefLink reference={ref} />
        ) : (
          <RecordLink source={source} id={id}>
            {title}
          </RecordLink>
        )}
        {!own && (
          <div className="soft small">
            {sourceName(source)} · <span className="code">{id}</span>
          </div>
        )}
      </th>
      <td data-label={words.kind}>{own ? words[kind] : text.sources.kinds[kind]}</td>
      <td data-label={words.as}>{as}</td>
      <td data-label={words.role}>{role === null ? <Dash /> : (words.roles[role] ?? role)}</td>
    </tr>
  );
}
