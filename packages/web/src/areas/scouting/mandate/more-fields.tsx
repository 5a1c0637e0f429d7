import { NumberInput } from '@mantine/core';
import { useLanguage, useText } from '../../../parts/language.tsx';
import { useSources } from '../../sources/use-sources.ts';
import type { Axis } from '../scouting-api.ts';
import { Choices } from './choices.tsx';
import { useErrorOf } from './problems-at.tsx';
import { RANKING_ROWS } from './ranking-rows.ts';
import type { FieldProps } from './want-fields.tsx';

const AXES: readonly Axis[] = ['differentiated', 'transferable', 'partnerable'];

/** Which sources are asked, and how much each reason of the ranking counts. */
export function MoreFields(props: FieldProps) {
  const words = useText().scoutForm;
  return (
    <>
      <details open={props.draft.sources.length > 0 || props.problems.has('sources')}>
        <summary>{words.sources}</summary>
        <SourceFields {...props} />
      </details>
      <details open={Object.keys(props.draft.weights).length > 0 || props.problems.has('weights')}>
        <summary>{words.weights}</summary>
        <WeightFields {...props} />
      </details>
    </>
  );
}

function SourceFields({ draft, change, problems }: FieldProps) {
  const words = useText().scoutForm;
  const { language } = useLanguage();
  const errorOf = useErrorOf(problems);
  const sources = useSources().data?.items.filter(({ access }) => access !== 'none') ?? [];
  return (
    <Choices
      label={words.sourcesHint}
      value={draft.sources}
      choices={sources.map(({ id, name }) => ({ value: id, label: name[language] }))}
      choose={(some) => change({ ...draft, sources: some })}
      error={errorOf('sources')}
    />
  );
}

function WeightFields({ draft, change, problems }: FieldProps) {
  const text = useText();
  const words = text.scoutForm;
  const errorOf = useErrorOf(problems);
  return (
    <>
      <p className="tight soft small">{words.weightsHint}</p>
      {errorOf('weights')}
      <div className="axis-columns">
        {AXES.map((axis) => (
          <div key={axis}>
            <h3>{text.scouting.axes[axis]}</h3>
            {RANKING_ROWS.filter((row) => row.axis === axis).map(({ id, reason }) => (
              <NumberInput
                key={id}
                size="xs"
                className="weight-field"
                label={words.ranking[id] ?? id}
                title={reason}
                value={draft.weights[id] ?? '1'}
                min={0}
                max={5}
                step={0.5}
                onChange={(times) => change({ ...draft, weights: { ...draft.weights, [id]: String(times) } })}
              />
            ))}
          </div>
        ))}
      </div>
    </>
  );
}
