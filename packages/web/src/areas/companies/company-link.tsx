import { Link } from '@tanstack/react-router';
import { partyName } from '../../parts/format.ts';
import { useLanguage } from '../../parts/language.tsx';
import { useCompanyNames } from './use-company-names.ts';

interface Props {
  /** Null for a party without a record, which is then plain words. */
  readonly id: string | null;
  readonly name: string;
}

/** A company by its name, in Chinese where the reader wants it and a deal tells it. */
export function CompanyLink({ id, name }: Props) {
  const { language } = useLanguage();
  const known = useCompanyNames(language === 'zh' || id === name).get(id ?? '');
  // An answer that knows no record gives the id, which is made from the printed name.
  if (id === null || (id === name && !known)) return name;
  const words = language === 'en' && id !== name ? name : known ? partyName(known, language) : name;
  return (
    <Link to="/companies/$id" params={{ id }} title={words === name ? undefined : name}>
      {words}
    </Link>
  );
}
