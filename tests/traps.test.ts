import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sharedFolder } from './support/shared.ts';

/**
 * The traps of the design that concern deals, rights, assets and names, each in its own words, with the tests that prove it is avoided: file, then the
 * beginning of the title. A proof that is renamed away or skipped fails here.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));

const DOMAIN = 'packages/domain/src';
const COUNT = `${DOMAIN}/deals/statistics/count.test.ts`;
const FLAT = `${DOMAIN}/deals/flat-view.test.ts`;
const STANDING = `${DOMAIN}/deals/standing.test.ts`;
const REST = 'packages/server/src/doors/rest/app.test.ts';
const CSV = 'packages/server/src/files/csv.test.ts';
const SHIPPED = 'tests/data/shipped-traps.test.ts';
const RIGHTS = `${DOMAIN}/rights/traps.test.ts`;
const NAMES = `${DOMAIN}/parties/compare/compare-names.test.ts`;
const MATCH = `${DOMAIN}/parties/match-names.test.ts`;
const OPERATIONS = 'packages/server/src/operations';
const ANSWERS = 'packages/server/src/doors/cli/answers.test.ts';

const PROOFS: Record<string, readonly (readonly [file: string, title: string])[]> = {
  'Null shown as zero': [
    [FLAT, 'trap: null shown as zero'],
    [COUNT, 'Null shown as zero'],
    [CSV, 'trap: null shown as zero'],
    [REST, 'trap: null shown as zero'],
  ],
  'total sorted above upfront by default': [
    [REST, 'trap: total sorted above upfront by default'],
    [COUNT, 'total sorted above upfront by default'],
  ],
  'CNY read as USD': [
    [FLAT, 'trap: CNY read as USD'],
    [COUNT, 'CNY read as USD'],
    [REST, 'trap: CNY read as USD'],
    [SHIPPED, 'CNY read as USD'],
    ['packages/web/src/parts/format.test.ts', 'never reads yuan as dollars'],
  ],
  'a Chinese phase shown as a global phase': [
    [FLAT, 'trap: a Chinese phase shown as a global phase'],
    [`${DOMAIN}/assets/stages-at.test.ts`, 'trap: a Chinese phase shown as a global phase'],
    [ANSWERS, 'trap: a Chinese phase shown as a global phase'],
  ],
  '"Greater China" losing Taiwan or Macau': [
    [`${DOMAIN}/territory/parse.test.ts`, '"Greater China" undefined never loses Taiwan or Macau'],
    [`${DOMAIN}/territory/regions.test.ts`, 'Greater China never loses Taiwan or Macau'],
    [RIGHTS, 'trap: "Greater China" losing Taiwan or Macau'],
  ],
  'bare "China" read as the mainland only, or as all of it': [
    [`${DOMAIN}/territory/parse.test.ts`, 'bare "China" is neither the mainland only nor all of it'],
    [RIGHTS, 'trap: bare "China" read as the mainland only, or as all of it'],
  ],
  'an option fee counted as upfront': [
    [FLAT, 'trap: an option fee counted as upfront'],
    [COUNT, 'an option fee counted as upfront'],
    [SHIPPED, 'an option fee counted as upfront'],
  ],
  'equity counted as cash': [
    [FLAT, 'trap: equity counted as cash'],
    [COUNT, 'equity counted as cash'],
    [SHIPPED, 'equity counted as cash'],
  ],
  '"active" shown where nobody looked': [
    [STANDING, 'trap: "active" shown where nobody looked'],
    [SHIPPED, '"active" shown where nobody looked'],
  ],
  'a returned deal still active': [
    [STANDING, 'trap: a returned deal still active'],
    [SHIPPED, 'a returned deal still active'],
    [`${DOMAIN}/deals/compare/compare.test.ts`, 'a returned deal still active'],
    [RIGHTS, 'trap: a returned deal still active'],
  ],
  '"no grant found" shown as for sale': [
    [RIGHTS, 'trap: "no grant found" shown as for sale'],
    [`${OPERATIONS}/rights/white-space.test.ts`, 'never says that an asset is for sale'],
    [ANSWERS, 'trap: "no grant found" shown as for sale'],
  ],
  'one payment pooled over several assets counted once per asset': [
    [COUNT, 'one payment pooled over several assets counted once per asset'],
    [COUNT, 'one payment shared by two deals is counted once'],
  ],
  'a floor shown as a value': [
    [COUNT, 'a floor shown as a value'],
    ['packages/server/src/doors/cli/program.test.ts', 'trap: a floor shown as a value'],
    ['packages/web/src/parts/format.test.ts', 'marks a floor, a ceiling and an approximation'],
  ],
  "the licensor's and the licensee's figures merged into one": [
    [`${DOMAIN}/deals/claims-of.test.ts`, 'trap: the licensor’s and the licensee’s figures merged into one'],
  ],
  'a resale to a second buyer read as a second origin': [
    [COUNT, 'a resale to a second buyer read as a second origin'],
    [REST, 'trap: a resale to a second buyer read as a second origin'],
    [SHIPPED, 'a resale to a second buyer read as a second origin'],
    [RIGHTS, 'trap: a resale to a second buyer read as a second origin'],
  ],
  'a description ("up to seven ADCs") merged with another as if it were an asset': [
    [SHIPPED, 'a description ("up to seven ADCs") merged with another as if it were an asset'],
    [`${DOMAIN}/assets/shipped-assets.test.ts`, 'trap: a description merged with another as if it were an asset'],
    [RIGHTS, 'trap: a description merged with another as if it were an asset'],
    [`${OPERATIONS}/rights/show-rights.test.ts`, 'take in its own deals by any spelling of a code, and no description'],
  ],
  'a match on *WuXi* that merges AppTec, Biologics and XDC': [
    [MATCH, 'a match on WuXi does not merge AppTec, Biologics and XDC'],
    [`${OPERATIONS}/parties/parties.test.ts`, 'trap: a match on WuXi that merges AppTec, Biologics and XDC'],
  ],
  'simplified and traditional spellings treated as two firms': [
    [NAMES, 'simplified and traditional spellings are one firm'],
    [MATCH, 'simplified and traditional spellings land on one firm'],
  ],
  'two fund numbers confirmed as one': [[NAMES, 'two fund numbers are never confirmed as one']],
  'a hospital class read as a trial-site licence': [
    [`${DOMAIN}/parties/hospitals/hospital.test.ts`, 'is no licence to run trials'],
  ],
  'read-outs of two trials compared as if head to head': [
    [`${DOMAIN}/assets/class-table.test.ts`, 'trap: read-outs of two trials compared as if head to head'],
    [`${OPERATIONS}/assets/record-read-outs.test.ts`, 'are unknown before their cut-off, and never head to head'],
  ],
  'a formula typed into a name executed by a spreadsheet': [
    [CSV, 'trap: a formula typed into a name executed by a spreadsheet'],
    [REST, 'trap: a formula typed into a name executed by a spreadsheet: it is text in the CSV'],
    [REST, 'trap: a formula typed into a name executed by a spreadsheet: it is text in the XLSX'],
  ],
};

describe('every trap has a proof', () => {
  it.each(Object.entries(PROOFS))('%s', (_trap, proofs) => {
    expect(proofs.filter(([file, title]) => !isThere(file, title)).map((proof) => proof.join(': '))).toEqual([]);
    expect(proofs.length).toBeGreaterThan(0);
  });
});

const shared = sharedFolder();
const design = shared === null ? null : resolve(shared, 'DESIGN.md');

it.skipIf(design === null)('the traps are those of the design, in its own words', () => {
  const text = oneLine(
    readFileSync(design ?? '', 'utf8')
      .split('## 7. Traps')[1]
      ?.split('## 8.')[0] ?? '',
  );
  expect(Object.keys(PROOFS).filter((trap) => !text.includes(trap))).toEqual([]);
});

it('a proof that does not exist is noticed', () => {
  expect(isThere(COUNT, 'a trap that nobody thought of')).toBe(false);
  expect(isThere('tests/no-such.test.ts', 'anything')).toBe(false);
});

/** The title begins a test that runs: a plain `it` or `test`, or a table of them, never a skipped one. */
function isThere(file: string, title: string): boolean {
  if (!existsSync(join(ROOT, file))) return false;
  const titles = readFileSync(join(ROOT, file), 'utf8').matchAll(
    /^\s*(?:(?:it|test)(?:\.each[^\n]*)?|\]\))\(\s*(['"`])(.*?)\1, /gm,
  );
  return [...titles].some(([, , found = '']) => found.startsWith(title));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
