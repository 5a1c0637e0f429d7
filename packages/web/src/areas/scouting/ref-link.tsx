import { Link } from '@tanstack/react-router';
import { DealLink } from '../deals/deal-link.tsx';
import { RecordLink } from '../sources/record-link.tsx';
import { partsOf } from '../sources/source-query.ts';

/** A way to what an answer rests on: an asset, a deal, or a record of a source, by its number. */
export function RefLink({ reference }: { readonly reference: string }) {
  const { source, id } = partsOf(reference);
  if (source === 'deal') return <DealLink id={id} />;
  if (source === 'register' || source === '') return <span className="code">{id}</span>;
  if (source === 'asset') {
    return (
      <Link to="/assets/$id" params={{ id }}>
        {id}
      </Link>
    );
  }
  return (
    <RecordLink source={source} id={id}>
      {id}
    </RecordLink>
  );
}

/** @param most more than so many are counted and not shown */
export function RefLinks({ refs, most = 6 }: { readonly refs: readonly string[]; readonly most?: number }) {
  if (refs.length === 0) return null;
  return (
    <span className="refs small">
      {refs.slice(0, most).map((reference) => (
        <RefLink key={reference} reference={reference} />
      ))}
      {refs.length > most && <span className="soft"> +{refs.length - most}</span>}
    </span>
  );
}
