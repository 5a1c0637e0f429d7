import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { RightEvent } from '../../api.ts';
import { dateText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { dayAt, firstDay, isDay, lastMoment, type Moment, momentsOf, numberOf, stepped } from './days.ts';

interface Props {
  readonly events: readonly RightEvent[];
  readonly day: string;
  readonly today: string;
  readonly choose: (day: string) => void;
}

const SETTLE_MS = 140;

/** The day of the map: dragged, stepped from event to event, or typed. What happened last stands below. */
export function TimeSlider({ events, day, today, choose }: Props) {
  const text = useText();
  const { language } = useLanguage();
  const moments = momentsOf(events, today);
  const [shown, setShown] = useState(day);
  // The address may change from outside: the back button, or a day chosen in the timeline.
  useEffect(() => setShown(day), [day]);
  const settle = useDebouncedCallback(choose, SETTLE_MS);
  const go = (next: string) => {
    setShown(next);
    settle(next);
  };
  const first = firstDay(moments, today);
  const step = (way: 1 | -1) => go(stepped(moments, shown, today, way));
  const onKeyDown = (event: KeyboardEvent) => {
    const way = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key] as 1 | -1 | undefined;
    if (way === undefined || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    step(way);
  };
  return (
    <div className="time">
      <div className="time-row">
        <Button size="compact-xs" variant="default" aria-label={text.rights.earlier} onClick={() => step(-1)}>
          ‹
        </Button>
        <div className="time-track">
          <input
            type="range"
            min={numberOf(first)}
            max={numberOf(today)}
            value={isDay(shown) ? numberOf(shown) : numberOf(today)}
            aria-label={text.rights.slider}
            aria-valuetext={`${dateText(shown, text, language)}. ${words(lastMoment(moments, shown), shown, text)}`}
            title={text.rights.sliderHint}
            onChange={(event) => go(dayAt(Number(event.currentTarget.value)))}
            onKeyDown={onKeyDown}
          />
          <Ticks moments={moments} first={first} today={today} />
        </div>
        <Button size="compact-xs" variant="default" aria-label={text.rights.later} onClick={() => step(1)}>
          ›
        </Button>
        <DayInput key={shown} day={shown} first={first} today={today} choose={go} />
        <Button size="compact-xs" variant="default" disabled={shown === today} onClick={() => go(today)}>
          {text.rights.today}
        </Button>
      </div>
      <Happened moment={lastMoment(moments, shown)} day={shown} />
    </div>
  );
}

/** A day typed by hand is taken when it is whole. */
function DayInput({ day, first, today, choose }: Omit<Props, 'events'> & { readonly first: string }) {
  const text = useText();
  return (
    <TextInput
      type="date"
      size="xs"
      aria-label={text.rights.dayOf}
      defaultValue={day}
      min={first < day ? first : day}
      max={today}
      onBlur={(event) => take(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && take(event.currentTarget.value)}
    />
  );
  function take(typed: string) {
    if (isDay(typed) && typed !== day && typed <= today) choose(typed);
  }
}

function Ticks({
  moments,
  first,
  today,
}: {
  readonly moments: readonly Moment[];
  readonly first: string;
  today: string;
}) {
  const span = numberOf(today) - numberOf(first);
  return (
    <div className="time-ticks" aria-hidden="true">
      {moments.map(({ day }) => (
        <span key={day} style={{ left: `${((numberOf(day) - numberOf(first)) / span) * 100}%` }} />
      ))}
    </div>
  );
}

/** The events of the day, or of the last day before it that had some. Two lines are kept free, so that nothing jumps. */
function Happened({ moment, day }: { readonly moment: Moment | undefined; readonly day: string }) {
  const text = useText();
  const { language } = useLanguage();
  if (!moment) return <p className="happened soft">{text.rights.nothingYet}</p>;
  const on = dateText(moment.day, text, language);
  return (
    <p className="happened two-lines">
      <span className="soft">
        {moment.day === day ? text.rights.on(on) : text.rights.before(on)}
        {text.common.colon}
      </span>
      {moment.events.map((event, index) => (
        <span key={event.id}>
          {index > 0 && ' · '}
          <strong>{text.rights.kind[event.kind]}</strong> <span lang="en">{event.text}</span>
        </span>
      ))}
    </p>
  );
}

function words(moment: Moment | undefined, day: string, { rights }: ReturnType<typeof useText>): string {
  if (!moment) return rights.nothingYet;
  const kinds = [...new Set(moment.events.map(({ kind }) => rights.kind[kind]))].join(', ');
  return moment.day === day ? kinds : rights.before(`${moment.day}: ${kinds}`);
}
