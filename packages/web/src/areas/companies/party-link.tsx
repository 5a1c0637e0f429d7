import { Link } from '@tanstack/react-router';
import type { PartyKind } from '../../api.ts';
import { CompanyLink } from './company-link.tsx';

interface Props {
  readonly kind: PartyKind;
  readonly id: string;
  readonly name: string;
}

/** A company or a hospital by its name. */
export function PartyLink({ kind, id, name }: Props) {
  if (kind === 'company') return <CompanyLink id={id} name={name} />;
  return (
    <Link to="/hospitals/$id" params={{ id }}>
      {name}
    </Link>
  );
}
