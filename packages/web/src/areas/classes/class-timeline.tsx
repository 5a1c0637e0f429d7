import type { ShownClass } from '../../api.ts';
import { useText } from '../../parts/language.tsx';
import { type ClassEvent, type EventKind, eventName, spanOf } from './class-events.ts';
import { ClassLanes } from './class-lanes.tsx';
import { DaySlider } from './day-slider.tsx';
import { EventSign, SIGNS } from './event-sign.tsx';

interface Props {
  readonly members: ShownClass['members'];
  readonly events: readonly ClassEvent[];
  readonly day: string;
  readonly today: string;
  readonly move: (day: string, done: boolean) => void;
}

/** The time machine: a lane an asset, and a day that can be moved over all of them. */
export function ClassTimeline({ members, events, day, today, move }: Props) {
  const text = useText();
  const span = spanOf(events, today);
  const kinds = Object.keys(SIGNS).filter((kind) => events.some((event) => event.kind === kind));
  const quiet = members.filter(({ id }) => !events.some((event) => event.asset === id));
  return (
    <section className="panel" aria-labelledby="timeline">
      <h2 id="timeline">{text.classes.timeline}</h2>
      <DaySlider span={span} events={events} day={day} today={today} move={move} />
      <ClassLanes members={members} events={events} span={span} day={day} />
      <ul className="plain lane-legend">
        {kinds.map((kind) => (
          <li key={kind}>
            <EventSign kind={kind as EventKind} /> {eventName(kind as EventKind, text)}
          </li>
        ))}
      </ul>
      {quiet.length > 0 && (
        <p className="tight soft small">
          {text.classes.quiet(quiet.length)}
          {text.common.colon}
          {quiet.map(({ name }) => name).join(', ')}
        </p>
      )}
    </section>
  );
}
