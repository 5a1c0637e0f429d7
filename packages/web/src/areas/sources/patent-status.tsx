import type { PatentFamily } from '@beringia/domain/scouting/patent';
import { countryName, isCountryCode } from '@beringia/domain/territory/countries';
import { HeadRow } from '../../parts/head-row.tsx';
import { useLanguage, useText } from '../../parts/language.tsx';
import { Because } from './because.tsx';
import { useDate } from './facts.tsx';
import { Section } from './section.tsx';

/** Where the family stands in each country, each with its reasons. */
export function PatentStatus({ status }: Pick<PatentFamily, 'status'>) {
  const text = useText();
  const { language } = useLanguage();
  const date = useDate();
  const words = text.records.patent;
  return (
    <Section title={words.status}>
      {status.length === 0 && <p className="tight soft">{words.noStatus}</p>}
      {status.length > 0 && (
        <table className="plain-table">
          <HeadRow heads={[words.country, words.standing]} />
          <tbody>
            {status.map(({ country, value, rights, because }) => (
              <tr key={country}>
                <th scope="row">{isCountryCode(country) ? countryName(country, language) : country}</th>
                <td>
                  <span className={`right right-${value}`}>{words.statuses[value]}</span>
                  {rights.map(({ application, coveredUntil }) =>
                    coveredUntil === null ? null : (
                      <span key={application} className="soft small block">
                        {words.coveredUntil(date(coveredUntil) ?? '')}
                      </span>
                    ),
                  )}
                  <details>
                    <summary className="soft small">{text.records.because}</summary>
                    <Because reasons={because} />
                  </details>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
