import { shortDate } from '../../parts/format.ts';
import { HeadRow } from '../../parts/head-row.tsx';
import { useLanguage, useText } from '../../parts/language.tsx';
import { ChangeValues } from './change-values.tsx';
import { ChangedField } from './changed-field.tsx';
import { Section } from './section.tsx';
import type { ShownRecord } from './sources-api.ts';

/** Every change seen in the record, the latest first. */
export function RecordChanges({ changes }: Pick<ShownRecord, 'changes'>) {
  const text = useText();
  const { language } = useLanguage();
  const words = text.sources.changes;
  return (
    <Section title={text.records.changes}>
      {changes.length === 0 ? (
        <p className="tight soft">{words.noneOfRecord}</p>
      ) : (
        <table className="plain-table stack-table changes-table">
          <HeadRow heads={[words.on, words.field, words.fromTo]} />
          <tbody>
            {changes.map(({ on, version, field, was, becomes }) => (
              <tr key={`${version} ${field}`}>
                <td data-label={words.on} className="date">
                  {shortDate(on, text, language)}
                </td>
                <td data-label={words.field}>
                  <ChangedField field={field} />
                </td>
                <td data-label={words.fromTo}>
                  <ChangeValues was={was} becomes={becomes} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
