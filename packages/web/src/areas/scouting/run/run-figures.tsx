import { useText } from '../../../parts/language.tsx';
import { criterionName } from '../criterion-name.ts';
import type { RunHead } from '../scouting-api.ts';

/** Asked, kept, near, left out: every drug is in exactly one of the last three. */
export function RunFigures({ counts }: Pick<RunHead, 'counts'>) {
  const text = useText();
  const words = text.scouting.run;
  const named = (tally: Readonly<Record<string, number>>) =>
    Object.entries(tally)
      .toSorted(([, a], [, b]) => b - a)
      .map(([id, count]) => `${criterionName(id, text)} ${count.toLocaleString('en')}`)
      .join(' · ');
  const figures = [
    { name: words.asked, value: counts.asked, note: '' },
    { name: words.kept, value: counts.kept, note: words.keptNote(counts.sure, counts.kept - counts.sure) },
    { name: words.near, value: counts.nearMisses, note: '' },
    { name: words.out, value: counts.leftOut, note: named(counts.by) },
  ];
  return (
    <dl className="figures run-figures" aria-label={words.counts}>
      {figures.map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value.toLocaleString('en')} {note !== '' && <span className="figure-note">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
