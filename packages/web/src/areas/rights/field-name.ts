import type { Language } from '../../parts/language.tsx';
import type { Text } from '../../text/en.ts';
import type { NameOf } from './use-vocabulary.ts';

const EXCEPT = 'all except ';
const ALONE = ' (not specified)';

/** A field of use as the server words it, in names: `all except oncology`, `cancer (not specified), sts`. */
export function fieldName(field: string, text: Text, language: Language, nameOf: NameOf): string {
  if (field === 'all') return text.rights.everywhere;
  const comma = language === 'zh' ? '、' : ', ';
  const names = (ids: string) =>
    ids
      .split(', ')
      .map((id) => oneName(id, text, language, nameOf))
      .join(comma);
  return field.startsWith(EXCEPT) ? text.rights.allExcept(names(field.slice(EXCEPT.length))) : names(field);
}

function oneName(id: string, text: Text, language: Language, nameOf: NameOf): string {
  const [wide, exceptions] = id.split(' except ');
  if (wide !== undefined && exceptions !== undefined) {
    const names = exceptions.split(' and ').map((each) => oneName(each, text, language, nameOf));
    return text.rights.except(oneName(wide, text, language, nameOf), names.join(language === 'zh' ? '、' : ' and '));
  }
  if (id.endsWith(ALONE)) return text.rights.notSpecified(oneName(id.slice(0, -ALONE.length), text, language, nameOf));
  const areas: Readonly<Record<string, string>> = text.labels.area;
  const area = areas[id];
  if (area !== undefined) return language === 'en' ? area.toLowerCase() : area;
  return nameOf(id, language);
}
