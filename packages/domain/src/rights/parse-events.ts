import type { LedgerProblem } from './read-event.ts';
import { type RightEvent, rightEvent } from './right-event.ts';

/** Right events as somebody wrote them. One that does not fit is named, and the others are read. */
export function parseRightEvents(lines: readonly unknown[]): { events: RightEvent[]; problems: LedgerProblem[] } {
  const events: RightEvent[] = [];
  const problems: LedgerProblem[] = [];
  for (const [index, line] of lines.entries()) {
    const parsed = rightEvent.safeParse(line);
    if (parsed.success) events.push(parsed.data);
    else problems.push(...parsed.error.issues.map(({ path, message }) => misfit(line, index, path.join('.'), message)));
  }
  return { events, problems };
}

function misfit(line: unknown, index: number, field: string, expected: string): LedgerProblem {
  const id = (line as { id?: unknown } | null)?.id;
  const event = typeof id === 'string' ? id : `event ${index + 1}`;
  const value = field.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown> | null)?.[step], line);
  const wrong = `${field || 'the event'} of "${event}" does not fit: ${JSON.stringify(value) ?? 'it is missing'}.`;
  return { event, field, wrong, expected, next: 'Correct the event; the others are answered without it.' };
}
