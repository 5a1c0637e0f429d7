import { shortDate } from '../../parts/format.ts';
import { HeadRow } from '../../parts/head-row.tsx';
import { useLanguage, useText } from '../../parts/language.tsx';
import { ChangeValues } from './change-values.tsx';
import { ChangedField } from './changed-field.tsx';
import { type ChangeGroup, groupChanges } from './group-changes.ts';
import { RecordLink } from './record-link.tsx';
import { partsOf } from './source-query.ts';
import type { ChangeItem } from './sources-api.ts';
import { useSourceName } from './use-sources.ts';

/** One row a record and day, with everything that changed in it. */
export function ChangesTable({ rows }: { readonly rows: readonly ChangeItem[] }) {
  const text = useText();
  const words = text.sources.changes;
  return (
    <table className="plain-table stack-table changes-table">
      <HeadRow heads={[words.on, text.sources.records.record, words.fromTo]} />
      <tbody>
        {groupChanges(rows).map((group) => (
          <GroupRow key={`${group.on} ${group.ref}`} group={group} />
        ))}
      </tbody>
    </table>
  );
}

function GroupRow({ group }: { readonly group: ChangeGroup }) {
  const text = useText();
  const { language } = useLanguage();
  const nameOf = useSourceName();
  const words = text.sources.changes;
  const { source, id } = partsOf(group.ref);
  return (
    <tr>
      <td data-label={words.on} className="date">
        {shortDate(group.on, text, language)}
      </td>
      <th scope="row">
        <RecordLink source={source} id={id}>
          {group.title}
        </RecordLink>
        <div className="soft small">
          {nameOf(source)} <span className="code">{id}</span>
        </div>
      </th>
      <td className="change-cell">
        <ul className="plain change-lines">
          {group.changes.map((change) => (
            <ChangeLine key={`${change.field} ${JSON.stringify(change.becomes)}`} change={change} />
          ))}
        </ul>
      </td>
    </tr>
  );
}

/** Field, values, and how much it moves; why it does stands in the title and is read out. */
function ChangeLine({ change }: { readonly change: ChangeItem }) {
  const text = useText();
  const words = text.sources.changes;
  const reason = text.said(change.reason) ?? change.reason;
  return (
    <li>
      <ChangedField field={change.field} />
      <span>
        <ChangeValues was={change.was} becomes={change.becomes} />
      </span>
      <span className={`small weight-${change.weight}`} title={reason}>
        <span className="visually-hidden">
          {words.weight}
          {text.common.colon}
        </span>
        {words.weights[change.weight]}
        <span className="visually-hidden">. {reason}</span>
      </span>
    </li>
  );
}
