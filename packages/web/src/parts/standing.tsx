import type { DealRow } from '../api.ts';
import { standingText } from './format.ts';
import { useLanguage, useText } from './language.tsx';

/** Where a deal stands, in words; colour only repeats what the words say. */
export function StandingWords({ standing }: { readonly standing: DealRow['standing'] }) {
  const text = useText();
  const { language } = useLanguage();
  const words = standingText(standing, text, language);
  return (
    <span className={`standing standing-${standing.value}`} title={words}>
      {words}
      {standing.developmentStopped && <span className="soft"> · {text.standing.stopped}</span>}
    </span>
  );
}
