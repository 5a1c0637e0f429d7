import { parseAlone } from './import-floors.ts';
import { type Cut, fileOf } from './import-records.ts';
import type { Importer } from './importer.ts';

/** Ever more records into one house, file after file: whether the last ten thousand take longer than the first. */

export const STEP = 10_000;

export interface GrowthStep {
  readonly records: number;
  /** Milliseconds of keeping and importing the step. */
  readonly ms: number;
  /** Milliseconds of `JSON.parse` of the same bytes right before: what the machine was like. */
  readonly parse: number;
  readonly peak: number;
}

export async function* growth(
  importer: Importer,
  studies: readonly Cut[],
  records: number,
): AsyncGenerator<GrowthStep> {
  for (let from = 0; from < records; from += STEP) {
    const slice = { from, to: Math.min(from + STEP, records) };
    const { file, remove } = await fileOf(studies, slice);
    try {
      const parse = parseAlone(studies, slice);
      const { keeping, reading, peak } = await importer.import({ file, name: `${from}.jsonl`, source: SOURCE });
      yield { records: slice.to, ms: keeping + reading, parse, peak };
    } finally {
      remove();
    }
  }
}

const SOURCE = 'clinicaltrials-gov';
