import { Button } from '@mantine/core';
import { dateText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { type ClassEvent, dayNumber, dayOfNumber, happenedBy, neighbour, type Span } from './class-events.ts';

interface Props {
  readonly span: Span;
  readonly events: readonly ClassEvent[];
  readonly day: string;
  readonly today: string;
  readonly move: (day: string, done: boolean) => void;
}

/** The day of the question: moved by hand, by the arrows of the keyboard, or from event to event. */
export function DaySlider({ span, events, day, today, move }: Props) {
  const text = useText();
  const { language } = useLanguage();
  const [earlier, later] = [neighbour(events, day, -1), neighbour(events, day, 1)];
  const words = dateText(day, text, language);
  const settle = (value: string) => move(dayOfNumber(Number(value)), true);
  return (
    <div className="day-slider">
      <p className="tight day-words">
        <output>
          <strong>{text.classes.asOf(words)}</strong>{' '}
          <span className="soft">{text.classes.so(happenedBy(events, day).length, events.length)}</span>
        </output>
        <span className="day-steps">
          <Step name={text.classes.earlier} to={earlier} move={move} />
          <Step name={text.classes.later} to={later === null || later > today ? null : later} move={move} />
          <Step name={text.classes.today} to={day === today ? null : today} move={move} />
        </span>
      </p>
      <input
        type="range"
        className="day-range"
        aria-label={text.classes.day}
        aria-valuetext={words}
        min={span.from}
        max={span.to}
        value={dayNumber(day)}
        onChange={(event) => move(dayOfNumber(Number(event.currentTarget.value)), false)}
        onPointerUp={(event) => settle(event.currentTarget.value)}
        onKeyUp={(event) => settle(event.currentTarget.value)}
        onBlur={(event) => settle(event.currentTarget.value)}
      />
    </div>
  );
}

function Step({ name, to, move }: { name: string; to: string | null; move: Props['move'] }) {
  return (
    <Button size="compact-xs" variant="default" disabled={to === null} onClick={() => to !== null && move(to, true)}>
      {name}
    </Button>
  );
}
