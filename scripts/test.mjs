import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, ROOT } from './prepare.mjs';

/**
 * `npm test`: everything that can run here, and a line for each thing that cannot, with the reason. With
 * BERINGIA_REQUIRE_ALL=1 a missing thing is a failure. Arguments go to vitest.
 */
prepare();

const missing = [
  [process.env.TEST_DATABASE_URL, 'PostgreSQL suite', 'TEST_DATABASE_URL is not set'],
  [
    existsSync(process.env.BERINGIA_CHROMIUM ?? '/usr/bin/chromium'),
    'browser journeys',
    'no Chromium at /usr/bin/chromium or BERINGIA_CHROMIUM',
  ],
  [
    existsSync('/usr/bin/soffice') || existsSync('/usr/bin/libreoffice'),
    'opening exports in LibreOffice',
    'LibreOffice is not installed',
  ],
  [
    existsSync(join(ROOT, process.env.BERINGIA_SHARED ?? '../shared')) || existsSync(process.env.BERINGIA_SHARED ?? ''),
    'tests on files that are not part of the repository',
    'BERINGIA_SHARED does not point at them',
  ],
].filter(([there]) => !there);

const report = join(mkdtempSync(join(tmpdir(), 'beringia-test-')), 'report.json');
const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)];
const { status } = spawnSync(join(ROOT, 'node_modules/.bin/vitest'), args, { cwd: ROOT, stdio: 'inherit' });

for (const [, what, why] of missing) console.log(`not run: ${what} (${why})`);
if (!existsSync(report)) process.exit(status || 1);
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
const required = process.env.BERINGIA_REQUIRE_ALL === '1';
if (required && (missing.length > 0 || numPendingTests > 0)) {
  console.error('BERINGIA_REQUIRE_ALL is set, so a skipped test is a failure.');
  process.exit(1);
}
process.exit(status ?? 1);
