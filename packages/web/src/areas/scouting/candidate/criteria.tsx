import { HeadRow } from '../../../parts/head-row.tsx';
import { useText } from '../../../parts/language.tsx';
import { Said } from '../../../parts/said.tsx';
import { criterionName } from '../criterion-name.ts';
import { RefLinks } from '../ref-link.tsx';
import type { Detail } from '../scouting-api.ts';

type Answered = Detail['wants'][number];

/** What the mandate asked, and the answer: yes, no, or unknown, each with its reason. */
export function Criteria({ detail: { wants, kills } }: { readonly detail: Detail }) {
  const words = useText().scouting.candidate;
  return (
    <section className="panel" aria-labelledby="criteria">
      <h2 id="criteria">{words.criteria}</h2>
      <CriteriaTable title={words.wants} answers={wants} labels={words.answers} />
      {kills.length > 0 && <CriteriaTable title={words.kills} answers={kills} labels={words.killed} kill />}
    </section>
  );
}

interface TableProps {
  readonly title: string;
  readonly answers: readonly Answered[];
  readonly labels: Readonly<Record<Answered['answer'], string>>;
  readonly kill?: boolean;
}

function CriteriaTable({ title, answers, labels, kill }: TableProps) {
  const text = useText();
  const words = text.scouting.candidate;
  const tone = (answer: Answered['answer']) =>
    answer === 'unknown' ? 'unknown' : (answer === 'yes') === !kill ? 'good' : 'bad';
  return (
    <table className="plain-table stack-table criteria-table">
      <caption className="section-title">{title}</caption>
      <HeadRow heads={[words.criterion, words.answer, words.because]} />
      <tbody>
        {answers.map(({ criterion, must, answer, because, refs }) => (
          <tr key={criterion}>
            <th scope="row">
              {criterionName(criterion, text)} {must && !kill && <span className="mark">{words.must}</span>}
            </th>
            <td data-label={words.answer}>
              <span className={`answer answer-${tone(answer)}`}>{labels[answer]}</span>
            </td>
            <td data-label={words.because} className="small">
              {because.map((one) => (
                <div key={one}>
                  <Said words={one} />
                </div>
              ))}
              <RefLinks refs={refs} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
