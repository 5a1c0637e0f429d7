import { countryName } from '@beringia/domain/territory/countries';
import type { ReactNode } from 'react';
import type { ShownParty } from '../../api.ts';
import { Dash } from '../../parts/amount.tsx';
import { partyName } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';

/** The name in both languages, and what tells the company from others of the name. */
export function CompanyHeader({ shown }: { readonly shown: ShownParty }) {
  const text = useText();
  const { language } = useLanguage();
  const { party, own, redirectedFrom } = shown;
  const first = partyName(party, language);
  const other = language === 'zh' ? party.name : party.nameZh;
  const merged = redirectedFrom !== null && !(party.formerIds ?? []).includes(redirectedFrom);
  return (
    <header className="page-head">
      {redirectedFrom !== null && (
        <p className="tight soft">
          {merged ? text.company.merged(redirectedFrom) : text.company.former(redirectedFrom)}
        </p>
      )}
      <h1>
        {first}{' '}
        {other !== null && other !== first && (
          <span className="other-name soft" lang={language === 'zh' ? 'en' : 'zh-CN'}>
            {other}
          </span>
        )}
      </h1>
      {(own || party.verify) && (
        <p className="tight marks">
          {own && <span className="mark mark-own">{text.company.own}</span>}
          {party.verify && (
            <span className="mark mark-warn" title={text.company.verifyTitle}>
              {text.company.verify}
            </span>
          )}
        </p>
      )}
      <CompanyFacts party={party} />
    </header>
  );
}

function CompanyFacts({ party }: { readonly party: ShownParty['party'] }) {
  const text = useText();
  const words = text.company;
  const numbers = Object.entries(party.identifiers ?? {}).map(([kind, number]) => `${kind.toUpperCase()} ${number}`);
  return (
    <dl className="figures company-figures">
      <Fact name={words.type}>{words.kinds[party.kind]}</Fact>
      <Fact name={words.seat}>
        <Seat hq={party.hq} />
      </Fact>
      <Fact name={words.tickers}>{party.tickers.length > 0 ? party.tickers.join(', ') : <Dash />}</Fact>
      {numbers.length > 0 && <Fact name={words.identifiers}>{numbers.join(', ')}</Fact>}
      <Fact name={words.evidence}>{words.rests[party.evidence]}</Fact>
      <Fact name={words.recordId}>
        <span className="code">{party.id}</span>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Seat({ hq }: Pick<ShownParty['party'], 'hq'>) {
  const { language } = useLanguage();
  const city = language === 'zh' ? (hq.cityZh ?? hq.city) : (hq.city ?? hq.cityZh);
  const country = hq.country === null ? null : countryName(hq.country, language);
  const parts = [city, country].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? <Dash /> : parts.join(language === 'zh' ? '，' : ', ');
}
