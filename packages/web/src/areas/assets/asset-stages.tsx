import type { ReactNode } from 'react';
import type { ShownAsset } from '../../api.ts';
import { Dash } from '../../parts/amount.tsx';
import { dateText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { Said } from '../../parts/said.tsx';
import { RecordLinks } from '../rights/record-links.tsx';
import { SourceWords } from './source-words.tsx';

type Answer = ShownAsset['stages']['china'];
type Scope = keyof ShownAsset['stages'];

const SCOPES = ['china', 'highest', 'licensee', 'usInd'] as const satisfies readonly Scope[];

/** How far it is, as facts that are never mixed, each with its day and source; and when its deals were last looked at. */
export function AssetStages({ shown }: { readonly shown: ShownAsset }) {
  const text = useText();
  return (
    <dl className="figures stages">
      {SCOPES.map((scope) => (
        <div key={scope} data-stage={scope}>
          <dt>{text.assets.stage[scope]}</dt>
          <dd className={scope === 'licensee' && shown.stages.licensee.licenceEnded ? 'past' : ''}>
            <StageFigure answer={shown.stages[scope]} scope={scope} deals={shown.deals} />
            {scope === 'licensee' && <LicenceEnded of={shown.stages.licensee} />}
          </dd>
        </div>
      ))}
      <LastChecked deals={shown.deals} />
    </dl>
  );
}

interface FigureProps {
  readonly answer: Answer;
  readonly scope: Scope;
  readonly deals: ShownAsset['deals'];
}

function StageFigure({ answer: { fact, others, because }, scope, deals }: FigureProps) {
  if (fact === null) {
    return (
      <>
        <Dash />
        <Note>
          <Said words={because} />
        </Note>
      </>
    );
  }
  return (
    <>
      <StageName fact={fact} scope={scope} />
      <Note>
        <FactSource fact={fact} deals={deals} />
        {scope === 'highest' && (
          <>
            {' '}
            · <Said words={because} />
          </>
        )}
      </Note>
      <Others others={others} scope={scope} deals={deals} />
    </>
  );
}

/** A stage stays reached when the licence has ended, and is then nobody's present stage. */
function LicenceEnded({ of: { licenceEnded } }: { readonly of: ShownAsset['stages']['licensee'] }) {
  const text = useText();
  const { language } = useLanguage();
  if (!licenceEnded) return null;
  const { on, kind, basis } = licenceEnded;
  return (
    <div className="figure-note licence-ended">
      <strong>{text.assets.licenceEnded(on === null ? null : dateText(on, text, language), kind)}</strong>{' '}
      <RecordLinks ids={basis} />
    </div>
  );
}

function Others({ others, scope, deals }: { others: Answer['others']; scope: Scope; deals: FigureProps['deals'] }) {
  const text = useText();
  if (others.length === 0) return null;
  return (
    <details className="figure-note">
      <summary>{text.assets.otherFacts(others.length)}</summary>
      <ul className="plain">
        {others.map((fact) => (
          <li key={JSON.stringify(fact)}>
            {scope === 'highest' && `${text.assets.stage[fact.scope]}: `}
            <StageName fact={fact} scope={scope} /> · <FactSource fact={fact} deals={deals} />
          </li>
        ))}
      </ul>
    </details>
  );
}

type Fact = NonNullable<Answer['fact']>;

function StageName({ fact, scope }: { readonly fact: Fact; readonly scope: Scope }) {
  const text = useText();
  if (scope === 'usInd') return fact.usInd === null ? <Dash /> : text.labels.usInd[fact.usInd];
  return fact.stage === null ? <Dash /> : text.labels.stage[fact.stage];
}

function FactSource({ fact, deals }: { readonly fact: Fact; readonly deals: FigureProps['deals'] }) {
  const text = useText();
  const { language } = useLanguage();
  return (
    <>
      {dateText(fact.on, text, language)}
      {fact.territory !== null && ` · ${fact.territory}`} · <SourceWords source={fact.source} deals={deals} />
      {fact.note !== undefined && (
        <>
          {' '}
          · <Said words={fact.note} />
        </>
      )}
    </>
  );
}

function LastChecked({ deals }: Pick<FigureProps, 'deals'>) {
  const text = useText();
  const { language } = useLanguage();
  const oldest = deals.map(({ standing }) => standing.lastChecked).sort()[0];
  return (
    <div>
      <dt>{text.assets.lastChecked}</dt>
      <dd>
        {oldest === undefined ? <Dash title={text.assets.noDeals} /> : dateText(oldest, text, language)}
        <Note>{deals.length === 0 ? text.assets.noDeals : text.assets.lastCheckedNote(deals.length)}</Note>
      </dd>
    </div>
  );
}

function Note({ children }: { readonly children: ReactNode }) {
  return <div className="figure-note">{children}</div>;
}
