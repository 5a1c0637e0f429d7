import { countryName } from '@beringia/domain/territory/countries';
import { Link } from '@tanstack/react-router';
import type { ShownDeal } from '../../api.ts';
import { Dash } from '../../parts/amount.tsx';
import { partyTitle } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';

type Deal = ShownDeal['deal'];

/** Both sides as they stood at signing: legal person, seat, ticker, and what the seat does not say: the origin. */
export function DealParties({ deal }: { readonly deal: Deal }) {
  const text = useText();
  return (
    <section className="panel" aria-labelledby="parties">
      <h2 id="parties">{text.deal.parties}</h2>
      {deal.licensors.map((party, index) => (
        <Party
          key={party.name}
          field={`licensors.${index}`}
          role={text.deal.licensor}
          party={party}
          remarks={licensorRemarks(party, text)}
        />
      ))}
      {deal.licensees.map((party, index) => (
        <Party
          key={party.name}
          field={`licensees.${index}`}
          role={text.deal.licensee}
          party={party}
          remarks={licenseeRemarks(party, text)}
        />
      ))}
    </section>
  );
}

interface PartyProps {
  /** Path in the record. */
  readonly field: string;
  readonly role: string;
  readonly party: Deal['licensors'][number] | Deal['licensees'][number];
  readonly remarks: string;
}

function Party({ field, role, party, remarks }: PartyProps) {
  const text = useText();
  const { language } = useLanguage();
  return (
    <div className="asset" data-field={field}>
      <p className="tight">
        <span className="soft">{role}</span>{' '}
        <strong>
          <PartyName party={party} />
        </strong>{' '}
        <span className="soft">{remarks}</span>
      </p>
      <dl className="facts">
        <div>
          <dt>{text.deal.legal}</dt>
          <dd>{party.legal ?? <Dash />}</dd>
        </div>
        <div>
          <dt>{text.deal.seat}</dt>
          <dd>{party.hq === null ? <Dash /> : countryName(party.hq, language)}</dd>
        </div>
        <div>
          <dt>{text.deal.ticker}</dt>
          <dd>{party.ticker ?? <Dash />}</dd>
        </div>
      </dl>
    </div>
  );
}

function PartyName({ party }: Pick<PartyProps, 'party'>) {
  const { language } = useLanguage();
  const words = partyTitle(party, language);
  if (party.company === null) return words;
  return (
    <Link to="/companies/$id" params={{ id: party.company }}>
      {words}
    </Link>
  );
}

function licensorRemarks(party: Deal['licensors'][number], text: ReturnType<typeof useText>): string {
  const share = party.paymentShare === null ? null : text.deal.share(party.paymentShare);
  return [text.labels.origin[party.origin], party.signs ? null : text.deal.notSigning, share]
    .filter((word) => word !== null)
    .join(' · ');
}

function licenseeRemarks(party: Deal['licensees'][number], text: ReturnType<typeof useText>): string {
  const backers = party.backers.map((backer) => backer.name).join(', ');
  return [party.newco ? text.deal.newco : null, backers === '' ? null : `${text.deal.backers}: ${backers}`]
    .filter((word) => word !== null)
    .join(' · ');
}
