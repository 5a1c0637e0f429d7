import { contradictionsOf, type ReadOut, readOut } from '@beringia/domain/assets/read-outs';
import { refuse } from '@beringia/domain/basics/errors';
import type { CaptureValue } from '@beringia/domain/scouting/capture/proposal';

/**
 * A row of the table of read-outs from what a sentence says. What it does not say stays unknown.
 * @throws Refusal `bad-input` where nobody says which trial it is of, or where the value lies outside its own interval
 */
export function readOutFrom(
  { endpoint, value, unit, n, interval, ...said }: CaptureValue<'readOuts'>,
  given: { readonly trial: string | null; readonly source: string },
): ReadOut {
  const trial = said.trial ?? given.trial;
  if (trial === null) throw noTrial();
  const row = readOut.parse({ trial, endpoint, value, unit, n, interval, source: given.source });
  const [against] = contradictionsOf(row);
  if (against) throw refuse('bad-input', { ...against, next: 'Look at the sentence, and type the read-out by hand.' });
  return row;
}

function noTrial() {
  return refuse('bad-input', {
    field: 'trial',
    wrong: 'a read-out is of a trial, and the sentence names none.',
    expected: 'name or register number of the trial',
    next: 'Give the trial, then accept.',
  });
}
