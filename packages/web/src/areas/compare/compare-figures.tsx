import type { Comparison } from '../../api.ts';
import { Dash } from '../../parts/amount.tsx';
import { amountText, readableSum } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { Said } from '../../parts/said.tsx';
import { CountButton } from '../deals/count-button.tsx';
import type { DealsChoice } from '../deals/deals-drawer.tsx';
import { DealStrip } from './deal-strip.tsx';
import { intervalText } from './interval.ts';

interface Props {
  readonly comparison: Comparison;
  readonly choose: (choice: DealsChoice) => void;
}

/** The figures above everything: none of them without its number of deals, and no quartile over too few. */
export function CompareFigures({ comparison, choose }: Props) {
  const text = useText();
  const { cash, total, because } = comparison;
  return (
    <section className="panel" aria-labelledby="figures">
      <h2 id="figures">{text.compare.figures}</h2>
      <dl className="figures">
        <SpreadFigure name={text.compare.cash} spread={cash} choose={choose} />
        <SpreadFigure name={text.compare.total} spread={total} choose={choose} />
        <RoyaltyFigure royalty={comparison.royalty} choose={choose} />
        <ReturnedFigure comparison={comparison} choose={choose} />
      </dl>
      <DealStrip spread={cash} name={text.compare.cash} />
      {because.map((reason) => (
        <p className="tight" key={reason}>
          <Said words={reason} />
        </p>
      ))}
      <p className="tight soft small">
        <Said words={cash.method} />
        <br />
        {text.shell.asOf(comparison.asOf)} · {text.shell.data(comparison.known.data, comparison.known.workspace)}
      </p>
    </section>
  );
}

type Choose = Pick<Props, 'choose'>;

function SpreadFigure({ name, spread, choose }: { name: string; spread: Comparison['cash'] } & Choose) {
  const text = useText();
  const { language } = useLanguage();
  const { percentiles, n, fewest, unknown, otherCurrency } = spread;
  const money = (value: number) =>
    amountText(readableSum({ value, currency: 'USD', mark: percentiles?.mark ?? 'exact' }), language) ?? '';
  const ids = spread.deals.map(({ deal }) => deal);
  return (
    <div>
      <dt>{percentiles ? `${name}, ${text.compare.median}` : name}</dt>
      <dd>{percentiles ? money(percentiles.p50) : <Dash title={text.compare.tooFew(n, fewest)} />}</dd>
      <dd className="figure-note">
        {percentiles
          ? text.compare.quartiles(money(percentiles.p25), money(percentiles.p75))
          : text.compare.tooFew(n, fewest)}
      </dd>
      <dd className="figure-note">
        <CountButton name={name} deals={ids} choose={choose}>
          {text.compare.over(n)}
        </CountButton>
        <Rest name={name} deals={unknown} words={text.compare.unknown} choose={choose} />
        <Rest name={name} deals={otherCurrency} words={text.compare.otherCurrency} choose={choose} />
      </dd>
    </div>
  );
}

function Rest({ name, deals, words, choose }: { name: string; deals: readonly string[]; words: string } & Choose) {
  if (deals.length === 0) return null;
  return (
    <>
      {' · '}
      <CountButton name={`${name}: ${words}`} deals={deals} choose={choose}>
        {deals.length} {words}
      </CountButton>
    </>
  );
}

function RoyaltyFigure({ royalty, choose }: { royalty: Comparison['royalty'] } & Choose) {
  const text = useText();
  const { low, high, n, fewest, sizeUnknown, notStated } = royalty;
  const known = low !== null || high !== null;
  const name = text.compare.royalty;
  const ids = royalty.deals.map(({ deal }) => deal);
  return (
    <div>
      <dt>{name}</dt>
      <dd>{known ? intervalText(royalty) : <Dash title={text.compare.royaltyFew(n.low, n.high, fewest)} />}</dd>
      <dd className="figure-note">
        {known ? text.compare.royaltyEnds(n.low, n.high) : text.compare.royaltyFew(n.low, n.high, fewest)}
      </dd>
      <dd className="figure-note">
        <CountButton name={name} deals={ids} choose={choose}>
          {text.compare.over(ids.length)}
        </CountButton>
        <Rest name={name} deals={sizeUnknown} words={text.compare.sizeUnknown} choose={choose} />
        <Rest name={name} deals={notStated} words={text.compare.notStated} choose={choose} />
      </dd>
    </div>
  );
}

const FATES = ['endedDeals', 'aliveDeals', 'fulfilledDeals', 'unknownDeals'] as const;

/** A share of a handful says nothing, so below the fewest it stays a count. */
function ReturnedFigure({ comparison: { returned, cash }, choose }: Props) {
  const text = useText();
  const { ended, known } = returned;
  const fates = FATES.filter((fate) => returned[fate].length > 0);
  return (
    <div>
      <dt>{text.compare.returned}</dt>
      <dd>{known === 0 ? <Dash /> : text.compare.ofKnown(ended, known)}</dd>
      <dd className="figure-note">
        {known >= cash.fewest
          ? text.compare.share(Math.round((100 * ended) / known))
          : text.compare.noShare(cash.fewest)}
      </dd>
      <dd className="figure-note">
        {fates.map((fate, index) => (
          <span key={fate}>
            {index > 0 && ' · '}
            <CountButton name={text.compare.fates[fate]} deals={returned[fate]} choose={choose}>
              {returned[fate].length} {text.compare.fates[fate]}
            </CountButton>
          </span>
        ))}
      </dd>
    </div>
  );
}
