import { shortDate } from '../../../parts/format.ts';
import { useLanguage, useText } from '../../../parts/language.tsx';
import type { Decision, ListRow } from '../scouting-api.ts';

export const DECISION_KEYS: Readonly<Record<string, Decision>> = { 1: 'keep', 2: 'decline', 3: 'watch' };

interface Props {
  readonly row: Pick<ListRow, 'candidate' | 'name' | 'triage'>;
  readonly decide: (decision: Decision | 'undo') => void;
}

/** Keep, decline, watch; the standing decision is pressed, and says when and why. */
export function TriageButtons({ row: { name, triage }, decide }: Props) {
  const text = useText();
  const { language } = useLanguage();
  const words = text.scouting.triage;
  return (
    <div className="triage">
      <div className="triage-buttons">
        {Object.entries(DECISION_KEYS).map(([key, decision]) => (
          <button
            key={decision}
            type="button"
            className={`triage-button triage-${decision}`}
            aria-pressed={triage?.decision === decision}
            aria-label={words.of(words[decision], name)}
            title={`${words[decision]} (${key})`}
            onClick={() => decide(decision)}
          >
            {words[decision]}
          </button>
        ))}
      </div>
      <p className="triage-said small">
        {triage && (
          <>
            <strong>{words.done[triage.decision]}</strong> {shortDate(triage.on, text, language)}
            {triage.reason !== null && (
              <>
                {text.common.colon}
                {triage.reason}
              </>
            )}{' '}
            <button
              type="button"
              className="link-button"
              aria-label={words.of(words.undo, name)}
              onClick={() => decide('undo')}
            >
              {words.undo}
            </button>
          </>
        )}
      </p>
    </div>
  );
}
