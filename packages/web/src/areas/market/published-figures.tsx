import type { DealStats } from '../../api.ts';
import { Dash } from '../../parts/amount.tsx';
import { amountText, plainNumber } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { CountButton } from './count-button.tsx';
import type { DealsChoice } from './deals-drawer.tsx';

interface Props {
  readonly stats: DealStats;
  readonly choose: (choice: DealsChoice) => void;
}

/** What others published for the same measure, ours beside it, and why the two differ. Nothing is scaled to agree. */
export function PublishedFigures({ stats, choose }: Props) {
  const text = useText();
  const figures = stats.published.filter((figure) => figure.measure === stats.measure);
  return (
    <section className="panel" aria-labelledby="published">
      <h2 id="published">{text.market.published}</h2>
      {figures.length === 0 ? (
        <p className="tight">{text.market.publishedNone}</p>
      ) : (
        <div className="scroll-x">
          <table className="plain-table published">
            <thead>
              <tr>
                <th scope="col">{text.market.period}</th>
                <th scope="col" className="number">
                  {text.market.theirs}
                </th>
                <th scope="col" className="number">
                  {text.market.ours}
                </th>
                <th scope="col">{text.market.publisher}</th>
              </tr>
            </thead>
            {figures.map((figure) => (
              <FigureRow key={`${figure.publisher} ${figure.period} ${figure.value}`} figure={figure} choose={choose} />
            ))}
          </table>
        </div>
      )}
    </section>
  );
}

type FigureOf = DealStats['published'][number];

function FigureRow({ figure, choose }: { readonly figure: FigureOf; readonly choose: Props['choose'] }) {
  const text = useText();
  const { language } = useLanguage();
  const words = (value: number, mark: FigureOf['mark']) =>
    figure.measure === 'count'
      ? (amountText({ value, mark, currency: '' }, 'en')?.replace(/ (\S+)M$/, '$1') ?? plainNumber(value))
      : amountText({ value, mark, currency: 'USD' }, language);
  const { ours } = figure;
  return (
    <tbody>
      <tr>
        <th scope="row" rowSpan={2}>
          {figure.period}
        </th>
        <td className="number">{words(figure.value, figure.mark)}</td>
        <td className="number">
          {ours.value === null ? (
            <Dash />
          ) : (
            <CountButton name={`${text.market.ours} ${figure.period}`} deals={ours.deals} choose={choose}>
              {words(Math.round(ours.value), ours.mark)}
            </CountButton>
          )}
          {figure.perhaps.length > 0 && <div className="soft small">{text.market.perhaps(figure.perhaps.length)}</div>}
        </td>
        <td>
          <a href={figure.url} target="_blank" rel="noreferrer">
            {figure.publisher}
          </a>
        </td>
      </tr>
      <tr>
        <td colSpan={3}>
          <span className="visually-hidden">{text.market.differs}: </span>
          {figure.differs}
          <div className="soft small">
            {text.market.base}: {figure.base}
          </div>
        </td>
      </tr>
    </tbody>
  );
}
