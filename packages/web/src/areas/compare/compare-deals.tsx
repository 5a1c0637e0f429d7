import { Link } from '@tanstack/react-router';
import type { Comparison } from '../../api.ts';
import { Amount, Dash } from '../../parts/amount.tsx';
import { partiesText, shortDate } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { StandingStack } from '../../parts/standing.tsx';
import { RowMarks } from '../deals/row-marks.tsx';
import { CRITERIA } from './compare-query.ts';
import { criterionText } from './criterion-words.ts';
import { intervalText } from './interval.ts';

type Matched = Comparison['matched'][number];

/** Every deal that the figures stand on: what it was matched on, and what it paid. */
export function CompareDeals({ comparison }: { readonly comparison: Comparison }) {
  const text = useText();
  if (comparison.n === 0) {
    return (
      <section className="panel nothing">
        <p className="tight">{text.compare.none}</p>
        <p className="tight soft">{text.compare.noneHint}</p>
      </section>
    );
  }
  return (
    <section className="panel" aria-labelledby="deals">
      <h2 id="deals">{text.compare.deals}</h2>
      <p className="tight soft">{text.compare.dealsNote}</p>
      <table className="plain-table stack-table compare-deals">
        <Heads />
        <tbody>
          {inOrder(comparison).map((matched) => (
            <MatchedRow key={matched.deal} matched={matched} comparison={comparison} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Heads() {
  const text = useText();
  const { columns } = text.list;
  return (
    <thead>
      <tr>
        <th scope="col">{columns.parties}</th>
        {CRITERIA.map((key) => (
          <th scope="col" key={key}>
            {text.compare.criteria[key]}
          </th>
        ))}
        <th scope="col" className="number">
          {columns.cash}
        </th>
        <th scope="col" className="number">
          {columns.total}
        </th>
        <th scope="col">{columns.royalty}</th>
        <th scope="col">{columns.standing}</th>
      </tr>
    </thead>
  );
}

/** Largest stated cash first, as the figures have it; deals that do not state it follow, latest first. */
function inOrder({ matched, cash }: Comparison): readonly Matched[] {
  const places = new Map(cash.deals.map(({ deal }, place) => [deal, place]));
  const place = ({ deal }: Matched) => places.get(deal) ?? places.size;
  const date = ({ row }: Matched) => row.announced ?? '';
  return [...matched].sort((a, b) => place(a) - place(b) || (date(a) < date(b) ? 1 : -1));
}

function MatchedRow({ matched: { row, profile }, comparison }: { matched: Matched; comparison: Comparison }) {
  const text = useText();
  const { language } = useLanguage();
  const { columns } = text.list;
  return (
    <tr>
      <th scope="row">
        <Link to="/deals/$id" params={{ id: row.id }}>
          {partiesText(row, language)}
        </Link>{' '}
        <RowMarks row={row} />
        <div className="soft small">
          {row.announced !== null && `${shortDate(row.announced, text, language)} · `}
          {row.assets.map((asset) => asset.name).join(' + ')}
        </div>
      </th>
      {CRITERIA.map((key) => (
        <td key={key} data-label={text.compare.criteria[key]}>
          <FactCell
            words={criterionText(key, profile[key], text)}
            asked={comparison.subject[key]}
            found={profile[key]}
          />
        </td>
      ))}
      <td className="number" data-label={columns.cash}>
        <Amount amount={row.cash} />
      </td>
      <td className="number" data-label={columns.total}>
        <Amount amount={row.total} />
      </td>
      <td data-label={columns.royalty}>
        <RoyaltyCell comparison={comparison} deal={row.id} words={row.royalty} />
      </td>
      <td data-label={columns.standing}>
        <StandingStack standing={row.standing} />
      </td>
    </tr>
  );
}

interface FactProps {
  readonly words: string | null;
  readonly asked: string | null;
  readonly found: string | null;
}

/** A fact, with a filled mark when it is the same as asked and an open one when the ladder let something else in. */
function FactCell({ words, asked, found }: FactProps) {
  const text = useText();
  if (words === null) return <Dash />;
  if (asked === null) return words;
  const same = asked === found;
  return (
    <span className={same ? undefined : 'soft'}>
      <span aria-hidden="true" className="fact-mark">
        {same ? '●' : '○'}
      </span>
      {'\u00a0'}
      {words}
      {same && <span className="visually-hidden"> ({text.compare.same})</span>}
    </span>
  );
}

function RoyaltyCell({ comparison, deal, words }: { comparison: Comparison; deal: string; words: string | null }) {
  const text = useText();
  const read = comparison.royalty.deals.find((one) => one.deal === deal);
  if (!read) return words === null ? <Dash /> : <span className="soft two-lines">{words}</span>;
  const { interval } = read;
  return (
    <span title={`${text.compare.basis[interval.basis]}: ${read.text}. ${interval.uncertainty}`}>
      {intervalText(interval)}
      <span className="soft small two-lines">{read.text}</span>
    </span>
  );
}
