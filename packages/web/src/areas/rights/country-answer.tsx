import { COUNTRY_CODES, countryName } from '@beringia/domain/territory/countries';
import { NativeSelect, Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import type { Rights } from '../../api.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { CompanyLink } from '../companies/company-link.tsx';
import { EndedNote } from './ended-note.tsx';
import { fieldName } from './field-name.ts';
import { NoGrantNote } from './no-grant-note.tsx';
import { Owners } from './owners.tsx';
import { Reasons } from './reasons.tsx';
import { RecordLinks } from './record-links.tsx';
import type { RightsSearch } from './rights-query.ts';
import { StatusWord } from './status-word.tsx';
import { useCountryAnswer } from './use-rights.ts';
import { useVocabulary } from './use-vocabulary.ts';

interface Props {
  readonly asset: string;
  readonly search: RightsSearch;
  readonly choose: (code: string | null) => void;
}

/** One country chosen from a list, with the answer in full: by field, with holders, reasons and sources. */
export function CountryAnswer({ asset, search, choose }: Props) {
  const text = useText();
  const { language } = useLanguage();
  const country = search.country?.[0]?.toUpperCase() ?? '';
  const answer = useCountryAnswer(asset, search);
  const options = useMemo(() => countryOptions(language), [language]);
  const question = country === '' ? null : answer.data?.question;
  return (
    <div className="country-answer">
      <NativeSelect
        size="xs"
        aria-label={text.rights.country}
        value={country}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[{ value: '', label: text.rights.noCountry }, ...options]}
      />
      {country === '' && <p className="tight soft small">{text.rights.mapHint}</p>}
      {country !== '' && answer.error && <ProblemAlert error={answer.error} retry={() => void answer.refetch()} />}
      {country !== '' && answer.isPending && <Skeleton height={90} />}
      {question && answer.data && <Answers rights={answer.data} question={question} />}
    </div>
  );
}

interface AnswersProps {
  readonly rights: Rights;
  readonly question: NonNullable<Rights['question']>;
}

function Answers({ rights, question }: AnswersProps) {
  const text = useText();
  const { language } = useLanguage();
  const nameOf = useVocabulary('indications');
  return (
    <div className="answers" aria-live="polite">
      <h3 className="answer-title">
        {countryName(question.country, language)} <StatusWord status={question.status} />
      </h3>
      {question.answers.map((answer) => (
        <div key={`${answer.field} ${answer.status}`} className="answer">
          {(question.answers.length > 1 || answer.field !== 'all') && (
            <p className="tight">
              {text.rights.forField(fieldName(answer.field, text, language, nameOf))}{' '}
              <StatusWord status={answer.status} />
            </p>
          )}
          {answer.holders.map((holder) => (
            <p key={holder.party} className="tight">
              <strong>
                <CompanyLink id={holder.party} name={holder.name} />
              </strong>
              <Owners owners={holder.ownedBy ?? []} named={holder.basis} />{' '}
              {holder.exclusivity !== null && <Exclusivity value={holder.exclusivity} />}{' '}
              <RecordLinks ids={holder.basis} />
            </p>
          ))}
          {answer.status === 'no-grant-found' && <NoGrantNote searched={rights.noGrantFound} />}
          {answer.holders.length === 0 && answer.status === 'no-grant-found' && (
            <p className="tight soft">{text.rights.nobody}</p>
          )}
          {answer.status === 'no-grant-found' && <Ends rights={rights} field={answer.field} />}
          <Reasons because={answer.because} />
        </div>
      ))}
    </div>
  );
}

/** The ends of licences in the country: for the field of the answer, or for any where the answer is one for all. */
function Ends({ rights, field }: { readonly rights: Rights; readonly field: string }) {
  const alone = rights.question?.answers.length === 1;
  const ends = rights.noGrantFound.parts.flatMap((part) =>
    part.ended && (alone || part.field === field) ? part.ended : [],
  );
  return [...new Map(ends.map((end) => [end.event, end])).values()].map(({ event, on }) => (
    <p key={event} className="tight">
      <EndedNote on={on} />
    </p>
  ));
}

export function Exclusivity({ value }: { readonly value: string | null }) {
  const text = useText();
  const words: Readonly<Record<string, string>> = text.labels.exclusivity;
  if (value === null) return <span className="soft">{text.rights.notSaid}</span>;
  return <span>{words[value] ?? value}</span>;
}

function countryOptions(language: 'en' | 'zh') {
  const order = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en');
  return COUNTRY_CODES.map((code) => ({ value: code as string, label: countryName(code, language) })).sort((a, b) =>
    order.compare(a.label, b.label),
  );
}
