import { AREAS, MODALITIES, STAGES } from '@beringia/domain/assets/vocabulary';
import { REGIONS, RIGHTS_STATES } from '@beringia/domain/scouting/mandates/criterion';
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../../parts/language.tsx';
import { Choices } from './choices.tsx';
import { type Draft, mandateOf, type WantKey } from './mandate-draft.ts';
import type { Placed } from './problem-places.ts';
import { useErrorOf } from './problems-at.tsx';

export interface FieldProps {
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  readonly problems: Placed;
}

const REACHABLE = STAGES.filter((stage) => stage !== 'platform');

/** What is wanted, each with the choice whether it is a must. */
export function WantFields(props: FieldProps) {
  const { draft, change, problems } = props;
  const text = useText();
  const words = text.scoutForm;
  const errorOf = useErrorOf(problems);
  const set = (part: Partial<Draft>) => change({ ...draft, ...part });
  const lines = (key: 'targets' | 'indications' | 'exclude', label: string, hint: string) => (
    <Textarea
      size="xs"
      label={label}
      description={hint}
      value={draft[key]}
      onChange={(event) => set({ [key]: event.currentTarget.value })}
      error={errorOf(key)}
      autosize
      minRows={2}
    />
  );
  const labelled = <K extends string>(of: readonly K[], labels: Readonly<Record<K, string>>) =>
    of.map((value) => ({ value, label: labels[value] }));
  return (
    <>
      <Want {...props} of="targets">
        {lines('targets', text.scouting.criteria.targets ?? '', words.targetsHint)}
      </Want>
      <Want {...props} of="modalities">
        <Choices
          label={text.scouting.criteria.modalities}
          value={draft.modalities}
          choices={labelled(
            MODALITIES.filter((one) => one !== 'platform'),
            text.labels.modality,
          )}
          choose={(modalities) => set({ modalities })}
          error={errorOf('modalities')}
        />
      </Want>
      <Want {...props} of="areas">
        <Choices
          label={text.scouting.criteria.areas}
          value={draft.areas}
          choices={labelled(AREAS, text.labels.area)}
          choose={(areas) => set({ areas })}
          error={errorOf('areas')}
        />
      </Want>
      <Want {...props} of="indications">
        {lines('indications', text.scouting.criteria.indications ?? '', words.indicationsHint)}
      </Want>
      <Want {...props} of="stage">
        <StageFields {...props} />
      </Want>
      <Want {...props} of="rights">
        <TextInput
          size="xs"
          label={words.territory}
          description={words.territoryHint}
          value={draft.territory}
          onChange={(event) => set({ territory: event.currentTarget.value })}
          error={errorOf('rights')}
        />
        <Choices
          label={words.states}
          value={draft.states}
          choices={labelled(RIGHTS_STATES, text.scouting.rights)}
          choose={(states) => set({ states })}
        />
      </Want>
      <Want {...props} of="origin">
        <TextInput
          size="xs"
          label={text.scouting.criteria.origin}
          description={words.originHint}
          value={draft.origin}
          onChange={(event) => set({ origin: event.currentTarget.value })}
          error={errorOf('origin')}
        />
      </Want>
      <Want {...props} of="exclude">
        {lines('exclude', text.scouting.criteria.exclude ?? '', words.excludeHint)}
      </Want>
      <Want {...props} of="lastDisclosedAfter">
        <TextInput
          size="xs"
          label={words.after}
          description={words.afterHint}
          value={draft.after}
          onChange={(event) => set({ after: event.currentTarget.value.trim() })}
          error={errorOf('lastDisclosedAfter')}
        />
      </Want>
    </>
  );
}

function StageFields({ draft, change, problems }: FieldProps) {
  const text = useText();
  const words = text.scoutForm;
  const errorOf = useErrorOf(problems);
  const stages = [
    { value: '', label: words.anyStage },
    ...REACHABLE.map((value) => ({ value, label: text.labels.stage[value] })),
  ];
  const regions = REGIONS.map((value) => ({ value, label: text.scouting.run.regions[value] }));
  const select = (key: 'region' | 'atLeast' | 'atMost', label: string, data: typeof stages) => (
    <NativeSelect
      size="xs"
      label={label}
      value={draft[key]}
      data={data}
      onChange={(event) => change({ ...draft, [key]: event.currentTarget.value })}
      error={key === 'region' ? errorOf('stage') : undefined}
    />
  );
  return (
    <div className="field-row">
      {select('region', words.stageIn, regions)}
      {select('atLeast', words.atLeast, stages)}
      {select('atMost', words.atMost, stages)}
    </div>
  );
}

interface WantProps extends FieldProps {
  readonly of: WantKey;
  readonly children: ReactNode;
}

/** A want, and whether a drug without it is left out; nobody is asked that of a want that is not stated. */
function Want({ draft, change, of, children }: WantProps) {
  const text = useText();
  const stated = of in mandateOf(draft).wants;
  const must = !draft.wishes.includes(of);
  const name = text.scouting.criteria[of] ?? of;
  const flip = () =>
    change({ ...draft, wishes: must ? [...draft.wishes, of] : draft.wishes.filter((key) => key !== of) });
  return (
    <div className="want">
      <div className="want-fields">{children}</div>
      <Checkbox
        size="xs"
        label={text.scoutForm.must}
        aria-label={text.scoutForm.mustBe(name)}
        checked={stated && must}
        disabled={!stated}
        onChange={flip}
      />
    </div>
  );
}
