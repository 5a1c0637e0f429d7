import type { ShownDeal } from '../../api.ts';
import { Amount } from '../../parts/amount.tsx';
import { dateText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { DealLink } from './deal-link.tsx';
import { DealMilestones } from './deal-milestones.tsx';
import { DealRoyalties } from './deal-royalties.tsx';
import { Evident } from './evident.tsx';

type Deal = ShownDeal['deal'];
type Kind = keyof Deal['amounts'];

/** Always shown, an unknown as a dash: the five amounts of an "upfront" stay apart. */
const UPFRONT: readonly Kind[] = ['cashAtSigning', 'laterCash', 'nearTerm', 'equityReceived', 'sharesBought'];
const UNDIVIDED: readonly Kind[] = ['upfrontAndNearTerm', 'upfrontCashAndEquity'];
const LATER_ALWAYS: readonly Kind[] = ['developmentRegulatory', 'commercial', 'milestones'];
const LATER_IF_STATED: readonly Kind[] = [
  'optionFee',
  'optionExercise',
  'researchFunding',
  'licenseeSharesBought',
  'reversePayment',
];

/** The money, kind by kind. */
export function DealTerms({ deal }: { readonly deal: Deal }) {
  const text = useText();
  const stated = (kinds: readonly Kind[]) => kinds.filter((kind) => deal.amounts[kind] !== undefined);
  return (
    <section className="panel" aria-labelledby="terms">
      <h2 id="terms">{text.deal.terms}</h2>
      <h3>{text.deal.atSigning}</h3>
      <Amounts deal={deal} kinds={[...UPFRONT, ...stated(UNDIVIDED)]} />
      <p className="tight soft small">{text.deal.upfrontNote}</p>
      <h3>{text.deal.later}</h3>
      <Amounts deal={deal} kinds={[...LATER_ALWAYS, ...stated(LATER_IF_STATED)]} />
      <h3>{text.deal.headline}</h3>
      <Amounts deal={deal} kinds={['total']} />
      <DealRoyalties royalties={deal.royalties} />
      <DealMilestones deal={deal} />
    </section>
  );
}

function Amounts({ deal, kinds }: { readonly deal: Deal; readonly kinds: readonly Kind[] }) {
  return (
    <table className="plain-table terms-table">
      <tbody>
        {kinds.map((kind) => (
          <AmountRow key={kind} kind={kind} deal={deal} />
        ))}
      </tbody>
    </table>
  );
}

function AmountRow({ kind, deal }: { readonly kind: Kind; readonly deal: Deal }) {
  const text = useText();
  const amount = deal.amounts[kind];
  const name = text.labels.amount[kind];
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">
        <Evident field={`amounts.${kind}.value`} name={name}>
          <Amount amount={amount} />
        </Evident>
      </td>
      <td className="soft">{amount && <AmountRemarks amount={amount} />}</td>
    </tr>
  );
}

function AmountRemarks({ amount }: { readonly amount: NonNullable<Deal['amounts']['equityReceived' | 'total']> }) {
  const text = useText();
  const { language } = useLanguage();
  const equity = 'percent' in amount ? amount : null;
  const words = [
    equity?.percent != null ? `${equity.percent}%` : null,
    equity?.issuer ?? null,
    equity?.instrument ?? null,
    amount.on === null ? null : dateText(amount.on, text, language),
    amount.pooledOver === null ? null : text.deal.pooled[amount.pooledOver],
    amount.note,
  ].filter((word) => word !== null);
  return (
    <>
      {amount.derived && (
        <span className="mark mark-warn" title={text.deal.derivedTitle}>
          {text.deal.derived}
        </span>
      )}{' '}
      {words.join(' · ')}
      {amount.sharedWith.length > 0 && (
        <span>
          {' '}
          {text.deal.shared}{' '}
          {amount.sharedWith.map((id) => (
            <span key={id}>
              <DealLink id={id} />{' '}
            </span>
          ))}
        </span>
      )}
    </>
  );
}
