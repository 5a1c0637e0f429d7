import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ShownDeal } from '../../api.ts';
import type { MapState } from '../../charts/map-states.tsx';
import { WorldMap } from '../../charts/world-map.tsx';
import { Dash } from '../../parts/amount.tsx';
import { useLanguage, useText } from '../../parts/language.tsx';
import type { Text } from '../../text/en.ts';
import { CountryList } from './country-list.tsx';
import { DealRights } from './deal-rights.tsx';
import { Evident } from './evident.tsx';
import { eventName, grantName, grantOf } from './grant-name.ts';
import { grantedTogether, TOGETHER } from './granted-together.ts';
import { type CountryState, statesOf } from './territory-states.ts';
import { wordsWithKept } from './with-kept.ts';

type Territory = ShownDeal['territories'][number];

/** Where the rights lie: in words, on a map and in a list, grant by grant. */
export function DealTerritory({ shown }: { readonly shown: ShownDeal }) {
  const text = useText();
  const { language } = useLanguage();
  const choices = useMemo(() => [grantedTogether(shown) ?? [], shown.territories].flat(), [shown]);
  const [key, setKey] = useState(choices[0]?.grant ?? '');
  const [country, setCountry] = useState<string | null>(null);
  const territory = choices.find((one) => one.grant === key) ?? choices[0];
  const states = useMemo(() => statesOf(territory), [territory]);
  const label = text.deal.mapLabel(states.in.length, states.out.length, states.notStated.length);
  return (
    <>
      <section className="panel" aria-labelledby="territory">
        <h2 id="territory">{text.deal.territory}</h2>
        {choices.length > 1 && (
          <NativeSelect
            size="xs"
            mb={6}
            aria-label={text.deal.grant}
            value={territory?.grant}
            onChange={(event) => setKey(event.currentTarget.value)}
            data={choices.map((one) => ({
              value: one.grant,
              label: one.grant === TOGETHER ? text.deal.grantsTogether : grantName(one, shown.deal, text, language),
            }))}
          />
        )}
        {territory ? <Words territory={territory} shown={shown} /> : <p className="tight">{text.deal.noTerritory}</p>}
        <Legend states={states} />
        <WorldMap states={mapStates(text)} stateOf={states.of} label={label} chosen={country} choose={setCountry} />
        <p className="tight soft small">{text.deal.mapHint}</p>
        <CountryList states={states} chosen={country} choose={setCountry} />
      </section>
      <DealRights deal={shown.deal} />
    </>
  );
}

function mapStates({ deal }: Text): readonly MapState[] {
  return [
    { key: 'in', label: deal.granted, pattern: 'plain' },
    { key: 'out', label: deal.keptOut, pattern: 'stripes' },
    { key: 'not-stated', label: deal.notStated, pattern: 'plain' },
  ];
}

function Words({ territory, shown }: { readonly territory: Territory; readonly shown: ShownDeal }) {
  const text = useText();
  const { language } = useLanguage();
  const dated = grantOf(territory.grant, shown.deal);
  const grant = dated?.grant;
  const event = dated?.event ?? null;
  const words = wordsWithKept(territory, text, language);
  const source = grant?.territory.text ?? null;
  const shownWords = words === '' ? <Dash /> : words;
  return (
    <div className="tight">
      {event === null && territory.grant !== TOGETHER ? (
        <Evident field={`grants.${territory.grant}.territory`} name={text.deal.territory}>
          {shownWords}
        </Evident>
      ) : (
        <span>{shownWords}</span>
      )}{' '}
      <span className="soft">
        {[
          eventName(event, shown.deal, text, language),
          grant && text.labels.grantKind[grant.kind],
          grant?.exclusivity && text.labels.exclusivity[grant.exclusivity],
          grant?.field && `${text.deal.field}: ${grant.field}`,
          source && source !== words ? `“${source}”` : null,
          grant?.note,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  );
}

function Legend({ states }: { readonly states: ReturnType<typeof statesOf> }) {
  const text = useText();
  const entries: readonly (readonly [CountryState, string, number])[] = [
    ['in', text.deal.granted, states.in.length],
    ['out', text.deal.keptOut, states.out.length],
    ['not-stated', text.deal.notStated, states.notStated.length],
  ];
  return (
    <ul className="map-legend">
      {entries.map(([state, words, count]) => (
        <li key={state}>
          <span className={`swatch swatch-${state}`} aria-hidden="true" />
          {words} <span className="soft">{count}</span>
        </li>
      ))}
    </ul>
  );
}
