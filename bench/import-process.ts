import { createReadStream } from 'node:fs';
import { showJob } from '@beringia/contract/jobs/follow-jobs';
import { listQuarantine } from '@beringia/contract/sources/found-records';
import { importSource } from '@beringia/contract/sources/import-source';
import type { Day } from '@beringia/domain/basics/partial-date';
import { LOCAL, openHouse } from '@beringia/server/house';
import { workOff } from '@beringia/server/jobs/worker';
import { type House, serviceFor } from '@beringia/server/operations/service';
import type { Asked, Imported, Place } from './importer.ts';

/** A process that opens a house as `serve` does and imports the files that it is told, and whose memory nothing else fills. */

const PIECE = 1024 * 1024;
const MB = 1024 * 1024;
const LOOK_EVERY_MS = 20;

const place = JSON.parse(process.argv[2] ?? '') as Place;
const house = await openHouse({ ...place, timeZone: 'UTC', today: '2026-11-25' as Day }, 'bench');
process.on('message', async (asked: Asked | 'close') => {
  if (asked === 'close') {
    await house.database.close();
    process.disconnect();
  } else process.send?.(await importFile(house, asked).catch((error) => ({ failed: String(error) })));
});
process.send?.('open');

/** Keeps a file, imports it and works the job off, as a user and a worker would. */
async function importFile(house: House, { file, name, source }: Asked): Promise<Imported> {
  const service = serviceFor(house, LOCAL);
  const memory = watchMemory();
  const began = performance.now();
  const { hash } = await service.keep({ source, name }, createReadStream(file, { highWaterMark: PIECE }));
  const kept = performance.now();
  const { job } = await service.call(importSource, { source, name, hash });
  await workOff(house);
  const done = performance.now();
  const { job: ended } = (await service.call(showJob, { id: job })) as { job: Record<string, unknown> };
  return {
    keeping: kept - began,
    reading: done - kept,
    ended,
    ...memory.stop(),
    aside: await firstAside(service, job),
  };
}

async function firstAside(service: ReturnType<typeof serviceFor>, job: unknown): Promise<string | null> {
  const { items } = await service.call(listQuarantine, { job, limit: 1 });
  const [first] = items as { problem: { wrong: string; next: string } }[];
  return first ? `${first.problem.wrong} ${first.problem.next}` : null;
}

function watchMemory() {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let peak = before;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    stop() {
      look();
      clearInterval(timer);
      return { before: before / MB, peak: peak / MB };
    },
  };
}
