import { useText } from '../../parts/language.tsx';
import type { Landscape } from '../scouting/scouting-api.ts';
import type { Column, StageOrUnknown } from './heat-cells.ts';

type Row = Landscape['map']['rows'][number];

/** How rows, columns and stages of the map are called; what nobody told is said so. */
export function useHeatWords() {
  const text = useText();
  return {
    row: ({ key, label }: Pick<Row, 'key' | 'label'>) => (key === 'unknown' ? text.landscape.unknownTarget : label),
    column: (column: Column) => (column === 'unknown' ? text.landscape.unknownModality : text.labels.modality[column]),
    stage: (stage: StageOrUnknown) => (stage === 'unknown' ? text.landscape.unknownStage : text.labels.stage[stage]),
  };
}
