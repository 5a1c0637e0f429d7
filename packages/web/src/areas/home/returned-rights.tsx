import { countryName } from '@beringia/domain/territory/countries';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, type OpenAsset } from '../../api.ts';
import { Dash } from '../../parts/amount.tsx';
import { partyName, shortDate } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { CompanyLink } from '../companies/company-link.tsx';
import { FIRST_COUNTRY } from '../white-space/white-space-query.ts';

const LATEST = { country: FIRST_COUNTRY, state: 'returned', limit: '8' } as const;

/** The rights that came back last in the country that people ask about first. */
export function ReturnedRights() {
  const text = useText();
  const { language } = useLanguage();
  const returned = useQuery({ queryKey: ['returned'], queryFn: ({ signal }) => api.whiteSpace(LATEST, signal) });
  if (returned.error) return null;
  const items = returned.data?.items;
  return (
    <section className="panel" aria-labelledby="returned">
      <h2 id="returned">{text.home.returned(countryName(FIRST_COUNTRY, language))}</h2>
      <p className="tight soft small">{text.home.returnedNote}</p>
      {!items && <Skeleton height={270} mb={8} />}
      {items?.length === 0 && <p className="tight">{text.home.returnedNone}</p>}
      <ul className="plain home-returned">
        {items?.map((asset) => (
          <Returned key={asset.id} asset={asset} />
        ))}
      </ul>
      <p className="tight home-more">
        <Link to="/white-space" search={{ state: ['returned'] }}>
          {text.home.allReturned}
        </Link>
      </p>
    </section>
  );
}

function Returned({ asset }: { readonly asset: OpenAsset }) {
  const text = useText();
  const { language } = useLanguage();
  return (
    <li>
      <span className="date soft">{asset.since === null ? <Dash /> : shortDate(asset.since, text, language)}</span>
      <span>
        <Link to="/assets/$id" params={{ id: asset.id }} className="deal-link">
          {partyName(asset, language)}
        </Link>{' '}
        {asset.keptBy.length > 0 && (
          <span className="soft small">
            {text.home.returnedTo}{' '}
            {asset.keptBy.map(({ party, name }) => (
              <CompanyLink key={party} id={party} name={name} />
            ))}
          </span>
        )}
      </span>
    </li>
  );
}
