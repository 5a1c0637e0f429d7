import type { ShownClass } from '../../api.ts';
import { useText } from '../../parts/language.tsx';
import { Said } from '../../parts/said.tsx';
import { ClassReadOuts } from '../classes/class-read-outs.tsx';
import type { Landscape } from '../scouting/scouting-api.ts';

/** Read-outs beside each other for one target, marked as not head to head; for more than that, why there are none. */
export function LandscapeReadOuts({ landscape: { readOuts, drugs } }: { readonly landscape: Landscape }) {
  const words = useText().landscape;
  const table = readOuts as Partial<ShownClass['readOuts']> & { because?: string; withoutReadOuts?: readonly string[] };
  if (table.rows === undefined) {
    return (
      <section className="panel" aria-labelledby="no-read-outs">
        <h2 id="no-read-outs">{words.readOuts}</h2>
        <p className="tight soft">
          <Said words={table.because ?? ''} />
        </p>
      </section>
    );
  }
  const rows = table.rows.map((row) => ({ ...row, asset: row.asset.replace(/^asset:/, '') }));
  const without = (table.withoutReadOuts ?? []).map((id) => drugs[id]?.name ?? id);
  return (
    <>
      <ClassReadOuts readOuts={{ ...(table as ShownClass['readOuts']), rows }} />
      {without.length > 0 && (
        <p className="soft small">
          {words.withoutReadOuts(without.length)} {without.slice(0, 40).join(', ')}
        </p>
      )}
    </>
  );
}
