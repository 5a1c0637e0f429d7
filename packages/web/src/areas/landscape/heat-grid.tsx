import { useText } from '../../parts/language.tsx';
import type { Landscape } from '../scouting/scouting-api.ts';
import { type Cell, cellKey, cellsByKey, columnsOf, heatOf, highestOf, SHORT } from './heat-cells.ts';
import { useHeatWords } from './use-heat-words.ts';

export interface GridProps {
  readonly landscape: Landscape;
  readonly rows: Landscape['map']['rows'];
  readonly open: (cell: string) => void;
}

export function HeatGrid({ landscape: { map }, rows, open }: GridProps) {
  const text = useText();
  const words = useHeatWords();
  const cells = cellsByKey(map.cells);
  const columns = columnsOf(map.columns, new Set(rows.map(({ key }) => key)), map.cells);
  return (
    // A region that scrolls is reached with the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className="scroll-x" tabIndex={0} aria-label={text.landscape.map}>
      <table className="heat-grid">
        <caption className="visually-hidden">{text.landscape.map}</caption>
        <thead>
          <tr>
            <th scope="col">{text.landscape.target}</th>
            {columns.map((column) => (
              <th scope="col" key={column} className="heat-column">
                <span>{words.column(column)}</span>
              </th>
            ))}
            <th scope="col" className="number">
              {text.landscape.all}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{words.row(row)}</th>
              {columns.map((column) => {
                const cell = cells.get(cellKey({ row: row.key, column }));
                return (
                  <td key={column}>
                    {cell && <HeatCell cell={cell} name={`${words.row(row)}, ${words.column(column)}`} open={open} />}
                  </td>
                );
              })}
              <td className="number">{row.count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CellProps {
  readonly cell: Cell;
  readonly name: string;
  readonly open: (cell: string) => void;
}

function HeatCell({ cell, name, open }: CellProps) {
  const text = useText();
  const words = useHeatWords();
  const stage = highestOf(cell);
  const label = text.landscape.cell(name, cell.count, words.stage(stage));
  return (
    <button type="button" className={`heat heat-${heatOf(stage)}`} title={label} onClick={() => open(cellKey(cell))}>
      <span aria-hidden="true">
        {cell.count}
        <small>{SHORT[stage]}</small>
      </span>
      <span className="visually-hidden">{label}</span>
    </button>
  );
}
