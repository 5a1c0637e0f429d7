/** Waits the given time; rejects with the reason of the signal when it is cancelled. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

export interface Pace {
  /** Resolves when the next call may be made. Calls made at once are put one after another. */
  turn(signal?: AbortSignal): Promise<void>;
  /** Nobody's turn comes before this time has passed. */
  pause(milliseconds: number): void;
}

/** Calls may travel faster than the one before, so they leave a little further apart than the limit says. */
const MARGIN = 1.05;

/** Spaces calls evenly, which keeps any window of a second within the limit. @param now milliseconds since the epoch */
export function paceOf(perSecond: number, now: () => number, sleep: Sleep): Pace {
  const between = (1000 / perSecond) * MARGIN;
  let free = Number.NEGATIVE_INFINITY;
  return {
    async turn(signal) {
      const at = Math.max(now(), free);
      free = at + between;
      const wait = at - now();
      if (wait > 0) await sleep(wait, signal).catch(stopped(signal));
      signal?.throwIfAborted();
    },
    pause(milliseconds) {
      free = Math.max(free, now() + milliseconds);
    },
  };
}

/** Timers of Node tell that they were cancelled, and not why. */
function stopped(signal: AbortSignal | undefined) {
  return (error: unknown) => {
    signal?.throwIfAborted();
    throw error;
  };
}
