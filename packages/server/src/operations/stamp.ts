import type { Day, PartialDate } from '@beringia/domain/basics/partial-date';
import { parseDay } from '@beringia/domain/basics/partial-date';
import { currentRevision } from '../database/queries/workspaces.ts';
import type { Context } from './handler.ts';

/** What every answer says of itself: the day it is about, and the stored revision it was made from. */
export async function stampOf(context: Context, asOf: Day = context.today) {
  const { trx, workspace, shipped } = context;
  return { asOf, known: { data: shipped.version, workspace: await currentRevision(trx, workspace) } };
}

/** @throws Refusal `bad-input` when the day is given less precisely than to the day */
export function dayOf(asOf: PartialDate | undefined, today: Day): Day {
  return asOf === undefined ? today : parseDay(asOf, 'asOf');
}
