import type { Rights } from '../../api.ts';
import { WorldMap } from '../../charts/world-map.tsx';
import { dateText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { countryNotes } from './country-notes.ts';
import { countStates, mapStates, type RightState } from './right-states.ts';

interface Props {
  readonly rights: Rights;
  readonly chosen: string | null;
  readonly choose: (code: string) => void;
}

/** Every country in its state, and a legend that counts them. */
export function RightsMap({ rights, chosen, choose }: Props) {
  const text = useText();
  const { language } = useLanguage();
  const states = mapStates(text);
  const statuses = rights.statuses as Readonly<Record<string, RightState>>;
  const counts = countStates(statuses);
  const notes = countryNotes(rights, text, language);
  const parts = states.flatMap(({ key, label }) => {
    const count = counts.get(key as RightState);
    return count === undefined ? [] : [`${label} ${count}`];
  });
  return (
    <>
      <WorldMap
        states={states}
        stateOf={(code) => statuses[code] ?? 'unknown'}
        noteOf={(code) => notes.get(code) ?? null}
        label={text.rights.mapLabel(parts.join(', '), dateText(rights.asOf, text, language))}
        chosen={chosen}
        choose={choose}
      />
      <ul className="map-legend">
        {states.map(({ key, label }) => (
          <li
            key={key}
            title={text.rights.meaning[key as RightState]}
            className={counts.has(key as RightState) ? '' : 'soft'}
          >
            <span className={`swatch swatch-${key}`} aria-hidden="true" />
            {label} <span className="soft">{counts.get(key as RightState) ?? 0}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
