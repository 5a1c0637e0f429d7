import { type Refusal, refuse } from '@beringia/domain/basics/errors';
import type { Failure } from './failures.ts';

/** How long a call is tried. Times in milliseconds. */
export interface Patience {
  readonly attempts: number;
  readonly attemptsOffline: number;
  readonly firstWait: number;
  readonly longestWait: number;
  /** A source that asks for a longer wait is left alone, and the run ends with a word on when to go on. */
  readonly longestAsked: number;
}

/** Five attempts over about half a minute ride out a restart of a source; more is a matter for the next run. */
export const PATIENCE: Patience = {
  attempts: 5,
  attemptsOffline: 2,
  firstWait: 1000,
  longestWait: 60_000,
  longestAsked: 600_000,
};

/**
 * Milliseconds to wait before the next attempt, or null to give up. Waits double, and half of each is left to chance, so that
 * callers who failed together do not come back together. What the source asks for is never undercut.
 * @param attempt number of attempts made
 */
export function waitBefore(failure: Failure, attempt: number, patience: Patience, random: () => number): number | null {
  const most = { yes: patience.attempts, offline: patience.attemptsOffline, no: 1 }[failure.again];
  const asked = failure.wait ?? 0;
  if (attempt >= most || asked > patience.longestAsked) return null;
  const doubled = Math.min(patience.longestWait, patience.firstWait * 2 ** (attempt - 1));
  return Math.max(asked, doubled / 2 + (random() * doubled) / 2);
}

/** The failure as the reader is told it, with the source, the address and how often it was tried. */
export function refusalOf(
  { code, problem, wait }: Failure,
  about: { readonly source: string; readonly url: string; readonly attempts: number },
): Refusal {
  const tried = about.attempts > 1 ? ` It was asked ${about.attempts} times.` : '';
  const asked = wait === null ? '' : ` The source asks to wait ${Math.ceil(wait / 1000)} seconds.`;
  const wrong = `${about.source} (${about.url}): ${problem.wrong}${tried}${asked}`;
  return refuse(code, { ...problem, wrong });
}
