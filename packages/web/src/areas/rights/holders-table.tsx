import { countryName } from '@beringia/domain/territory/countries';
import type { Rights } from '../../api.ts';
import { Dash } from '../../parts/amount.tsx';
import { type Language, useLanguage, useText } from '../../parts/language.tsx';
import { CompanyLink } from '../companies/company-link.tsx';
import { Exclusivity } from './country-answer.tsx';
import { EndedNote } from './ended-note.tsx';
import { fieldName } from './field-name.ts';
import { LedgerFaults } from './ledger-faults.tsx';
import { NoGrantNote } from './no-grant-note.tsx';
import { Owners } from './owners.tsx';
import { RecordLinks } from './record-links.tsx';
import { placeWords, type RightLine, rightLines } from './right-lines.ts';
import { StatusWord } from './status-word.tsx';
import { useVocabulary } from './use-vocabulary.ts';

interface Props {
  readonly rights: Rights;
  /** The field that the map answers for; the table always shows every field. */
  readonly field: string | undefined;
}

/** The map as a table: holder, countries, field, exclusivity, status and the deals behind it. */
export function HoldersTable({ rights, field }: Props) {
  const text = useText();
  const { language } = useLanguage();
  const nameOf = useVocabulary('indications');
  const { columns } = text.rights;
  const lines = rightLines(rights);
  return (
    <section className="panel" aria-labelledby="holders">
      <h2 id="holders">{text.rights.who}</h2>
      {field !== undefined && (
        <p className="tight soft small">{text.rights.fieldNote(fieldName(field, text, language, nameOf))}</p>
      )}
      <table className="plain-table stack-table holders">
        <thead>
          <tr>
            {(['holder', 'countries', 'field', 'exclusivity', 'status', 'basis'] as const).map((key) => (
              <th scope="col" key={key}>
                {columns[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.key} line={line} />
          ))}
        </tbody>
      </table>
      {lines.some(({ status }) => status === 'no-grant-found') && <NoGrantNote searched={rights.noGrantFound} />}
      <LedgerFaults rights={rights} />
    </section>
  );
}

function Line({ line }: { readonly line: RightLine }) {
  const text = useText();
  const { language } = useLanguage();
  const nameOf = useVocabulary('indications');
  const { columns } = text.rights;
  return (
    <tr>
      <th scope="row">
        {line.parties.length === 0 && <Dash title={text.rights.nobody} />}
        {line.parties.map(({ id, name, ownedBy }) => (
          <span key={id} className="holder">
            <CompanyLink id={id} name={name} />
            <Owners owners={ownedBy} named={line.basis} />
          </span>
        ))}
      </th>
      <td data-label={columns.countries}>
        <Places countries={line.countries} />
      </td>
      <td data-label={columns.field}>
        <span className="clamped" title={fieldName(line.field, text, language, nameOf)}>
          {fieldName(line.field, text, language, nameOf)}
        </span>
      </td>
      <td data-label={columns.exclusivity}>
        {line.parties.length > 0 ? <Exclusivity value={line.exclusivity} /> : <Dash title={text.rights.notSaid} />}
      </td>
      <td data-label={columns.status}>
        <StatusWord status={line.status} />
        {line.ended && <EndedNote on={line.ended.on} />}
      </td>
      <td data-label={columns.basis}>
        {line.basis.length > 0 ? <RecordLinks ids={line.basis} /> : <Dash title={text.rights.nobody} />}
      </td>
    </tr>
  );
}

const SHORT = 110;
/** The markets that people ask about first stand for a long list. */
const FIRST = ['CN', 'US', 'JP', 'GB', 'DE', 'FR', 'KR', 'CA', 'AU', 'BR', 'IN', 'RU', 'MX', 'SA', 'TH', 'ZA'];

function Places({ countries }: { readonly countries: readonly string[] }) {
  const text = useText();
  const { language } = useLanguage();
  const words = placeWords(countries, language);
  if (words.length <= SHORT) return words;
  return (
    <details>
      <summary>{mainPlaces(countries, language, text)}</summary>
      <span className="small">{words}</span>
    </details>
  );
}

function mainPlaces(countries: readonly string[], language: Language, text: ReturnType<typeof useText>): string {
  const main = [...FIRST, ...countries].filter((code) => countries.includes(code));
  const shown = [...new Set(main)].slice(0, 5).map((code) => countryName(code, language));
  return text.rights.andMore(shown.join(language === 'zh' ? '、' : ', '), countries.length - shown.length);
}
