import { shortDate } from '../../../parts/format.ts';
import { useLanguage, useText } from '../../../parts/language.tsx';
import type { ListRow } from '../scouting-api.ts';
import { useMandates } from '../use-scouting.ts';

/** What other mandates of the workspace know of a drug. */
export function SeenBefore({ memory }: Pick<ListRow, 'memory'>) {
  const text = useText();
  const { language } = useLanguage();
  const words = text.scouting.run;
  const mandates = useMandates().data?.items;
  if (memory.length === 0) return null;
  return (
    <ul className="plain seen-before small" aria-label={words.seenBefore}>
      {memory.map(({ mandate, seen, decision, reason }) => (
        <li key={mandate}>
          {words.seen(mandates?.find(({ id }) => id === mandate)?.name ?? mandate, shortDate(seen, text, language))}
          {decision !== null && (
            <>
              {text.standing.comma}
              <strong>{words.seenDecided(decision, reason)}</strong>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
