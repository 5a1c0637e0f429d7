import { useText } from '../../parts/language.tsx';
import { Said } from '../../parts/said.tsx';

/** Why an answer stands, in small print under it. */
export function Because({ reasons }: { readonly reasons: readonly string[] }) {
  const text = useText();
  if (reasons.length === 0) return null;
  return (
    <ul className="plain because soft small" aria-label={text.records.because}>
      {reasons.map((reason) => (
        <li key={reason}>
          <Said words={reason} />
        </li>
      ))}
    </ul>
  );
}
