import { earliestDay, latestDay, type PartialDate } from '@beringia/domain/basics/partial-date';
import { dateText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { useCompanyNames } from '../companies/use-company-names.ts';
import { type ClassEvent, dayNumber, eventName, happenedBy } from './class-events.ts';
import { EventSign } from './event-sign.tsx';
import { fitsBeside, placeMarks } from './lane-layout.ts';
import { namesOf } from './who-words.ts';

interface Props {
  readonly events: readonly ClassEvent[];
  /** Pixels from the left for a day. */
  readonly left: (at: number) => number;
  readonly width: number;
  readonly day: string;
}

const ROW = 20;
/** Below this many pixels there is room for the taker alone. */
const WIDE = 520;

/** The events of one asset. What had not yet happened on the day is pale. */
export function LaneMarks({ events, left, width, day }: Props) {
  const { language } = useLanguage();
  const names = useCompanyNames();
  const happened = new Set(happenedBy(events, day));
  const labels = events.map(({ at, from, to }) => {
    const taker = namesOf(to, names, language);
    const giver = namesOf(from, names, language);
    if (to.length === 0) return giver;
    const both = `${giver} → ${taker}`;
    return width < WIDE || from.length === 0 || !fitsBeside(left(at ?? 0), both, width) ? taker : both;
  });
  const placed = placeMarks(
    events.map(({ at }, index) => ({ left: left(at ?? 0), label: labels[index] ?? '' })),
    width,
  );
  const rows = Math.max(...placed.map(({ row }) => row), 0) + 1;
  return (
    <div className="lane-track lane-marks" style={{ height: rows * ROW + 4 }}>
      {events.map((event, index) => (
        <Mark
          key={event.id}
          event={event}
          label={labels[index] ?? ''}
          place={{ left: `${(100 * left(event.at ?? 0)) / width}%`, top: (placed[index]?.row ?? 0) * ROW + 2 }}
          before={placed[index]?.before ?? false}
          pale={!happened.has(event)}
          span={spanOfDate(event.on, (at) => (100 * left(at)) / width)}
        />
      ))}
    </div>
  );
}

interface MarkProps {
  readonly event: ClassEvent;
  readonly label: string;
  readonly place: { readonly left: string; readonly top: number };
  readonly before: boolean;
  readonly pale: boolean;
  /** In percent of the lane. */
  readonly span: { readonly left: number; readonly width: number } | null;
}

function Mark({ event, label, place, before, pale, span }: MarkProps) {
  const text = useText();
  const { language } = useLanguage();
  const when = event.on === null ? '' : dateText(event.on, text, language);
  const look = ['lane-mark', before ? 'lane-mark-before' : '', pale ? 'mark-pale' : ''].join(' ').trim();
  return (
    <>
      {span && (
        <span className="lane-window" style={{ left: `${span.left}%`, width: `${span.width}%`, top: place.top + 18 }} />
      )}
      <span
        className={look}
        style={place}
        title={`${when} · ${eventName(event.kind, text)}${text.common.colon}${event.text}${event.noHeir ? ` · ${text.classes.noHeir}` : ''}`}
      >
        <EventSign kind={event.kind} />
        <span className="lane-label">{label}</span>
      </span>
    </>
  );
}

/** The whole year of an event of which only the year is known: a line under the mark. */
function spanOfDate(on: PartialDate | null, percent: (at: number) => number): MarkProps['span'] {
  if (on === null || on.length > 4) return null;
  const [from, to] = [percent(dayNumber(earliestDay(on))), percent(dayNumber(latestDay(on)))];
  return { left: from, width: to - from };
}
