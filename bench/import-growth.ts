import type { Importer } from './importer.ts';
import { type Cut, fileOf } from './import-records.ts';

/** Ever more records into one house, file after file: whether the last ten thousand take longer than the first. */

export const STEP = 10_000;

export interface GrowthStep {
  readonly records: number;
  /** Milliseconds of keeping and importing the step. */
  readonly ms: number;
  readonly peak: number;
}

export async function* growth(
  importer: Importer,
  studies: readonly Cut[],
  records: number,
): AsyncGenerator<GrowthStep> {
  for (let from = 0; from < records; from += STEP) {
    const { file, remove } = await fileOf(studies, { from, to: Math.min(from + STEP, records) });
    try {
      const { keeping, reading, peak } = await importer.import({ file, name: `${from}.jsonl`, source: SOURCE });
      yield { records: from + STEP, ms: keeping + reading, peak };
    } finally {
      remove();
    }
  }
}

const SOURCE = 'clinicaltrials-gov';
