import { useText } from '../../parts/language.tsx';
import { heatOf, SHORT } from './heat-cells.ts';

const STEPS = ['unknown', 'preclinical', 'ind', 'phase-1', 'phase-2', 'phase-3', 'nda', 'approved'] as const;

/** What the colours and the small signs mean. */
export function HeatLegend() {
  const text = useText();
  return (
    <ul className="heat-legend small" aria-label={text.landscape.legend}>
      {STEPS.map((stage) => (
        <li key={stage}>
          <span className={`heat heat-${heatOf(stage)}`}>{SHORT[stage]}</span>{' '}
          {stage === 'unknown' ? text.landscape.unknownStage : text.labels.stage[stage]}
        </li>
      ))}
    </ul>
  );
}
