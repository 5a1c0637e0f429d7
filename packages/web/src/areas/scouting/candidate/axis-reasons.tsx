import { useText } from '../../../parts/language.tsx';
import { Said } from '../../../parts/said.tsx';
import { RefLinks } from '../ref-link.tsx';
import { ScoreBars, signed } from '../run/score-bars.tsx';
import type { Axis, Detail, Reason } from '../scouting-api.ts';

const AXES: readonly Axis[] = ['differentiated', 'transferable', 'partnerable'];

/** Every reason of the three axes with what it rests on, and what would settle the unknown ones. */
export function AxisReasons({ axes }: Pick<Detail, 'axes'>) {
  const words = useText().scouting;
  return (
    <section className="panel" aria-labelledby="axes">
      <h2 id="axes">{words.candidate.axes}</h2>
      {axes === null ? (
        <p className="tight">{words.candidate.notRanked}</p>
      ) : (
        <>
          <ScoreBars axes={axes} long />
          <div className="axis-columns">
            {AXES.map((axis) => (
              <AxisColumn key={axis} name={words.axes[axis]} axis={axes[axis]} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}

interface ColumnProps {
  readonly name: string;
  readonly axis: NonNullable<Detail['axes']>[Axis];
}

function AxisColumn({ name, axis: { value, range, because, unknown } }: ColumnProps) {
  const words = useText().scouting.candidate;
  const size = ({ points }: Reason) => (points === null ? -1 : Math.abs(points));
  return (
    <div>
      <h3>
        {name} {signed(value)}{' '}
        <span className="soft">
          {signed(range.low)}…{signed(range.high)}
        </span>
      </h3>
      <ul className="plain axis-reasons small">
        {because
          .toSorted((a, b) => size(b) - size(a))
          .map((reason) => (
            <li key={reason.id}>
              <Points points={reason.points} />
              <span>
                <Said words={reason.says} /> <RefLinks refs={reason.refs} />
              </span>
            </li>
          ))}
      </ul>
      <h3>{words.settle}</h3>
      {unknown.length === 0 ? (
        <p className="tight soft small">{words.settled}</p>
      ) : (
        <ul className="small settle">
          {[...new Set(unknown)].map((one) => (
            <li key={one}>
              <Said words={one} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Points({ points }: Pick<Reason, 'points'>) {
  const words = useText().scouting.candidate;
  if (points === null) {
    return (
      <span className="points points-unknown" title={words.unknownReason}>
        ?<span className="visually-hidden"> {words.unknownReason}</span>
      </span>
    );
  }
  return <span className={points < 0 ? 'points points-minus' : 'points'}>{signed(points)}</span>;
}
