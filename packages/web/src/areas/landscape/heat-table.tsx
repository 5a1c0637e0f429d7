import { HeadRow } from '../../parts/head-row.tsx';
import { useText } from '../../parts/language.tsx';
import { cellKey, highestOf } from './heat-cells.ts';
import type { GridProps } from './heat-grid.tsx';
import { useHeatWords } from './use-heat-words.ts';

const MOST = 6;

/** The map as a list of its cells, with the names of the drugs. */
export function HeatTable({ landscape: { map, drugs }, rows, open }: GridProps) {
  const text = useText();
  const words = useHeatWords();
  const { target, modality, drugCount, highest, drugNames } = text.landscape;
  const cells = rows.flatMap((row) => map.cells.filter((cell) => cell.row === row.key).map((cell) => ({ row, cell })));
  return (
    <table className="plain-table stack-table">
      <HeadRow heads={[target, modality, { name: drugCount, number: true }, highest, drugNames]} />
      <tbody>
        {cells.map(({ row, cell }) => {
          const ids = cell.stages.toReversed().flatMap((stage) => stage.ids);
          return (
            <tr key={cellKey(cell)}>
              <th scope="row">{words.row(row)}</th>
              <td data-label={modality}>{words.column(cell.column)}</td>
              <td data-label={drugCount} className="number">
                <button
                  type="button"
                  className="link-button"
                  aria-label={text.landscape.cell(
                    `${words.row(row)}, ${words.column(cell.column)}`,
                    cell.count,
                    words.stage(highestOf(cell)),
                  )}
                  onClick={() => open(cellKey(cell))}
                >
                  {cell.count}
                </button>
              </td>
              <td data-label={highest}>{words.stage(highestOf(cell))}</td>
              <td data-label={drugNames} className="small">
                {ids
                  .slice(0, MOST)
                  .map((id) => drugs[id]?.name ?? id)
                  .join(', ')}
                {ids.length > MOST && ` +${ids.length - MOST}`}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
