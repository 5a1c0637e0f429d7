import type { Site, Trial } from '@beringia/domain/scouting/trial';
import { countryName } from '@beringia/domain/territory/countries';
import { Dash } from '../../parts/amount.tsx';
import { useLanguage, useText } from '../../parts/language.tsx';
import { Section } from './section.tsx';

/** Sites under their countries, those with most sites first; a country that the register names without sites stands too. */
export function TrialSites({ trial }: { readonly trial: Trial }) {
  const text = useText();
  const { language } = useLanguage();
  const words = text.records.trial;
  const groups = sitesByCountry(trial);
  return (
    <Section title={words.sites}>
      {groups === null && <Dash />}
      {trial.sites === null && <p className="tight soft small">{words.noSites}</p>}
      {groups?.map(({ country, sites }) => {
        const name = country === null ? words.noCountry : countryName(country, language);
        return sites.length === 0 ? (
          <p key={country} className="tight">
            {name}
          </p>
        ) : (
          <details key={country} open={sites.length <= 12}>
            <summary>
              {name} <span className="soft">{words.siteCount(sites.length)}</span>
            </summary>
            <ul className="plain site-list small">
              {sites.map((site, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: masked sites are the same word for word, and never move
                <li key={index}>
                  {site.name ?? words.unnamed}{' '}
                  <span className="soft">{[site.city, site.region].filter(Boolean).join(', ')}</span>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </Section>
  );
}

interface CountrySites {
  readonly country: string | null;
  readonly sites: readonly Site[];
}

/** Null where the register tells neither countries nor sites. */
export function sitesByCountry({ countries, sites }: Pick<Trial, 'countries' | 'sites'>): CountrySites[] | null {
  if (countries === null && sites === null) return null;
  const codes = new Set<string | null>([...(countries ?? []), ...(sites ?? []).map(({ country }) => country)]);
  return [...codes]
    .map((country) => ({ country, sites: (sites ?? []).filter((site) => site.country === country) }))
    .sort((a, b) => b.sites.length - a.sites.length);
}
