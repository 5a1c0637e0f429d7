import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Rows set down on disk by the study that they belong to, so that a join never holds more than one part of the tables. Parts
 * go by the last figures of the study's number, which the register counts up, so that they are about equal.
 */
const PARTS = 400;
/** Characters held before they are written. */
const HELD = 8 * 1024 * 1024;

export interface Partitions {
  /** @param key an `NCT` number @param line one line, without a line break */
  add(key: string, line: string): Promise<void>;
  /** Lines of each part, part by part; the lines of one study are all in one part. */
  parts(): AsyncGenerator<string[]>;
  /** Removes what was written. */
  close(): Promise<void>;
}

/** @param folder a folder for temporary files; a new one is made in it, and removed by `close` */
export async function openPartitions(folder: string): Promise<Partitions> {
  const own = await mkdtemp(join(folder, 'aact-'));
  const waiting = new Map<number, string[]>();
  const written = new Set<number>();
  let size = 0;
  const fileOf = (part: number) => join(own, `part-${String(part).padStart(3, '0')}`);
  const flush = async () => {
    for (const [part, lines] of waiting) {
      written.add(part);
      await appendFile(fileOf(part), `${lines.join('\n')}\n`);
    }
    waiting.clear();
    size = 0;
  };
  return {
    async add(key, line) {
      const part = Number(key.slice(-4)) % PARTS;
      const lines = waiting.get(part) ?? [];
      lines.push(line);
      waiting.set(part, lines);
      size += line.length;
      if (size > HELD) await flush();
    },
    async *parts() {
      await flush();
      for (const part of [...written].sort((a, b) => a - b)) {
        yield (await readFile(fileOf(part), 'utf8')).split('\n').slice(0, -1);
      }
    },
    close: () => rm(own, { recursive: true, force: true }),
  };
}
