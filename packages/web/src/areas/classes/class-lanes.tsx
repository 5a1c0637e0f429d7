import type { ShownClass } from '../../api.ts';
import { partyName } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { type ClassEvent, dayNumber, marksOf, type Span, yearsOf } from './class-events.ts';
import { LaneMarks } from './lane-marks.tsx';
import { useLaneWidth } from './use-lane-width.ts';

interface Props {
  readonly members: ShownClass['members'];
  readonly events: readonly ClassEvent[];
  readonly span: Span;
  readonly day: string;
}

/** Each asset a lane over the years. What had not yet happened on the day is pale. The table below tells the same. */
export function ClassLanes({ members, events, span, day }: Props) {
  const text = useText();
  const { language } = useLanguage();
  const { ref, width } = useLaneWidth();
  const dated = marksOf(events.filter(({ at }) => at !== null));
  const lanes = members.filter(({ id }) => dated.some((event) => event.asset === id));
  const share = (at: number) => (at - span.from) / (span.to - span.from);
  const place = (at: number) => `${100 * share(at)}%`;
  const first = (id: string) => dated.findIndex((event) => event.asset === id);
  return (
    <div className="lanes" role="img" aria-label={text.classes.chartLabel(lanes.length, dated.length)}>
      <div className="lane-years">
        <div ref={ref} className="lane-track">
          {yearsOf(span).map(({ year, at }) => (
            <span key={year} className="lane-year" style={{ left: place(at) }}>
              {year}
            </span>
          ))}
        </div>
      </div>
      {lanes
        .toSorted((a, b) => first(a.id) - first(b.id))
        .map((asset) => (
          <div key={asset.id} className="lane">
            <span className="lane-name">
              {partyName(asset, language)} <span className="soft small">{codeOf(asset)}</span>
            </span>
            <LaneMarks
              events={dated.filter((event) => event.asset === asset.id)}
              left={(at) => share(at) * width}
              width={width}
              day={day}
            />
            <div className="lane-track lane-lines">
              {yearsOf(span).map(({ year, at }) => (
                <span key={year} className="lane-line" style={{ left: place(at) }} />
              ))}
              <span className="lane-day" style={{ left: place(dayNumber(day)) }} />
            </div>
          </div>
        ))}
    </div>
  );
}

/** The first code beside the name; the tables below have them all. */
function codeOf({ name, codes }: ShownClass['members'][number]): string {
  return codes.find((code) => code !== name) ?? '';
}
