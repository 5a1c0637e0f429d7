import { DealLink } from '../deals/deal-link.tsx';

/** The deals that an answer rests on. */
export function RecordLinks({ ids }: { readonly ids: readonly string[] }) {
  return (
    <span className="record-links">
      {ids.map((id) => (
        <DealLink key={id} id={id} />
      ))}
    </span>
  );
}
