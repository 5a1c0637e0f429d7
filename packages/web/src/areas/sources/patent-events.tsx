import type { PatentFamily } from '@beringia/domain/scouting/patent';
import { Dash } from '../../parts/amount.tsx';
import { HeadRow } from '../../parts/head-row.tsx';
import { useText } from '../../parts/language.tsx';
import { Said } from '../../parts/said.tsx';
import { useDate } from './facts.tsx';
import { Section } from './section.tsx';

/** What offices reported, the latest first. */
export function PatentEvents({ events }: Pick<PatentFamily, 'events'>) {
  const text = useText();
  const date = useDate();
  const words = text.records.patent;
  if (events.length === 0) return null;
  const latest = events.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
  return (
    <Section title={words.events}>
      <table className="plain-table stack-table">
        <HeadRow heads={[text.records.approval.date, words.country, words.event, words.owner]} />
        <tbody>
          {latest.map((event, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: offices report the same event twice, and the list never moves
            <tr key={index}>
              <td data-label={text.records.approval.date} className="date">
                {date(event.date) ?? <Dash />}
              </td>
              <td data-label={words.country}>
                {event.country} <span className="soft code">{event.application}</span>
              </td>
              <td data-label={words.event}>
                {words.effects[event.effect]} <span className="soft code">{event.code}</span>
                <span className="soft small block">
                  <Said words={event.meaning} />
                </span>
              </td>
              <td data-label={words.owner}>{event.owner ?? <Dash />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
