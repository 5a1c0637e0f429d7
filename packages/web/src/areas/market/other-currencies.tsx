import type { DealStats } from '../../api.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { moneyText } from '../../parts/money-text.ts';
import { DealLink } from '../deals/deal-link.tsx';

/** Deals whose amount is not in US dollars: counted and named, never added. */
export function OtherCurrencies({ stats }: { readonly stats: DealStats }) {
  const text = useText();
  const { language } = useLanguage();
  if (stats.measure === 'count') return null;
  const others = stats.groups.flatMap((group) => group.otherCurrency);
  const elsewhere = stats.groups.flatMap((group) => group.countedElsewhere ?? []);
  return (
    <section className="panel" aria-labelledby="other">
      <h2 id="other">{text.market.otherTitle}</h2>
      <p className="tight">{others.length === 0 ? text.market.otherNone : text.market.otherNote(others.length)}</p>
      <ul className="plain named">
        {others.map((other) => (
          <li key={`${other.deal} ${other.currency}`}>
            <DealLink id={other.deal} />{' '}
            {other.value === null ? text.common.undisclosed : moneyText(other.value, other.currency, language)}
          </li>
        ))}
      </ul>
      {elsewhere.length > 0 && <p className="tight">{text.market.elsewhere(elsewhere.length)}</p>}
    </section>
  );
}
