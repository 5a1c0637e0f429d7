import type { listAlerts, triagePack } from '@beringia/contract/scouting/watch';
import type { Mandate } from '@beringia/domain/scouting/mandates/mandate';
import { alertsOf } from '@beringia/domain/scouting/watch/alerts';
import type { Handler } from '../handler.ts';
import { stampOf } from '../stamp.ts';
import { packFile } from './pack.ts';
import { lastHeadOf, runOf, triageLog } from './stored-run.ts';

export const listAlertsHandler: Handler<typeof listAlerts> = async ({ mandate: only }, context) => {
  const { trx } = context;
  const saved = await trx.selectFrom('own_mandate').select(['id', 'record']).orderBy('id').execute();
  const items = [];
  for (const { id, record } of saved) {
    if (only !== undefined && id !== only) continue;
    const last = await lastHeadOf(trx, id);
    if (!last?.diff) continue;
    const { run, at } = last.head;
    for (const alert of alertsOf(last.diff as never, record as Mandate))
      items.push({ ...alert, run, at, because: [...alert.because] });
  }
  return { ...(await stampOf(context)), items, total: items.length, cap: items.length, next: null };
};

export const triagePackHandler: Handler<typeof triagePack> = async ({ run }, context) => {
  const stored = await runOf(context.trx, run);
  const bytes = await packFile(stored, await triageLog(context.trx), context);
  return {
    ...(await stampOf(context)),
    fileName: `beringia-${stored.head.mandate}-${stored.head.at.slice(0, 10)}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    encoding: 'base64',
    content: Buffer.from(bytes).toString('base64'),
  };
};
