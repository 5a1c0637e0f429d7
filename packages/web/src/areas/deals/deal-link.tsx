import { Link } from '@tanstack/react-router';
import { partiesText } from '../../parts/format.ts';
import { useLanguage } from '../../parts/language.tsx';
import { useRowsById } from './use-rows-by-id.ts';

/** Another deal, by the names of its parties; by its id until they are known. */
export function DealLink({ id }: { readonly id: string }) {
  const { language } = useLanguage();
  const row = useRowsById(true)?.get(id);
  return (
    <Link to="/deals/$id" params={{ id }} title={id}>
      {row ? partiesText(row, language) : id}
    </Link>
  );
}
