import { useMemo, useState } from 'react';
import { GroupsChart } from '../../charts/groups-chart.tsx';
import { shortDate } from '../../parts/format.ts';
import { HeadRow } from '../../parts/head-row.tsx';
import { useLanguage, useText } from '../../parts/language.tsx';
import { SidePanel } from '../../parts/side-panel.tsx';
import { DrugLink } from '../scouting/drug-link.tsx';
import type { Landscape } from '../scouting/scouting-api.ts';

/** Years before it are told in one sentence: most of them hold comparators. */
const YEARS = 15;

/** How many drugs came up in each year, by their first trial or the first record that speaks of them. */
export function Entries({ landscape: { entries, undated } }: { readonly landscape: Landscape }) {
  const text = useText();
  const words = text.landscape;
  const [year, open] = useState<number | null>(null);
  const years = useMemo(() => yearsOf(entries), [entries]);
  const bars = useMemo(
    () => years.map(({ year: name, drugs }) => ({ name: String(name), value: drugs.length })),
    [years],
  );
  const before = entries.length - years.reduce((sum, { drugs }) => sum + drugs.length, 0);
  return (
    <section className="panel" aria-labelledby="entries">
      <h2 id="entries">{words.entries}</h2>
      <p className="tight soft small">{words.entriesNote(before, years[0]?.year ?? null, undated.length)}</p>
      {years.length > 0 && (
        <>
          <GroupsChart
            label={words.entries}
            unit={words.drugCount}
            bars={bars}
            choose={(at) => open(years[at]?.year ?? null)}
          />
          <details>
            <summary>{text.common.showTable}</summary>
            <table className="plain-table">
              <HeadRow heads={[words.year, { name: words.drugCount, number: true }]} />
              <tbody>
                {years.toReversed().map(({ year: name, drugs }) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td className="number">
                      <button
                        type="button"
                        className="link-button"
                        aria-label={`${name}: ${drugs.length}`}
                        onClick={() => open(name)}
                      >
                        {drugs.length}
                      </button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
      <SidePanel
        opened={year !== null}
        close={() => open(null)}
        title={String(year ?? '')}
        side="right"
        width="min(520px, 100%)"
      >
        <YearDrugs drugs={years.find((one) => one.year === year)?.drugs ?? []} />
      </SidePanel>
    </section>
  );
}

function YearDrugs({ drugs }: { readonly drugs: Landscape['entries'] }) {
  const text = useText();
  const { language } = useLanguage();
  return (
    <ul className="plain">
      {drugs.map(({ id, name, on, by }) => (
        <li key={id}>
          <DrugLink asset={id.startsWith('asset:') ? id.slice('asset:'.length) : null} name={name} />{' '}
          <span className="soft small">
            {shortDate(on, text, language)} · {text.landscape.by[by]}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The last years, each with its drugs; a year without any stands among them. */
function yearsOf(entries: Landscape['entries']) {
  const last = entries.at(-1)?.year;
  if (last === undefined) return [];
  const first = Math.max(entries[0]?.year ?? last, last - YEARS + 1);
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    year: first + at,
    drugs: entries.filter((entry) => entry.year === first + at),
  }));
}
