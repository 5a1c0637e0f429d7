import type { RightEvent, ShownAsset } from '../../api.ts';
import { dateText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { useAddress } from '../../routes/use-address.ts';
import { certainDay } from './days.ts';
import { SourceNumbers } from './reasons.tsx';
import { RecordLinks } from './record-links.tsx';
import { type RightsSearch, withAnswerTo } from './rights-query.ts';
import { useRights } from './use-rights.ts';

/** Everything known to have happened to the rights, oldest first and undated last. A date shows the map of that day. */
export function RightsTimeline({ shown }: { readonly shown: ShownAsset }) {
  const text = useText();
  const [search, change] = useAddress<RightsSearch>();
  const events = useRights(shown.asset.id, search).data?.events ?? [];
  const choose = (day: string) => change(withAnswerTo(search, 'asOf', day === shown.asOf ? null : day));
  const day = search.asOf?.[0] ?? shown.asOf;
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">{text.rights.timeline}</h2>
      {events.length === 0 && <p className="tight soft">{text.rights.noEvents}</p>}
      <ol className="timeline">
        {events.map((event) => (
          <li key={event.id} className={event.on !== null && certainDay(event.on, shown.asOf) <= day ? 'decides' : ''}>
            <EventDate event={event} today={shown.asOf} choose={choose} />
            <span>
              <strong>{text.rights.kind[event.kind]}</strong> <span lang="en">{event.text}</span>{' '}
              <SourceNumbers sources={event.sources} /> <RecordLinks ids={event.basis} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface DateProps {
  readonly event: RightEvent;
  readonly today: string;
  readonly choose: (day: string) => void;
}

function EventDate({ event: { on }, today, choose }: DateProps) {
  const text = useText();
  const { language } = useLanguage();
  if (on === null) return <span className="date">{text.deal.undated}</span>;
  const words = dateText(on, text, language);
  const end = certainDay(on, today);
  return (
    <span className="date">
      <button
        type="button"
        className="link-button"
        title={text.rights.showDay(dateText(end, text, language))}
        onClick={() => choose(end)}
      >
        {words}
      </button>
    </span>
  );
}
