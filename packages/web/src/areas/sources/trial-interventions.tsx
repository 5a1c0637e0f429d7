import type { Intervention, Trial } from '@beringia/domain/scouting/trial';
import { Dash } from '../../parts/amount.tsx';
import { HeadRow } from '../../parts/head-row.tsx';
import { useText } from '../../parts/language.tsx';
import { Said } from '../../parts/said.tsx';
import { Section } from './section.tsx';

/** What is given, in which role, and why it has that role. */
export function TrialInterventions({ trial: { interventions } }: { readonly trial: Trial }) {
  const text = useText();
  const words = text.records.trial;
  return (
    <Section title={words.interventions}>
      {interventions === null ? (
        <Dash />
      ) : (
        <table className="plain-table stack-table">
          <HeadRow heads={[words.intervention, words.role, text.records.because, words.kind, words.arms]} />
          <tbody>
            {interventions.map((one, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: registers list the same name twice, and the list never moves
              <InterventionRow key={`${one.name} ${index}`} one={one} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function InterventionRow({ one }: { readonly one: Intervention }) {
  const text = useText();
  const words = text.records.trial;
  return (
    <tr>
      <th scope="row">
        {one.name}
        {one.otherNames.length > 0 && <div className="soft small">{one.otherNames.join(' · ')}</div>}
      </th>
      <td data-label={words.role}>
        <span className={`role role-${one.role}`}>{words.roles[one.role]}</span>
        {one.placebo && <span className="soft small block">{words.placebo}</span>}
      </td>
      <td data-label={text.records.because} className="soft">
        <Said words={one.because} />
      </td>
      <td data-label={words.kind}>{one.kind === null ? <Dash /> : words.kinds[one.kind]}</td>
      <td data-label={words.arms}>{one.arms.length === 0 ? <Dash /> : one.arms.join(', ')}</td>
    </tr>
  );
}
