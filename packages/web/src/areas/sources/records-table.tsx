import { Dash } from '../../parts/amount.tsx';
import { shortDate } from '../../parts/format.ts';
import { HeadRow } from '../../parts/head-row.tsx';
import { useLanguage, useText } from '../../parts/language.tsx';
import { RecordLink } from './record-link.tsx';
import type { FoundItem } from './sources-api.ts';
import { useSourceName } from './use-sources.ts';

/** Records in rows; on a phone each is a card. */
export function RecordsTable({ rows }: { readonly rows: readonly FoundItem[] }) {
  const { records } = useText().sources;
  return (
    <table className="plain-table stack-table records-table">
      <HeadRow heads={[records.record, records.kind, records.source, records.id, records.day, records.changed]} />
      <tbody>
        {rows.map((row) => (
          <RecordRow key={row.ref} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function RecordRow({ row }: { readonly row: FoundItem }) {
  const text = useText();
  const { language } = useLanguage();
  const nameOf = useSourceName();
  const { records, kinds } = text.sources;
  return (
    <tr>
      <th scope="row">
        <RecordLink source={row.source} id={row.id}>
          {row.title}
        </RecordLink>{' '}
        {row.own && (
          <span className="mark mark-own" title={records.ownTitle}>
            {records.own}
          </span>
        )}
      </th>
      <td data-label={records.kind}>{kinds[row.kind]}</td>
      <td data-label={records.source}>{nameOf(row.source)}</td>
      <td data-label={records.id} className="code">
        {row.id}
      </td>
      <td data-label={records.day} className="date">
        {row.day === null ? <Dash /> : shortDate(row.day, text, language)}
      </td>
      <td data-label={records.changed} className="date">
        {shortDate(row.changedOn, text, language)}
      </td>
    </tr>
  );
}
