import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface Props {
  readonly source: string;
  /** May hold slashes. */
  readonly id: string;
  readonly children: ReactNode;
}

/** A way to one record of a source. */
export function RecordLink({ source, id, children }: Props) {
  return (
    <Link to="/sources/records/$source/$" params={{ source, _splat: id }}>
      {children}
    </Link>
  );
}
