import type { DealRow } from '../../api.ts';
import { useText } from '../../parts/language.tsx';

/** The signs that a reader must not miss: unverified, onward, own, conflicts. */
export function RowMarks({ row }: { readonly row: DealRow }) {
  const text = useText();
  return (
    <span className="marks">
      {!row.verified && (
        <span className="mark mark-warn" title={text.list.unverifiedTitle}>
          {text.list.unverified}
        </span>
      )}
      {row.onward && (
        <span className="mark" title={text.list.onwardTitle}>
          {text.list.onward}
        </span>
      )}
      {row.own && <span className="mark mark-own">{text.list.own}</span>}
      {row.conflicts > 0 && (
        <span className="mark mark-warn" title={text.list.conflicts(row.conflicts)}>
          <span aria-hidden="true">≠{row.conflicts}</span>
          <span className="visually-hidden">{text.list.conflicts(row.conflicts)}</span>
        </span>
      )}
    </span>
  );
}
