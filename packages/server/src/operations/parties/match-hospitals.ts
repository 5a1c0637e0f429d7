import type { InputOf, OutputOf } from '@beringia/contract/operation';
import type { matchParties } from '@beringia/contract/parties/match-parties';
import type { Context } from '../handler.ts';
import { stampOf } from '../stamp.ts';

export async function matchHospitals(
  input: InputOf<typeof matchParties>,
  context: Context,
): Promise<OutputOf<typeof matchParties>> {
  throw new Error(`not wired yet ${input.names.length} ${await stampOf(context)}`);
}
