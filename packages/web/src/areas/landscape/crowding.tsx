import { useMemo } from 'react';
import { LinesChart } from '../../charts/lines-chart.tsx';
import { HeadRow } from '../../parts/head-row.tsx';
import { useLanguage, useText } from '../../parts/language.tsx';
import { useVocabulary } from '../rights/use-vocabulary.ts';
import type { Landscape } from '../scouting/scouting-api.ts';
import { classParts } from './heat-cells.ts';

const CLASSES = 6;
const YEARS = 15;

/** How full the fullest classes were by the end of each year. Who left a class is not told, so lines only rise. */
export function Crowding({ landscape: { crowding } }: { readonly landscape: Landscape }) {
  const text = useText();
  const words = text.landscape;
  const nameOf = useClassName();
  const known = crowding.filter((one) => one.class !== 'unknown').slice(0, CLASSES);
  const { language } = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names follow the language, and the answer is the same object
  const lines = useMemo(
    () => known.map((one) => ({ name: nameOf(one.class), values: one.years.slice(-YEARS).map(({ all }) => all) })),
    [crowding, language, nameOf('unknown')],
  );
  const names = useMemo(() => (crowding[0]?.years ?? []).slice(-YEARS).map(({ year }) => String(year)), [crowding]);
  return (
    <section className="panel" aria-labelledby="crowding">
      <h2 id="crowding">{words.crowding}</h2>
      <p className="tight soft small">{words.crowdingNote}</p>
      {lines.length === 0 ? (
        <p className="nothing">{words.nothing}</p>
      ) : (
        <>
          <LinesChart label={words.crowding} unit={words.drugCount} names={names} lines={lines} />
          <details>
            <summary>{text.common.showTable}</summary>
            <div className="scroll-x">
              <table className="plain-table">
                <HeadRow heads={[words.class, ...names.slice(-6).map((name) => ({ name, number: true }))]} />
                <tbody>
                  {lines.map(({ name, values }) => (
                    <tr key={name}>
                      <th scope="row">{name}</th>
                      {values.slice(-6).map((value, at) => (
                        <td key={names.slice(-6)[at]} className="number">
                          {value}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        </>
      )}
    </section>
  );
}

function useClassName(): (key: string) => string {
  const text = useText();
  const { language } = useLanguage();
  const targetOf = useVocabulary('targets');
  return (key) => {
    const parts = classParts(key);
    if (parts === null) return targetOf('CD274', language) === 'CD274' ? 'unknown' : text.landscape.unknownTarget;
    const modality = (text.labels.modality as Readonly<Record<string, string>>)[parts.modality] ?? parts.modality;
    return `${parts.targets.map((id) => targetOf(id, language)).join(' × ')} ${modality}`;
  };
}
