import type { backUp } from '@beringia/contract/system/back-up';
import { afterCommit } from '../../database/walls.ts';
import type { Handler } from '../handler.ts';
import { stampOf } from '../stamp.ts';

/** The path is known when the file is there, which is after the transaction and before the answer goes out. */
export const backUpHandler: Handler<typeof backUp> = async (_input, context) => {
  const answer = { ...(await stampOf(context)), file: '' };
  afterCommit(async () => {
    answer.file = await context.backUp();
  });
  return answer;
};
