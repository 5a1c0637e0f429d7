import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ShownDeal } from '../../api.ts';
import { Amount, Dash } from '../../parts/amount.tsx';
import { dateText, partyName } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { StandingWords } from '../../parts/standing.tsx';
import { DealLink } from './deal-link.tsx';
import { Evident } from './evident.tsx';
import { RowMarks } from './row-marks.tsx';

/** Who, what, when and how much, before anything else. */
export function DealHeader({ shown }: { readonly shown: ShownDeal }) {
  const text = useText();
  const { deal, row } = shown;
  return (
    <header className="page-head">
      {shown.redirectedFrom && <p className="tight soft">{text.deal.former(shown.redirectedFrom)}</p>}
      <h1>
        <Names parties={deal.licensors} /> <span aria-hidden="true">→</span> <Names parties={deal.licensees} />
      </h1>
      <div className="deal-subtitle">
        <span>{text.labels.type[deal.type]}</span>
        <RowMarks row={row} />
        <span className="soft">{deal.assets.map((asset) => asset.name).join(' + ')}</span>
        {deal.onwardOf && (
          <span>
            {text.deal.onwardOf} <DealLink id={deal.onwardOf} />
          </span>
        )}
      </div>
      <Headline shown={shown} />
      <p className="tight deal-actions">
        <Link to="/compare" search={{ deal: [deal.id] }}>
          {text.compare.open}
        </Link>
        <Link to="/check" search={{ deal: [deal.id] }}>
          {text.check.ofDeal}
        </Link>
      </p>
    </header>
  );
}

/** Names in the reader's language first, and in the other one beside it. */
function Names({ parties }: { readonly parties: readonly { name: string; nameZh: string | null }[] }) {
  const { language } = useLanguage();
  return parties.map((party, index) => {
    const other = language === 'zh' ? party.name : party.nameZh;
    const first = partyName(party, language);
    return (
      <span key={party.name}>
        {index > 0 && ' + '}
        {first}
        {other !== null && other !== first && (
          <span className="other-name" lang={language === 'zh' ? 'en' : 'zh-CN'}>
            {' '}
            {other}
          </span>
        )}
      </span>
    );
  });
}

function Headline({ shown: { deal, row } }: { readonly shown: ShownDeal }) {
  const text = useText();
  const { language } = useLanguage();
  const columns = text.list.columns;
  const announced = deal.dates.announced;
  return (
    <dl className="figures deal-figures">
      <Figure name={text.deal.announced}>
        <Evident field="dates.announced" name={text.deal.announced}>
          {announced === null ? <Dash /> : dateText(announced, text, language)}
        </Evident>
      </Figure>
      <Figure name={columns.cash}>
        <Evident field="amounts.cashAtSigning.value" name={columns.cash}>
          <Amount amount={row.cash} />
        </Evident>
      </Figure>
      <Figure name={columns.equity}>
        <Evident field="amounts.equityReceived.value" name={columns.equity}>
          <Amount amount={row.equity} />
        </Evident>
      </Figure>
      <Figure name={text.labels.amount.total}>
        <Evident field="amounts.total.value" name={columns.total}>
          <Amount amount={row.total} />
        </Evident>
      </Figure>
      <Figure name={columns.standing}>
        <span className="figure-words">
          <StandingWords standing={row.standing} />
        </span>
      </Figure>
    </dl>
  );
}

function Figure({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
