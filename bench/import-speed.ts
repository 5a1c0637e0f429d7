import type { Engine } from './bench-house.ts';
import { copyAlone, parseAlone } from './import-floors.ts';
import { type Cut, fileOf } from './import-records.ts';
import { openImporter } from './importer.ts';

/** One file of many records: the speed of the import beside its floors, and its memory. */

export interface Speed {
  readonly engine: Engine;
  readonly records: number;
  readonly megabytes: number;
  /** Milliseconds a record. */
  readonly keeping: number;
  readonly importing: number;
  readonly parse: number;
  readonly copy: number | null;
  /** Records a second, from the first byte kept to the end of the job. */
  readonly perSecond: number;
  /** Speed of the import as a share of that of the floor. */
  readonly ofParse: number;
  readonly ofCopy: number | null;
  /** Megabytes resident. */
  readonly idle: number;
  readonly peak: number;
}

/** The floor of JSON is taken before and after, since the machine is not the same at both times. */
export async function speedOf(engine: Engine, studies: readonly Cut[], records: number): Promise<Speed> {
  const slice = { from: 0, to: records };
  const { file, bytes, remove } = await fileOf(studies, slice);
  const importer = await openImporter(engine);
  try {
    const before = parseAlone(studies, slice);
    const done = await importer.import({ file, name: 'studies.jsonl', source: 'clinicaltrials-gov' });
    const copy = importer.databaseUrl === null ? null : await copyAlone(importer.databaseUrl);
    const parse = (before + parseAlone(studies, slice)) / 2;
    const took = done.keeping + done.reading;
    return {
      engine,
      records,
      megabytes: bytes / 1e6,
      keeping: done.keeping / records,
      importing: done.reading / records,
      parse: parse / records,
      copy: copy === null ? null : copy / records,
      perSecond: (1000 * records) / took,
      ofParse: parse / took,
      ofCopy: copy === null ? null : copy / took,
      idle: done.before,
      peak: done.peak,
    };
  } finally {
    await importer.close();
    remove();
  }
}
