import { Dash } from '../../parts/amount.tsx';
import { useText } from '../../parts/language.tsx';
import { plainNumber } from '../../parts/money-text.ts';
import type { Mapping } from './vendor-api.ts';

/** Mappings that were saved: the next export with the same columns needs no more work. */
export function SavedMappings({ saved }: { readonly saved: readonly Mapping[] }) {
  const words = useText().vendor;
  if (saved.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="saved">
      <h2 id="saved">{words.saved}</h2>
      <table className="plain-table stack-table">
        <thead>
          <tr>
            {[words.vendor, words.name, words.licenceNote, words.exportedOn].map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
            <th scope="col" className="number">
              {words.records}
            </th>
          </tr>
        </thead>
        <tbody>
          {saved.map(({ id, vendor, name, licenceNote, exportedOn, records }) => (
            <tr key={id}>
              <th scope="row">{vendor}</th>
              <td data-label={words.name}>{name}</td>
              <td data-label={words.licenceNote}>{licenceNote}</td>
              <td data-label={words.exportedOn}>{exportedOn ?? <Dash />}</td>
              <td className="number" data-label={words.records}>
                {plainNumber(records)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
