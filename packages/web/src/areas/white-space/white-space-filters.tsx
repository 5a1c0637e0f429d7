import { AREAS, MODALITIES, STAGES } from '@beringia/domain/assets/vocabulary';
import { OPEN_STATES, type OpenState } from '@beringia/domain/rights/openness';
import { Button, NativeSelect } from '@mantine/core';
import { useLanguage, useText } from '../../parts/language.tsx';
import { CompanyLink } from '../companies/company-link.tsx';
import { CommittedInput } from './committed-input.tsx';
import { CountrySelect } from './country-select.tsx';
import { useClasses } from './use-white-space.ts';
import {
  countryOf,
  narrows,
  type WhiteSpaceKey,
  type WhiteSpaceSearch,
  withFilter,
  withoutFilters,
} from './white-space-query.ts';

interface Props {
  readonly search: WhiteSpaceSearch;
  readonly change: (next: WhiteSpaceSearch) => void;
}

const RANKED = STAGES.filter((stage) => stage !== 'platform');

/** The question: where, on which day, and what kind of asset. */
export function WhiteSpaceFilters({ search, change }: Props) {
  const text = useText();
  const words = text.whiteSpace;
  const set = (key: WhiteSpaceKey) => (value: string) => change(withFilter(search, key, value));
  const states = Object.keys(OPEN_STATES) as OpenState[];
  const choices = [
    ['class', words.class, useClassChoices()],
    ['modality', words.modality, MODALITIES.map((value) => ({ value, label: text.labels.modality[value] }))],
    ['area', words.area, AREAS.map((value) => ({ value, label: text.labels.area[value] }))],
    ['chinaStage', words.chinaStage, RANKED.map((value) => ({ value, label: text.labels.stage[value] }))],
    ['stage', words.stage, RANKED.map((value) => ({ value, label: text.labels.stage[value] }))],
    ['state', words.state, states.map((value) => ({ value, label: words.states[value] }))],
  ] as const;
  return (
    <search className="white-space-filters">
      <CountrySelect value={countryOf(search)} choose={set('country')} />
      <CommittedInput
        label={words.target}
        placeholder={words.targetHint}
        given={search.target?.[0] ?? ''}
        commit={set('target')}
      />
      {choices.map(([key, label, data]) => (
        <NativeSelect
          key={key}
          size="xs"
          label={label}
          value={search[key]?.[0] ?? ''}
          data={[{ value: '', label: words.any }, ...data]}
          onChange={(event) => set(key)(event.currentTarget.value)}
        />
      ))}
      <CommittedInput type="date" label={words.asOf} given={search.asOf?.[0] ?? ''} commit={set('asOf')} />
      <Narrowed search={search} change={change} />
    </search>
  );
}

function useClassChoices() {
  const { language } = useLanguage();
  const classes = useClasses().data?.items ?? [];
  return classes.map(({ id, name, nameZh }) => ({ value: id, label: language === 'zh' ? (nameZh ?? name) : name }));
}

/** The originator comes along from the page of a company; everything can be dropped at once. */
function Narrowed({ search, change }: Props) {
  const text = useText();
  const originator = search.originator?.[0];
  if (!narrows(search)) return null;
  return (
    <p className="tight white-space-narrowed">
      {originator !== undefined && (
        <span>
          <span className="soft">{text.whiteSpace.originator}</span> <CompanyLink id={originator} name={originator} />
        </span>
      )}
      <Button size="compact-xs" variant="default" onClick={() => change(withoutFilters(search))}>
        {text.whiteSpace.clear}
      </Button>
    </p>
  );
}
