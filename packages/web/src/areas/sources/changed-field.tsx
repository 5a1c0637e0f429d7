import { useText } from '../../parts/language.tsx';
import { fieldWords } from './field-words.ts';

/** What changed, in the words of the record; its path is in the title. */
export function ChangedField({ field }: { readonly field: string }) {
  const text = useText();
  const { name, of } = fieldWords(field, text);
  return (
    <span title={field}>
      {name}
      {of !== '' && <span className="soft small block">{of}</span>}
    </span>
  );
}
