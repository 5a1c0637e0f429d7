import { createContext, type ReactNode, useContext } from 'react';
import type { FieldEvidence } from '../../api.ts';
import { useText } from '../../parts/language.tsx';

/** Evidence of the deal on the page, and how to open it. */
export const EvidenceContext = createContext<{
  readonly find: (field: string) => FieldEvidence | undefined;
  readonly open: (field: string) => void;
}>({ find: () => undefined, open: () => {} });

interface Props {
  /** Path of the field, such as `amounts.total.value`. */
  readonly field: string;
  /** What the field is called, for readers who do not see the page. */
  readonly name: string;
  readonly children: ReactNode;
}

/** A value that opens its sources. A sign says when sources disagree or none is known. */
export function Evident({ field, name, children }: Props) {
  const text = useText();
  const { find, open } = useContext(EvidenceContext);
  const evidence = find(field);
  const conflicts = evidence?.conflicting.length ?? 0;
  return (
    <button
      type="button"
      className="evident"
      data-field={field}
      onClick={() => open(field)}
      title={text.evidence.open(name)}
    >
      <span className="evident-value">{children}</span>
      <span className="visually-hidden">{text.evidence.open(name)}</span>
      {conflicts > 0 && (
        <span className="mark mark-warn" title={text.common.stops(conflicts)}>
          <span aria-hidden="true">≠{conflicts}</span>
          <span className="visually-hidden">{text.common.stops(conflicts)}</span>
        </span>
      )}
      {isUnattributed(evidence) && <span className="mark">{text.labels.tier.unattributed}</span>}
    </button>
  );
}

/** True when a value stands in the record and no source is known to support it. */
export function isUnattributed(evidence: FieldEvidence | undefined): boolean {
  return evidence?.supporting.every((claim) => claim.source === null && claim.tier !== 'own') ?? false;
}
