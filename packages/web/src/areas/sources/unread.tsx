import type { Trial } from '@beringia/domain/scouting/trial';
import { useText } from '../../parts/language.tsx';
import { Said } from '../../parts/said.tsx';
import { Section } from './section.tsx';

/** What the register printed that could not be read. */
export function Unread({ unread }: Pick<Trial, 'unread'>) {
  const text = useText();
  if (unread.length === 0) return null;
  return (
    <Section title={text.records.trial.unread}>
      <p className="tight soft small">{text.records.trial.unreadNote}</p>
      <ul className="plain">
        {unread.map(({ field, printed, why }) => (
          <li key={`${field} ${printed}`}>
            <span className="code">{field}</span> “{printed}”{text.common.colon}
            <Said words={why} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
