import type { ShownParty } from '../../api.ts';
import { partyTitle } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { PartyLink } from '../companies/party-link.tsx';

/** Other hospitals of the university, academy or group. */
export function SameAffiliation({ shown: { hospital } }: { readonly shown: ShownParty }) {
  const text = useText();
  const { language } = useLanguage();
  if (hospital === null || hospital.sameAffiliation.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="same-affiliation">
      <h2 id="same-affiliation">
        {text.hospital.sameAffiliation} <span className="soft">{hospital.affiliation}</span>
      </h2>
      <ul className="plain">
        {hospital.sameAffiliation.map((record) => (
          <li key={record.id}>
            <PartyLink kind="hospital" id={record.id} name={partyTitle(record, language)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
