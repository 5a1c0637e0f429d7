import type { DealRow } from '../api.ts';
import { standingLines, standingText } from './format.ts';
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

/** The same for a narrow column: when somebody looked stands on a line of its own and is never cut off. */
export function StandingStack({ standing }: { readonly standing: DealRow['standing'] }) {
  const text = useText();
  const { language } = useLanguage();
  const [stands, checked] = standingLines(standing, text, language);
  const stopped = standing.developmentStopped ? ` · ${text.standing.stopped}` : '';
  return (
    <span title={`${stands}${text.standing.comma}${checked}${stopped}`}>
      <span className={`one-line standing-${standing.value}`}>
        {stands}
        {stopped}
      </span>
      <span className="one-line soft">{checked}</span>
    </span>
  );
}
