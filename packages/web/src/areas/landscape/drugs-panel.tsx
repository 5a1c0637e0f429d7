import { useText } from '../../parts/language.tsx';
import { SidePanel } from '../../parts/side-panel.tsx';
import { DrugLink } from '../scouting/drug-link.tsx';
import type { Landscape } from '../scouting/scouting-api.ts';
import { type LandscapeSearch, withParam } from '../scouting/scouting-query.ts';
import { type Cell, cellKey } from './heat-cells.ts';
import { useHeatWords } from './use-heat-words.ts';

interface Props {
  readonly landscape: Landscape;
  readonly search: LandscapeSearch;
  readonly change: (next: LandscapeSearch) => void;
}

/** The drugs of one cell, the furthest first: each leads to its asset, or to the records that name it. */
export function DrugsPanel({ landscape, search, change }: Props) {
  const words = useHeatWords();
  const { map, drugs } = landscape;
  const cell = map.cells.find((one) => cellKey(one) === search.cell?.[0]);
  const row = map.rows.find(({ key }) => key === cell?.row);
  return (
    <SidePanel
      opened={cell !== undefined}
      close={() => change(withParam(search, 'cell', ''))}
      title={cell && row ? `${words.row(row)} · ${words.column(cell.column)}` : ''}
      side="right"
      width="min(520px, 100%)"
    >
      {cell && <CellDrugs cell={cell} drugs={drugs} />}
    </SidePanel>
  );
}

function CellDrugs({ cell, drugs }: { readonly cell: Cell; readonly drugs: Landscape['drugs'] }) {
  const text = useText();
  const words = useHeatWords();
  const known = cell.stages.filter(({ stage }) => stage !== 'unknown').toReversed();
  const unknown = cell.stages.filter(({ stage }) => stage === 'unknown');
  return (
    <>
      <p className="tight soft small">{text.landscape.drugsNote}</p>
      {[...known, ...unknown].map(({ stage, ids }) => (
        <section key={stage}>
          <h3>{words.stage(stage)}</h3>
          <ul className="plain">
            {ids.map((id) => (
              <li key={id}>
                <DrugLink asset={drugs[id]?.asset ?? null} name={drugs[id]?.name ?? id} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
