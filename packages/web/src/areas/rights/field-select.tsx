import { AREAS } from '@beringia/domain/assets/vocabulary';
import { NativeSelect } from '@mantine/core';
import type { ShownAsset } from '../../api.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { fieldName } from './field-name.ts';
import { useVocabulary } from './use-vocabulary.ts';

interface Props {
  readonly shown: ShownAsset;
  /** Empty for every field. */
  readonly chosen: string;
  readonly choose: (field: string) => void;
}

/** The field of use that is asked about: every field, an area, or an indication of the asset. */
export function FieldSelect({ shown, chosen, choose }: Props) {
  const text = useText();
  const { language } = useLanguage();
  const nameOf = useVocabulary('indications');
  const own = (shown.indications ?? []).map(({ id, name, nameZh }) => ({
    value: id,
    label: language === 'zh' ? (nameZh ?? name) : name,
  }));
  const areas = AREAS.map((area) => ({ value: area as string, label: text.labels.area[area] }));
  const known = ['', ...own, ...areas].some((one) => (typeof one === 'string' ? one : one.value) === chosen);
  const other = known ? [] : [{ value: chosen, label: fieldName(chosen, text, language, nameOf) }];
  return (
    <NativeSelect
      size="xs"
      aria-label={text.rights.field}
      title={text.rights.field}
      value={chosen}
      onChange={(event) => choose(event.currentTarget.value)}
      data={[
        { value: '', label: text.rights.allFields },
        ...other,
        ...(own.length > 0 ? [{ group: text.rights.itsIndications, items: own }] : []),
        { group: text.rights.areas, items: areas },
      ]}
    />
  );
}
