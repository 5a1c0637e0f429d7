import { AREAS, MODALITIES } from '@beringia/domain/assets/vocabulary';
import { REGIONS } from '@beringia/domain/scouting/mandates/criterion';
import { NativeSelect } from '@mantine/core';
import { useText } from '../../parts/language.tsx';
import { type LandscapeSearch, withParam } from '../scouting/scouting-query.ts';
import { Choice } from '../sources/choice.tsx';
import { CommittedInput } from '../white-space/committed-input.tsx';

interface Props {
  readonly search: LandscapeSearch;
  readonly change: (next: LandscapeSearch) => void;
}

/** Target, modality, area, and whose stages the map shows. A filter closes the opened cell. */
export function LandscapeFilters({ search, change }: Props) {
  const text = useText();
  const words = text.landscape;
  const set = (key: 'target' | 'modality' | 'area' | 'region', value: string) =>
    change(withParam(withParam(search, 'cell', ''), key, value));
  return (
    <search className="list-tools landscape-filters">
      <CommittedInput
        label={words.target}
        given={search.target?.[0] ?? ''}
        placeholder="PD-1"
        commit={(value) => set('target', value.trim())}
      />
      <Choice
        label={words.modality}
        value={search.modality?.[0]}
        choices={MODALITIES.map((value) => ({ value, label: text.labels.modality[value] }))}
        choose={(value) => set('modality', value)}
      />
      <Choice
        label={words.area}
        value={search.area?.[0]}
        choices={AREAS.map((value) => ({ value, label: text.labels.area[value] }))}
        choose={(value) => set('area', value)}
      />
      <NativeSelect
        size="xs"
        label={words.region}
        value={search.region?.[0] ?? 'anywhere'}
        data={REGIONS.map((value) => ({ value, label: text.scouting.run.regions[value] }))}
        onChange={({ currentTarget: { value } }) => set('region', value === 'anywhere' ? '' : value)}
      />
    </search>
  );
}
