import { useText } from '../../parts/language.tsx';
import type { RightState } from './right-states.ts';

/** A state in words, beside the swatch of the map. */
export function StatusWord({ status }: { readonly status: RightState }) {
  const text = useText();
  return (
    <span className="status-word" title={text.rights.meaning[status]}>
      <span className={`swatch swatch-${status}`} aria-hidden="true" />
      {text.rights.status[status]}
    </span>
  );
}
