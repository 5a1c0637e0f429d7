import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { useText } from '../../parts/language.tsx';
import {
  carriedOf,
  GROUPING_KEYS,
  groupingOf,
  type MarketSearch,
  MEASURE_KEYS,
  measureOf,
  withoutCarried,
} from './market-query.ts';
import { RuleSwitches } from './rule-switches.tsx';

interface Props {
  readonly search: MarketSearch;
  readonly change: (next: MarketSearch) => void;
}

/** Measure, grouping and rule. */
export function MarketControls({ search, change }: Props) {
  const text = useText();
  return (
    <div className="controls market-controls">
      <SegmentedControl
        size="xs"
        aria-label={text.market.measure}
        value={measureOf(search)}
        onChange={(measure) => change({ ...search, measure: [measure] })}
        data={MEASURE_KEYS.map((value) => ({ value, label: text.labels.measure[value] }))}
      />
      <NativeSelect
        size="xs"
        aria-label={text.market.by}
        value={groupingOf(search)}
        onChange={(event) => change({ ...search, by: [event.currentTarget.value] })}
        data={GROUPING_KEYS.map((value) => ({ value, label: `${text.market.by}: ${text.labels.grouping[value]}` }))}
      />
      <RuleSwitches search={search} change={change} />
      {Object.keys(carriedOf(search)).length > 0 && (
        <p className="tight market-carried">
          {text.market.filtered}{' '}
          <Button size="compact-xs" variant="default" onClick={() => change(withoutCarried(search))}>
            {text.market.clearFilters}
          </Button>
        </p>
      )}
    </div>
  );
}
