import { Dash } from '../../../parts/amount.tsx';
import { useText } from '../../../parts/language.tsx';
import type { Axis, ListRow, Score } from '../scouting-api.ts';

const AXES: readonly Axis[] = ['differentiated', 'transferable', 'partnerable'];

/** Points at the two ends of every bar: no axis of the shipped table leaves them. */
const [LOWEST, HIGHEST, WIDTH, HEIGHT] = [-12, 18, 62, 10];

/** The three axes as bars on one scale: what is known is filled, where it can still end is the pale range. */
export function ScoreBars({ axes, long }: { readonly axes: ListRow['axes']; readonly long?: boolean }) {
  const words = useText().scouting;
  if (axes === null) return <Dash title={words.candidate.notRanked} />;
  return (
    <dl className={long ? 'scores scores-long' : 'scores'}>
      {AXES.map((axis) => (
        <div key={axis}>
          <dt title={words.axes[axis]}>{long ? words.axes[axis] : words.axesShort[axis]}</dt>
          <dd>
            <ScoreBar score={axes[axis]} name={words.axes[axis]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ScoreBar({ score: { value, of, range }, name }: { readonly score: Score; readonly name: string }) {
  const words = useText().scouting;
  const label = words.score(name, value, range.low, range.high, of);
  const [zero, end, low, high] = [0, value, range.low, range.high].map(placeOf) as [number, number, number, number];
  return (
    <>
      <svg width={WIDTH} height={HEIGHT} role="img" aria-label={label} className="score-bar">
        <title>{label}</title>
        <rect className="score-range" x={low} y="2.5" width={Math.max(1, high - low)} height="5" />
        <rect
          className={value < 0 ? 'score-minus' : 'score-plus'}
          x={Math.min(zero, end)}
          y="1"
          width={Math.abs(end - zero)}
          height="8"
        />
        <line className="score-zero" x1={zero} x2={zero} y1="0" y2={HEIGHT} />
      </svg>
      <span className="score-number" aria-hidden="true">
        {signed(value)} <span className="soft">{`${signed(range.low)}…${signed(range.high)}`}</span>
      </span>
    </>
  );
}

function placeOf(points: number): number {
  const inside = Math.min(HIGHEST, Math.max(LOWEST, points));
  return ((inside - LOWEST) / (HIGHEST - LOWEST)) * WIDTH;
}

/** `+3`, `−2`, `0`. */
export function signed(points: number): string {
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0';
}
