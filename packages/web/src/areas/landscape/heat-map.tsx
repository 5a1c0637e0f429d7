import { Button, SegmentedControl } from '@mantine/core';
import { useText } from '../../parts/language.tsx';
import type { Landscape } from '../scouting/scouting-api.ts';
import { type LandscapeSearch, withParam } from '../scouting/scouting-query.ts';
import { HeatGrid } from './heat-grid.tsx';
import { HeatLegend } from './heat-legend.tsx';
import { HeatTable } from './heat-table.tsx';

interface Props {
  readonly landscape: Landscape;
  readonly search: LandscapeSearch;
  readonly change: (next: LandscapeSearch) => void;
}

/** Rows at first: nobody reads three hundred. */
const FIRST = 30;

/** Targets by modality, coloured by the highest stage, with the number of drugs in each cell; or the same as a plain table. */
export function HeatMap({ landscape, search, change }: Props) {
  const text = useText();
  const words = text.landscape;
  const { map } = landscape;
  const all = search.rows?.[0] === 'all';
  const rows = all ? map.rows : map.rows.slice(0, FIRST);
  const asTable = search.view?.[0] === 'table';
  const open = (cell: string) => change(withParam(search, 'cell', cell));
  return (
    <section className="panel" aria-labelledby="heat">
      <div className="run-title">
        <div>
          <h2 id="heat">{words.map}</h2>
          <p className="tight soft small">{words.mapNote(map.total, map.rows.length)}</p>
        </div>
        <SegmentedControl
          size="xs"
          aria-label={words.view}
          value={asTable ? 'table' : 'map'}
          data={[
            { value: 'map', label: words.asMap },
            { value: 'table', label: words.asTable },
          ]}
          onChange={(view) => change(withParam(search, 'view', view === 'map' ? '' : view))}
        />
      </div>
      {map.rows.length === 0 && <p className="nothing">{words.nothing}</p>}
      {map.rows.length > 0 && !asTable && <HeatLegend />}
      {map.rows.length > 0 &&
        (asTable ? (
          <HeatTable landscape={landscape} rows={rows} open={open} />
        ) : (
          <HeatGrid landscape={landscape} rows={rows} open={open} />
        ))}
      {map.rows.length > FIRST && (
        <Button
          size="xs"
          variant="default"
          mt="sm"
          className="no-print"
          onClick={() => change(withParam(search, 'rows', all ? '' : 'all'))}
        >
          {all ? words.fewerRows : words.allRows(map.rows.length)}
        </Button>
      )}
    </section>
  );
}
