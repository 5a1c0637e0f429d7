import type { ShownParty } from '../../api.ts';
import { partyTitle } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { PartyLink } from './party-link.tsx';

/** Records of the other list under one of its names: a hospital that signs deals stands in both. */
export function SameName({ shown }: { readonly shown: ShownParty }) {
  const text = useText();
  const { language } = useLanguage();
  if (shown.sameName.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="same-name">
      <h2 id="same-name">{text.hospital.sameName}</h2>
      <p className="tight soft small">{text.hospital.sameNameNote}</p>
      <ul className="plain">
        {shown.sameName.map((record) => (
          <li key={`${record.kind} ${record.id}`}>
            <PartyLink kind={record.kind} id={record.id} name={partyTitle(record, language)} />{' '}
            <span className="soft small">{text.hospital.inList[record.kind]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
