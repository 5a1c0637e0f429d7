import { Link } from '@tanstack/react-router';
import type { ShownAsset } from '../../api.ts';
import { Amount } from '../../parts/amount.tsx';
import { partiesText, shortDate } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { StandingWords } from '../../parts/standing.tsx';

/** The deals that name it, earliest first, with cash at signing and where each stands. */
export function AssetDeals({ shown }: { readonly shown: ShownAsset }) {
  const text = useText();
  const { language } = useLanguage();
  return (
    <section className="panel" aria-labelledby="deals">
      <h2 id="deals">
        {text.assets.deals} <span className="soft">{shown.deals.length}</span>
      </h2>
      {shown.deals.length === 0 && <p className="tight soft">{text.assets.noDeals}</p>}
      <ul className="plain deal-lines">
        {shown.deals.map((row) => (
          <li key={row.id}>
            <Link to="/deals/$id" params={{ id: row.id }}>
              {partiesText(row, language)}
            </Link>
            <span className="deal-line-facts">
              <span className="soft">
                {[
                  row.announced === null ? text.deal.undated : shortDate(row.announced, text, language),
                  text.labels.type[row.type],
                ].join(' · ')}
              </span>
              <span title={text.labels.amount.cashAtSigning}>
                <Amount amount={row.cash} />
              </span>
            </span>
            <StandingWords standing={row.standing} />
          </li>
        ))}
      </ul>
    </section>
  );
}
