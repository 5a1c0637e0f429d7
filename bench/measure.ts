/** Two ways to the same answer, timed in turns, so that whatever else the machine does hits both alike. */

export interface Timed {
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
}

export interface Pair {
  readonly rest: Timed;
  readonly floor: Timed;
}

type Way = () => Promise<unknown>;

/** Runs both `runs` times, a fifth of that before to warm up, and each first as often as the other. */
export async function inTurns(rest: Way, floor: Way, runs: number): Promise<Pair> {
  const times = { rest: [] as number[], floor: [] as number[] };
  const warmUp = Math.ceil(runs / 5);
  for (let run = -warmUp; run < runs; run++) {
    const order = run % 2 === 0 ? (['rest', 'floor'] as const) : (['floor', 'rest'] as const);
    for (const name of order) {
      const ms = await timeOf(name === 'rest' ? rest : floor);
      if (run >= 0) times[name].push(ms);
    }
  }
  return { rest: percentiles(times.rest), floor: percentiles(times.floor) };
}

export async function timeOf(way: Way): Promise<number> {
  const started = performance.now();
  await way();
  return performance.now() - started;
}

export async function medianOf(way: Way, runs: number): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await timeOf(way));
  return percentiles(times).p50;
}

function percentiles(times: readonly number[]): Timed {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
