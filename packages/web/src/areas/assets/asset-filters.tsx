import { AREAS, MODALITIES, STAGES } from '@beringia/domain/assets/vocabulary';
import { NativeSelect, TextInput } from '@mantine/core';
import { useLanguage, useText } from '../../parts/language.tsx';
import { type AssetFilter, type AssetSearch, withAsset } from './asset-query.ts';
import { OriginatorFilter } from './originator-filter.tsx';
import { useClasses } from './use-assets.ts';

interface Props {
  readonly search: AssetSearch;
  readonly change: (next: AssetSearch) => void;
  /** Name of the originator that is filtered by, where a row tells it. */
  readonly originator: string | undefined;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** All filters of the list. What nobody said about an asset passes none of them. */
export function AssetFilters({ search, change, originator }: Props) {
  const text = useText();
  const { language } = useLanguage();
  const classes = (useClasses() ?? []).map(({ id, name, nameZh }) => ({
    value: id,
    label: language === 'zh' ? (nameZh ?? name) : name,
  }));
  const options = <T extends string>(values: readonly T[], words: Record<T, string>) =>
    values.map((value) => ({ value, label: words[value] }));
  // A platform is a technology without a product and has no rank.
  const stages = options(
    STAGES.filter((stage) => stage !== 'platform'),
    text.labels.stage,
  );
  const select = (key: AssetFilter, data: readonly Option[]) => (
    <NativeSelect
      size="xs"
      label={text.assets.filter[key]}
      value={search[key]?.[0] ?? ''}
      onChange={(event) => change(withAsset(search, key, event.currentTarget.value))}
      data={[{ value: '', label: text.assets.any }, ...data]}
    />
  );
  return (
    <div className="filter-row">
      <TargetFilter key={search.target?.[0] ?? ''} search={search} change={change} />
      {select('class', classes)}
      {select('modality', options(MODALITIES, text.labels.modality))}
      {select('area', options(AREAS, text.labels.area))}
      {select('chinaStage', stages)}
      {select('stage', stages)}
      <OriginatorFilter search={search} change={change} name={originator} />
      {select('inDeals', [
        { value: 'true', label: text.list.yes },
        { value: 'false', label: text.list.no },
      ])}
    </div>
  );
}

/** Asked when it is left or entered, because the beginning of a target is no target. */
function TargetFilter({ search, change }: Omit<Props, 'originator'>) {
  const text = useText();
  const given = search.target?.[0] ?? '';
  const take = (typed: string) => typed.trim() !== given && change(withAsset(search, 'target', typed.trim()));
  return (
    <TextInput
      size="xs"
      label={text.assets.filter.target}
      placeholder={text.assets.targetHint}
      defaultValue={given}
      onBlur={(event) => take(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && take(event.currentTarget.value)}
    />
  );
}
