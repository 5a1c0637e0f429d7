import type { DealStats } from '../../api.ts';
import { Dash } from '../../parts/amount.tsx';
import { amountText, dateText } from '../../parts/format.ts';
import { type Language, useLanguage, useText } from '../../parts/language.tsx';
import { plainNumber } from '../../parts/money-text.ts';
import { Said } from '../../parts/said.tsx';
import type { Text } from '../../text/en.ts';
import { CountButton } from '../deals/count-button.tsx';
import type { DealsChoice } from '../deals/deals-drawer.tsx';

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
        <th scope="row">{periodText(figure, text, language)}</th>
        <td className="number">{words(figure.value, figure.mark)}</td>
        <td className="number">
          {ours.value === null ? (
            <Dash />
          ) : (
            <CountButton
              name={`${text.market.ours} ${periodText(figure, text, language)}`}
              deals={ours.deals}
              amount={figure.measure === 'total' ? 'total' : 'cash'}
              choose={choose}
            >
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
      <ReasonRow figure={figure} />
    </tbody>
  );
}

/** Why the two differ, and what the publisher counted. */
function ReasonRow({ figure }: { readonly figure: FigureOf }) {
  const text = useText();
  return (
    <tr>
      <td colSpan={4}>
        <span className="visually-hidden">{text.market.differs}: </span>
        <Differs words={figure.differs} />
        <div className="soft small">
          {text.market.base}
          {text.common.colon}
          <Base words={figure.base} />
        </div>
      </td>
    </tr>
  );
}

/** The sentence that every figure of its kind has, and what an editor added, in the reader's language where it has the words. */
function Differs({ words }: { readonly words: string }) {
  const end = words.indexOf('. ') + 1;
  return (
    <>
      <Said words={words.slice(0, end)} /> <Said words={words.slice(end).trim()} />
    </>
  );
}

/** What the publisher counts, as our editor put it; never with a capital, because it follows a colon. */
function Base({ words }: { readonly words: string }) {
  const mine = useText().said(words);
  return mine === null ? <span lang="en">{words}</span> : mine;
}

/** In Chinese from its first and last day, because the words of the file are English. */
function periodText({ period, from, to }: FigureOf, text: Text, language: Language): string {
  if (language === 'en') return period;
  if (from.slice(0, 4) === to.slice(0, 4) && /^\d{4}(-01(-01)?)?$/.test(from))
    return /-12-31$|^\d{4}$/.test(to) ? `${from.slice(0, 4)}年` : `截至${dateText(to, text, language)}`;
  return `${dateText(from, text, language)}至${dateText(to, text, language)}`;
}
