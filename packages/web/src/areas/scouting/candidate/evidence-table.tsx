import { Dash } from '../../../parts/amount.tsx';
import { shortDate } from '../../../parts/format.ts';
import { HeadRow } from '../../../parts/head-row.tsx';
import { useLanguage, useText } from '../../../parts/language.tsx';
import { RecordLink } from '../../sources/record-link.tsx';
import { partsOf } from '../../sources/source-query.ts';
import { useSourceName } from '../../sources/use-sources.ts';
import { RefLink } from '../ref-link.tsx';
import type { Detail } from '../scouting-api.ts';

export type Evidence = Detail['evidence'][number];

/** Records that speak of a drug: when, which, and as what it is named there. */
export function EvidenceTable({ rows }: { readonly rows: readonly Evidence[] }) {
  const words = useText().scouting.candidate;
  return (
    <table className="plain-table stack-table">
      <HeadRow heads={[words.day, words.record, words.kind, words.as, words.role]} />
      <tbody>
        {rows.map((row) => (
          <EvidenceRow key={`${row.ref} ${row.as} ${row.role}`} row={row} />
        ))}
      </tbody>
    </table>
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
