import type { Submission, UsApplication, UsLabel } from '@beringia/domain/scouting/approval';
import { Dash } from '../../parts/amount.tsx';
import { HeadRow } from '../../parts/head-row.tsx';
import { useText } from '../../parts/language.tsx';
import { Because } from './because.tsx';
import { Facts, useDate, useList, useYesNo } from './facts.tsx';
import { Section } from './section.tsx';

/** An application in the United States: its products, and what was submitted. */
export function ApprovalContent({ content }: { readonly content: UsApplication }) {
  const text = useText();
  const date = useDate();
  const words = text.records.approval;
  return (
    <>
      <Section title={text.records.trial.facts}>
        <Facts
          rows={[
            [words.kind, words.kinds[content.kind]],
            [words.sponsor, content.sponsor],
            [
              words.approvedOn,
              <span key="approved">
                {date(content.approvedOn.value) ?? '—'}
                <Because reasons={content.approvedOn.because} />
              </span>,
            ],
          ]}
        />
      </Section>
      <Products products={content.products} />
      <Submissions submissions={content.submissions} />
    </>
  );
}

function Products({ products }: Pick<UsApplication, 'products'>) {
  const words = useText().records.approval;
  return (
    <Section title={words.products}>
      <table className="plain-table stack-table">
        <HeadRow heads={[words.brand, words.ingredients, words.form, words.marketing]} />
        <tbody>
          {products.map(({ brand, ingredients, form, route, marketing }) => (
            <tr key={`${brand} ${form} ${route} ${ingredients.join()}`}>
              <th scope="row">{brand ?? <Dash />}</th>
              <td data-label={words.ingredients}>{ingredients.join(', ') || <Dash />}</td>
              <td data-label={words.form}>{[form, route].filter(Boolean).join(' · ') || <Dash />}</td>
              <td data-label={words.marketing}>{marketing ?? <Dash />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Submissions({ submissions }: { readonly submissions: readonly Submission[] }) {
  const date = useDate();
  const words = useText().records.approval;
  return (
    <Section title={words.submissions}>
      <table className="plain-table stack-table">
        <HeadRow heads={[words.submission, words.status, words.date, words.class]} />
        <tbody>
          {submissions.map((one) => (
            <tr key={`${one.type} ${one.number} ${one.date}`}>
              <th scope="row">
                {words.types[one.type]} {one.number}
              </th>
              <td data-label={words.status}>{words.statuses[one.status]}</td>
              <td data-label={words.date} className="date">
                {date(one.date) ?? <Dash />}
              </td>
              <td data-label={words.class}>
                {one.class ?? <Dash />}
                {one.priority === true && <span className="soft small block">{words.priority}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

export function LabelContent({ content }: { readonly content: UsLabel }) {
  const text = useText();
  const list = useList();
  const date = useDate();
  const yesNo = useYesNo();
  const words = text.records.label;
  return (
    <Section title={text.records.trial.facts}>
      <Facts
        rows={[
          [words.brands, list(content.brands)],
          [words.generics, list(content.generics)],
          [words.manufacturers, list(content.manufacturers)],
          [words.applications, list(content.applications)],
          [words.effectiveOn, date(content.effectiveOn)],
          [words.version, content.version],
          [words.boxedWarning, yesNo(content.hasBoxedWarning)],
          [words.indications, content.indications],
        ]}
      />
    </Section>
  );
}
