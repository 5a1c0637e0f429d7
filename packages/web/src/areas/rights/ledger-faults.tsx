import type { Rights } from '../../api.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { Said } from '../../parts/said.tsx';
import { Reasons } from './reasons.tsx';
import { placeWords } from './right-lines.ts';

/** What does not fit together: grants that meet, and events that cannot be. Shown, never resolved silently. */
export function LedgerFaults({ rights }: { readonly rights: Rights }) {
  const text = useText();
  const { language } = useLanguage();
  return (
    <>
      {rights.conflicts.length > 0 && (
        <>
          <h3>{text.rights.conflicts}</h3>
          <ul className="plain">
            {rights.conflicts.map((conflict) => (
              <li key={`${conflict.field} ${conflict.countries[0]} ${conflict.wrong}`}>
                <span className="mark mark-warn">{conflict.certain ? text.rights.certain : text.rights.possible}</span>{' '}
                <Said words={conflict.wrong} />{' '}
                <span className="soft small">
                  {text.rights.countryCount(conflict.countries.length)}
                  {text.common.colon}
                  {placeWords(conflict.countries, language)}
                </span>
                <Reasons because={conflict.because} />
              </li>
            ))}
          </ul>
        </>
      )}
      {rights.problems.length > 0 && (
        <>
          <h3>{text.rights.problems}</h3>
          <p className="tight soft small">{text.rights.problemsNote}</p>
          <ul className="plain">
            {rights.problems.map(({ event, wrong, expected, next }) => (
              <li key={`${event} ${wrong}`}>
                <Said words={wrong} /> {text.common.expected}
                {text.common.colon}
                <Said words={expected} />
                {text.common.stop} <Said words={next} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
