import { Dash } from '../../../parts/amount.tsx';
import { shortDate } from '../../../parts/format.ts';
import { HeadRow } from '../../../parts/head-row.tsx';
import { useLanguage, useText } from '../../../parts/language.tsx';
import { CompanyLink } from '../../companies/company-link.tsx';
import { useVocabulary } from '../../rights/use-vocabulary.ts';
import { RecordLink } from '../../sources/record-link.tsx';
import { partsOf } from '../../sources/source-query.ts';
import { DrugLink } from '../drug-link.tsx';
import type { Signal } from '../scouting-api.ts';

/** Public money for research that names no drug yet. */
export function SignalsTable({ signals }: { readonly signals: readonly Signal[] }) {
  const words = useText().scouting.signals;
  const { day, title, institution, targets, later } = words.columns;
  return (
    <>
      <p className="tight soft small">{words.intro}</p>
      {signals.length === 0 ? (
        <p className="nothing">{words.none}</p>
      ) : (
        <table className="plain-table stack-table">
          <HeadRow heads={[day, title, institution, targets, later]} />
          <tbody>
            {signals.map((signal) => (
              <SignalRow key={signal.ref} signal={signal} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function SignalRow({ signal }: { readonly signal: Signal }) {
  const text = useText();
  const { language } = useLanguage();
  const nameOf = useVocabulary('targets');
  const { columns } = text.scouting.signals;
  const { source, id } = partsOf(signal.ref);
  return (
    <tr>
      <td data-label={columns.day} className="date">
        {signal.day === null ? <Dash /> : shortDate(signal.day, text, language)}
      </td>
      <th scope="row">
        <RecordLink source={source} id={id}>
          {signal.title}
        </RecordLink>
        {signal.programme !== null && <div className="soft small">{signal.programme}</div>}
      </th>
      <td data-label={columns.institution}>
        {signal.institution === null ? (
          <Dash />
        ) : (
          <CompanyLink id={signal.institution.party} name={signal.institution.name} />
        )}
      </td>
      <td data-label={columns.targets}>
        {signal.targets.length === 0 ? <Dash /> : signal.targets.map((one) => nameOf(one, language)).join(', ')}
      </td>
      <td data-label={columns.later}>{signal.later.length === 0 ? <Dash /> : <Later ids={signal.later} />}</td>
    </tr>
  );
}

/** Drugs of the same institution, by the ids of the run. */
function Later({ ids }: { readonly ids: readonly string[] }) {
  return (
    <ul className="plain">
      {ids.map((id) => {
        const [kind, name = id] = id.split(/:(.*)/s);
        return (
          <li key={id}>
            <DrugLink asset={kind === 'asset' ? name : null} name={name} />
          </li>
        );
      })}
    </ul>
  );
}
