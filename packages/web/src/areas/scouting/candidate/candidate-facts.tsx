import { countryName } from '@beringia/domain/territory/countries';
import type { ReactNode } from 'react';
import { Dash } from '../../../parts/amount.tsx';
import { shortDate } from '../../../parts/format.ts';
import { useLanguage, useText } from '../../../parts/language.tsx';
import { Said } from '../../../parts/said.tsx';
import { CompanyLink } from '../../companies/company-link.tsx';
import { useVocabulary } from '../../rights/use-vocabulary.ts';
import { RightsCell } from '../run/long-row.tsx';
import { StagesCell } from '../run/stages-cell.tsx';
import type { Detail, ListRow } from '../scouting-api.ts';

/** What is known of it, each with the reason it is believed. */
export function CandidateFacts({ row, detail }: { readonly row: ListRow; readonly detail: Detail }) {
  const text = useText();
  const { language } = useLanguage();
  const words = text.scouting;
  const targetOf = useVocabulary('targets');
  const indicationOf = useVocabulary('indications');
  const named = (ids: readonly string[] | null, nameOf: typeof targetOf, by: string) =>
    ids === null ? <Dash /> : ids.map((id) => nameOf(id, language)).join(by);
  const day = (value: string | null) => (value === null ? <Dash /> : shortDate(value, text, language));
  const { criteria, candidate, run } = words;
  return (
    <dl className="panel candidate-facts">
      <Fact name={criteria.targets ?? ''} because={row.targets.because}>
        {named(row.targets.value, targetOf, ' × ')}
      </Fact>
      <Fact name={criteria.modalities ?? ''} because={row.modality.because}>
        {row.modality.value === null ? <Dash /> : text.labels.modality[row.modality.value]}
      </Fact>
      <Fact name={candidate.indications} because={detail.indications.because.slice(0, 3)}>
        {named(detail.indications.value, indicationOf, ', ')}
      </Fact>
      <Fact name={run.columns.stages} because={row.stages.map(({ because }) => because)}>
        <StagesCell stages={row.stages} />
      </Fact>
      <Fact name={candidate.usInd} because={row.usInd.because}>
        {row.usInd.value ?? <Dash />}
      </Fact>
      <Fact name={run.columns.rights}>
        <RightsCell rights={row.rights} />
      </Fact>
      <Fact name={candidate.companies}>
        <Companies companies={row.companies} />
      </Fact>
      <Fact name={candidate.sites}>
        {row.siteCountries.length === 0 ? (
          <Dash />
        ) : (
          row.siteCountries.map((code) => countryName(code, language)).join(', ')
        )}
      </Fact>
      <Fact name={candidate.first} because={detail.firstDisclosed.because}>
        {day(detail.firstDisclosed.value)}
      </Fact>
      <Fact name={candidate.last} because={row.lastDisclosed.because}>
        {day(row.lastDisclosed.value)}
      </Fact>
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  readonly because?: readonly string[];
  readonly children: ReactNode;
}

function Fact({ name, because = [], children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {[...new Set(because)].map((one) => (
          <div key={one} className="soft small">
            <Said words={one} />
          </div>
        ))}
      </dd>
    </div>
  );
}

function Companies({ companies }: Pick<ListRow, 'companies'>) {
  const { parts } = useText().scouting.candidate;
  if (companies.length === 0) return <Dash />;
  return companies.map(({ party, name, as }) => (
    <div key={`${as} ${name}`}>
      <CompanyLink id={party} name={name} /> <span className="soft small">{parts[as]}</span>
    </div>
  ));
}
