import type { Comparison } from '../../api.ts';
import { amountText } from '../../parts/format.ts';
import { useLanguage } from '../../parts/language.tsx';

interface Props {
  readonly spread: Comparison['cash'];
  readonly name: string;
}

const DECADES = [0.1, 1, 10, 100, 1000, 10_000, 100_000];

/** Every stated amount as a dot on a logarithmic line, the middle half as a bar. The table below holds the numbers. */
export function DealStrip({ spread, name }: Props) {
  const { language } = useLanguage();
  const values = spread.deals.map(({ value }) => value).filter((value) => value > 0);
  if (values.length < 2) return null;
  const ends = [Math.min(...values) / 1.3, Math.max(...values) * 1.3] as const;
  const at = (value: number) => `${(100 * Math.log(value / ends[0])) / Math.log(ends[1] / ends[0])}%`;
  const { percentiles } = spread;
  const words = (value: number) => amountText({ value, currency: 'USD', mark: 'exact' }, language);
  return (
    <div className="strip" role="img" aria-label={name}>
      {DECADES.filter((tick) => tick > ends[0] && tick < ends[1]).map((tick) => (
        <span
          key={tick}
          className={isLate(at(tick)) ? 'strip-tick strip-tick-late' : 'strip-tick'}
          style={{ left: at(tick) }}
        >
          {words(tick)}
        </span>
      ))}
      {percentiles && percentiles.p25 > 0 && (
        <span className="strip-half" style={{ left: at(percentiles.p25), right: rest(at(percentiles.p75)) }} />
      )}
      {percentiles && percentiles.p50 > 0 && <span className="strip-median" style={{ left: at(percentiles.p50) }} />}
      {spread.deals.map(({ deal, value }) =>
        value > 0 ? (
          <span key={deal} className="strip-dot" style={{ left: at(value) }} title={`${words(value)}`} />
        ) : null,
      )}
    </div>
  );
}

/** Near the right end a label stands before its line, or it would leave the frame. */
function isLate(place: string): boolean {
  return Number.parseFloat(place) > 75;
}

function rest(place: string): string {
  return `${100 - Number.parseFloat(place)}%`;
}
