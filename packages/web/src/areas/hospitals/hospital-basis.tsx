import type { ShownParty } from '../../api.ts';
import { useText } from '../../parts/language.tsx';
import { SourceWords } from '../companies/source-words.tsx';

/** What each part of the record rests on, and what it must not be taken for. */
export function HospitalBasis({ shown }: { readonly shown: ShownParty }) {
  const text = useText();
  const words = text.hospital;
  return (
    <section className="panel" aria-labelledby="basis">
      <h2 id="basis">{words.basis}</h2>
      <table className="plain-table basis-table">
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.says}</th>
            <th scope="col">{text.company.source}</th>
          </tr>
        </thead>
        <tbody>
          {shown.because.map(({ field, says, source }) => (
            <tr key={field}>
              <th scope="row">{words.fields[field] ?? field}</th>
              <td>{words.said(says)}</td>
              <td>{words.sources[source] ?? <SourceWords source={source} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
