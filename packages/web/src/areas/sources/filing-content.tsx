import type { FiledDocument, Filer, Filing } from '@beringia/domain/scouting/filing';
import { Dash } from '../../parts/amount.tsx';
import { HeadRow } from '../../parts/head-row.tsx';
import { useText } from '../../parts/language.tsx';
import { type FactRow, Facts, useDate, useList, useYesNo } from './facts.tsx';
import { Section } from './section.tsx';

/** A filing with a regulator, and its documents. */
export function FilingContent({ content }: { readonly content: Filing }) {
  const text = useText();
  const list = useList();
  const date = useDate();
  const words = text.records.filing;
  const rows: FactRow[] = [
    [words.form, content.form],
    [words.items, list(content.items)],
    [words.filers, content.filers.map((filer) => <FilerWords key={filer.cik} filer={filer} />)],
    [words.filedOn, date(content.filedOn)],
    [words.reportedFor, date(content.reportedFor)],
  ];
  return (
    <>
      <Section title={text.records.trial.facts}>
        <Facts rows={rows} />
      </Section>
      <Documents documents={content.documents} />
    </>
  );
}

function FilerWords({ filer: { cik, name, tickers, formerNames } }: { readonly filer: Filer }) {
  return (
    <span className="block">
      {name ?? cik} <span className="soft">{[...tickers, `CIK ${cik}`].join(' · ')}</span>
      {formerNames.length > 0 && <span className="soft small block">{formerNames.join(' · ')}</span>}
    </span>
  );
}

function Documents({ documents }: { readonly documents: readonly FiledDocument[] }) {
  const text = useText();
  const yesNo = useYesNo();
  const words = text.records.filing;
  if (documents.length === 0) return null;
  return (
    <Section title={words.documents}>
      <table className="plain-table stack-table">
        <HeadRow heads={[words.document, words.type, words.redacted]} />
        <tbody>
          {documents.map(({ type, file, url, description, redacted }) => (
            <tr key={file}>
              <th scope="row">
                {url === null ? (
                  file
                ) : (
                  <a href={url} target="_blank" rel="noreferrer">
                    {file}
                  </a>
                )}
                {description !== null && <div className="soft small">{description}</div>}
              </th>
              <td data-label={words.type}>{type ?? <Dash />}</td>
              <td data-label={words.redacted}>{yesNo(redacted) ?? <Dash />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
