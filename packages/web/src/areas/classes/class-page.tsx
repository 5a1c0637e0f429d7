import '../../style/find.css';
import { Skeleton } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ShownClass } from '../../api.ts';
import { partyName } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { Said } from '../../parts/said.tsx';
import { useAddress } from '../../routes/use-address.ts';
import { useRowsById } from '../deals/use-rows-by-id.ts';
import { isDay } from '../rights/days.ts';
import { eventsOf, happenedBy } from './class-events.ts';
import { ClassHistory } from './class-history.tsx';
import { ClassMembers } from './class-members.tsx';
import { ClassReadOuts } from './class-read-outs.tsx';
import { ClassTimeline } from './class-timeline.tsx';
import { useClass, useMembersOn } from './use-class.ts';

/** A class over time: what happened to the rights in its assets, up to a day that the reader moves. */
export function ClassPage() {
  const text = useText();
  const { id } = useParams({ from: '/classes/$id' });
  const { language } = useLanguage();
  const whole = useClass(id);
  usePageTitle(whole.data && partyName(whole.data.class, language), text.places.classes);
  // Events carry ids of companies; nothing is drawn before their names are there, so that nothing jumps.
  const named = useRowsById(true) !== undefined;
  return (
    <div className="page class-page">
      {whole.error && (
        <>
          <ProblemAlert error={whole.error} retry={() => void whole.refetch()} />
          <p>
            <Link to="/classes">{text.classes.all}</Link>
          </p>
        </>
      )}
      {!whole.error && (whole.data && named ? <ClassSheet whole={whole.data} /> : <ClassSkeleton />)}
    </div>
  );
}

function ClassSheet({ whole }: { readonly whole: ShownClass }) {
  const { id } = whole.class;
  const [day, move] = useDayOf(whole.asOf);
  const then = useMembersOn(id, day === whole.asOf ? undefined : day);
  const events = useMemo(() => eventsOf(whole.history), [whole.history]);
  const happened = happenedBy(events, day);
  const members = day === whole.asOf ? whole.members : (then.data?.members ?? whole.members);
  return (
    <>
      <ClassHeader whole={whole} />
      <div className="sections">
        <ClassTimeline members={whole.members} events={events} day={day} today={whole.asOf} move={move} />
        <ClassHistory events={happened} members={whole.members} />
        <ClassMembers members={members} events={happened} day={day} />
        <ClassReadOuts readOuts={whole.readOuts} />
      </div>
    </>
  );
}

/** The day moves at once with the slider and reaches the address when the hand is still, so that links hold it. */
function useDayOf(today: string): readonly [day: string, move: (day: string, done: boolean) => void] {
  const [search, change] = useAddress<{ asOf?: string[] }>();
  const [moving, setMoving] = useState<string | null>(null);
  const move = (day: string, done: boolean) => {
    setMoving(done ? null : day);
    if (done) change(day === today ? {} : { asOf: [day] });
  };
  const asked = search.asOf?.[0];
  const valid = asked !== undefined && isDay(asked) && asked <= today;
  return [moving ?? (valid ? asked : today), move];
}

function ClassHeader({ whole }: { readonly whole: ShownClass }) {
  const text = useText();
  const { language } = useLanguage();
  const found = whole.class;
  const first = partyName(found, language);
  const other = language === 'zh' ? found.name : found.nameZh;
  return (
    <header className="page-head">
      <p className="tight small">
        <Link to="/classes">{text.classes.all}</Link>
      </p>
      <h1>
        {first} {other !== null && other !== first && <span className="other-name soft">{other}</span>}
      </h1>
      <p className="tight soft">
        <Said words={found.reason} />
      </p>
      <p className="tight">
        <Link to="/white-space" search={{ class: [found.id] }}>
          {text.classes.whiteSpace}
        </Link>
      </p>
    </header>
  );
}

function ClassSkeleton() {
  return (
    <div aria-busy="true">
      <Skeleton height={30} width="40%" mb="md" />
      <Skeleton height={460} mb="md" />
      <Skeleton height={420} />
    </div>
  );
}
