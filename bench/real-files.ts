import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openTestHouse } from '../packages/server/src/operations/testing/test-house.ts';
import { pageOf, runRealFiles } from '../packages/server/src/operations/works/testing/real-files-page.ts';
import { sharedFolder } from '../tests/support/shared.ts';

/** Imports every real file that a source claims, and writes what became of it into the guide. `npx tsx bench/real-files.ts` */
const PAGE = fileURLToPath(new URL('../docs/guide/real-files.md', import.meta.url));

const shared = sharedFolder();
if (shared === null) {
  console.log('Skipped: no shared folder; set BERINGIA_SHARED.');
} else {
  const { house, close } = await openTestHouse('pglite');
  const page = pageOf(await runRealFiles(house, join(shared, 'datasets')));
  await close();
  writeFileSync(PAGE, page);
  console.log(page);
}
