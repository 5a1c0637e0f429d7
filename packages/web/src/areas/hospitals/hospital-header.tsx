import type { ReactNode } from 'react';
import type { ShownParty } from '../../api.ts';
import { Dash } from '../../parts/amount.tsx';
import { partyName } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';

/** The name in both languages, place and grade; what the grade is not stands beside it. */
export function HospitalHeader({ shown }: { readonly shown: ShownParty }) {
  const text = useText();
  const { language } = useLanguage();
  const { party, own, redirectedFrom } = shown;
  const first = partyName(party, language);
  const other = language === 'zh' ? party.name : party.nameZh;
  return (
    <header className="page-head">
      {redirectedFrom !== null && <p className="tight soft">{text.hospital.merged(redirectedFrom)}</p>}
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
      <HospitalFacts shown={shown} />
    </header>
  );
}

function HospitalFacts({ shown: { party, hospital } }: { readonly shown: ShownParty }) {
  const text = useText();
  const words = text.hospital;
  if (hospital === null) return null;
  return (
    <dl className="figures company-figures">
      <Fact name={words.place}>
        <Seat hq={party.hq} hospital={hospital} />
      </Fact>
      <Fact name={text.company.type}>{words.kinds[hospital.kind]}</Fact>
      <Fact name={words.class}>
        {hospital.class === 'unknown' ? <Dash /> : words.classes[hospital.class]}
        <span className="soft small other-line">{words.classNote}</span>
      </Fact>
      <Fact name={words.filing}>{words.filings[hospital.filing]}</Fact>
      <Fact name={words.affiliation}>{hospital.affiliation ?? <Dash />}</Fact>
      {party.notes !== null && <Fact name={text.company.where}>{words.seen(party.notes)}</Fact>}
      <Fact name={text.company.recordId}>
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

interface SeatProps {
  readonly hq: ShownParty['party']['hq'];
  readonly hospital: NonNullable<ShownParty['hospital']>;
}

/** Chongqing in Chongqing is said once. */
function Seat({ hq, hospital: { province, provinceZh } }: SeatProps) {
  const { language } = useLanguage();
  const city = language === 'zh' ? (hq.cityZh ?? hq.city) : (hq.city ?? hq.cityZh);
  const around = language === 'zh' ? (provinceZh ?? province) : province;
  const parts = [...new Set([city, around])].filter((part) => part !== null);
  return parts.length === 0 ? <Dash /> : parts.join(language === 'zh' ? '，' : ', ');
}
