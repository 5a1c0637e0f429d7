import { join } from 'node:path';
import { realFiles, runFile } from '../packages/server/src/sources/testing/real-files.ts';
import { sharedFolder } from '../tests/support/shared.ts';

/**
 * What the parsers of trial registers make of every real file: records read, trials mapped, what was put aside and why, and
 * which words of which field stayed unread. `npx tsx bench/sources.ts`
 */
const shared = sharedFolder();
if (shared === null) {
  console.log('Skipped: no shared folder; set BERINGIA_SHARED.');
} else {
  const datasets = join(shared, 'datasets');
  const total = { files: 0, read: 0, mapped: 0, aside: 0 };
  console.log(
    '| File | Read | Mapped | Distinct | Put aside | Unread fields | Records/s |\n|---|--:|--:|--:|--:|---|--:|',
  );
  for (const file of realFiles(datasets)) {
    const { read, trials, problems, seconds } = await runFile(datasets, file);
    const unread = countBy(trials.flatMap((trial) => trial.unread.map(({ field }) => field)));
    const distinct = new Set(trials.map(({ id }) => id)).size;
    const rate = Math.round(read / seconds);
    console.log(
      `| ${file.file} | ${read} | ${trials.length} | ${distinct} | ${problems.length} | ${unread} | ${rate} |`,
    );
    for (const { wrong } of problems) console.log(`| | | | | ${wrong} | | |`);
    total.files += 1;
    total.read += read;
    total.mapped += trials.length;
    total.aside += problems.length;
  }
  console.log(`\n${total.files} files, ${total.read} records read, ${total.mapped} mapped, ${total.aside} put aside.`);
}

function countBy(fields: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const field of fields) counts.set(field, (counts.get(field) ?? 0) + 1);
  return [...counts].map(([field, count]) => `${field} ${count}`).join(', ');
}
