import { showJob } from '@beringia/contract/jobs/follow-jobs';
import type { JobShape } from '@beringia/contract/jobs/job-shape';
import { listQuarantine } from '@beringia/contract/sources/found-records';
import { importSource } from '@beringia/contract/sources/import-source';
import { LOCAL } from '../../../house.ts';
import { workOff } from '../../../jobs/worker.ts';
import { type House, serviceFor } from '../../service.ts';

/** Support of the tests: a file imported as a door does it, by the real job, to its end. */

export interface FileToImport {
  readonly source: string;
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Where the ending of the name does not tell. */
  readonly format?: string;
  readonly mapping?: string;
}

export interface Imported {
  readonly job: JobShape;
  /** What was set aside, in the order of the file. */
  readonly aside: readonly { readonly problem: { readonly wrong: string }; readonly record: number }[];
}

export async function importFile(
  house: House,
  { source, name, bytes, ...more }: FileToImport,
  workspace = LOCAL,
): Promise<Imported> {
  const service = serviceFor(house, workspace);
  const { hash } = await service.keep({ source, name }, bytes);
  const { job: id } = await service.call(importSource, { source, hash, name, ...more });
  await workOff(house);
  const { job } = (await service.call(showJob, { id })) as { job: JobShape };
  const { items } = await service.call(listQuarantine, { job: id, limit: 200 });
  return { job, aside: items as Imported['aside'] };
}

/** A text or bytes as one piece. */
export async function* asBytes(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield Buffer.from(content);
}
