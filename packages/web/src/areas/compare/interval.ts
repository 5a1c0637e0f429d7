/** A royalty as an interval of percent: `7–13%`, `≥10%`, `≤13%`. An end that nobody said stays open. */
export function intervalText({ low, high }: { readonly low: number | null; readonly high: number | null }): string {
  if (low !== null && high !== null) return low === high ? `${low}%` : `${low}–${high}%`;
  return low === null ? `≤${high}%` : `≥${low}%`;
}
