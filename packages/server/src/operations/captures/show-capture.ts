import { CAPTURES_CAP, type listCaptures, type showCapture } from '@beringia/contract/captures/read-capture';
import { listCaptures as capturesOf, countCaptures } from '../../database/queries/captures.ts';
import type { Handler } from '../handler.ts';
import { offsetOf } from '../jobs/follow-jobs.ts';
import { stampOf } from '../stamp.ts';
import { captureView, rowOf } from './capture-view.ts';
import { storedCapture } from './stored-capture.ts';

export const showCaptureHandler: Handler<typeof showCapture> = async ({ id }, context) =>
  captureView(context, id, await storedCapture(context, id));

export const listCapturesHandler: Handler<typeof listCaptures> = async ({ limit, cursor }, context) => {
  const offset = offsetOf(cursor);
  const [rows, total] = [await capturesOf(context.trx, { limit, offset }), await countCaptures(context.trx)];
  const more = rows.length > 0 && offset + rows.length < total;
  return {
    ...(await stampOf(context)),
    items: rows.map((row) => rowOf(row, context.library.captureKnown())),
    total,
    cap: CAPTURES_CAP,
    next: more ? String(offset + rows.length) : null,
  };
};
