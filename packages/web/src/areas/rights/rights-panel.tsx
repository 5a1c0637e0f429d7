import { Button, Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { ShownAsset } from '../../api.ts';
import { dateText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { useAddress } from '../../routes/use-address.ts';
import { CountryAnswer } from './country-answer.tsx';
import { fieldName } from './field-name.ts';
import { FieldSelect } from './field-select.tsx';
import { RightsMap } from './rights-map.tsx';
import { type RightsKey, type RightsSearch, withAnswerTo } from './rights-query.ts';
import { TimeSlider } from './time-slider.tsx';
import { useRights } from './use-rights.ts';
import { useVocabulary } from './use-vocabulary.ts';

/** The shortest words for a territory come with the table of regions, which nothing above the table needs. */
const HoldersTable = lazy(() => import('./holders-table.tsx').then((module) => ({ default: module.HoldersTable })));

function NotSearched() {
  const text = useText();
  return (
    <section className="panel" aria-labelledby="rights">
      <h2 id="rights">{text.rights.title}</h2>
      <p className="tight">{text.rights.notSearched}</p>
    </section>
  );
}

/** Who holds the rights where: the map of a day, the answer for a country, and everything in a table. */
export function RightsPanel({ shown }: { readonly shown: ShownAsset }) {
  const text = useText();
  const { language } = useLanguage();
  const nameOf = useVocabulary('indications');
  const [search, change] = useAddress<RightsSearch>();
  const rights = useRights(shown.asset.id, search);
  const set = (key: RightsKey, value: string | null) => change(withAnswerTo(search, key, value));
  const day = search.asOf?.[0] ?? shown.asOf;
  const field = search.field?.[0];
  const country = search.country?.[0]?.toUpperCase() ?? null;
  if (rights.error && !rights.data) {
    return (
      <section className="panel">
        <h2>{text.rights.title}</h2>
        <ProblemAlert error={rights.error} retry={() => void rights.refetch()} />
        <Button size="xs" variant="default" mt="xs" onClick={() => change({})}>
          {text.assets.clear}
        </Button>
      </section>
    );
  }
  if (!rights.data) return <Skeleton height={720} />;
  // Where no record was looked at, "no grant found" would be said without a search.
  if (rights.data.noGrantFound.searched.length === 0) return <NotSearched />;
  return (
    <>
      <section className="panel rights" aria-labelledby="rights" aria-busy={rights.isFetching}>
        <div className="rights-head">
          <h2 id="rights">
            {text.rights.title}{' '}
            <span className="soft">
              {text.shell.asOf(dateText(rights.data.asOf, text, language))}
              {field !== undefined && ` · ${fieldName(field, text, language, nameOf)}`}
            </span>
          </h2>
          <FieldSelect shown={shown} chosen={field ?? ''} choose={(next) => set('field', next)} />
        </div>
        {rights.error && <ProblemAlert error={rights.error} />}
        <TimeSlider
          events={rights.data.events}
          day={day}
          today={shown.asOf}
          choose={(next) => set('asOf', next === shown.asOf ? null : next)}
        />
        <RightsMap rights={rights.data} chosen={country} choose={(code) => set('country', code)} />
        <CountryAnswer asset={shown.asset.id} search={search} choose={(code) => set('country', code)} />
      </section>
      <Suspense fallback={<Skeleton height={240} />}>
        <HoldersTable rights={rights.data} field={field} />
      </Suspense>
    </>
  );
}
