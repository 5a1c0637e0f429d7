import { Fragment } from 'react';
import type { Rights } from '../../api.ts';
import { dateText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { CompanyLink } from '../companies/company-link.tsx';
import { RecordLinks } from './record-links.tsx';

export type Owner = NonNullable<Rights['holders'][number]['ownedBy']>[number];

interface Props {
  readonly owners: readonly Owner[];
  /** Deals that stand beside it anyway and need not be named again. */
  readonly named: readonly string[];
}

/** Who bought a holder and when, with the deals that tell it. The holder stays the holder; an unknown day is left unsaid. */
export function Owners({ owners, named }: Props) {
  const text = useText();
  const { language } = useLanguage();
  if (owners.length === 0) return null;
  return (
    <span className="owners small">
      {text.rights.comma}
      {owners.map(({ party, name, since, basis }, index) => {
        const day = since === null ? null : dateText(since, text, language);
        return (
          <Fragment key={party}>
            {index > 0 && text.rights.thenOwned}
            {text.rights.ownedBefore(day)}
            <CompanyLink id={party} name={name} />
            {text.rights.ownedAfter(day)} <RecordLinks ids={basis.filter((id) => !named.includes(id))} />
          </Fragment>
        );
      })}
    </span>
  );
}
