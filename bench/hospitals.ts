import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { namesOf } from '@beringia/domain/parties/hospitals/hospital';
import { type HospitalIndex, hospitalIndex } from '@beringia/domain/parties/hospitals/hospital-index';
import { matchHospital } from '@beringia/domain/parties/hospitals/match-hospital';
import { foldName } from '@beringia/domain/parties/hospitals/spelling';
import {
  halfOf,
  type Judged,
  judge,
  readSiteStrings,
  type SiteString,
  shippedHospitals,
  tally,
  withoutRegisterNames,
} from '@beringia/domain/parties/hospitals/testing/site-strings';
import { jaroWinkler } from '@beringia/domain/parties/text/jaro-winkler';
import { sharedFolder } from '../tests/support/shared.ts';

/**
 * Hospital names: precision and recall on labelled site strings of registers, whole and by half, and the speed beside a scan
 * of all names with Jaro-Winkler. The answer is the confirmed candidate, or none; "or possible" counts the best candidate.
 */

const VARIANTS = new URL('../cases/hospitals/variants.csv', import.meta.url).pathname;
const shared = sharedFolder();
const file = shared === null ? '' : join(shared, 'facts/hospital-strings.csv');
const rows = existsSync(file) ? readSiteStrings(file) : [];
const list = shippedHospitals();
const shipped = hospitalIndex(list);
const bare = hospitalIndex(withoutRegisterNames(list));

console.log('| strings | names | rows | precision | recall | precision, or possible | recall, or possible |');
console.log('|---|---|---|---|---|---|---|');
for (const [names, index] of [
  ['as shipped', shipped],
  ['without those seen in registers', bare],
] as const) {
  line('all', names, rows, index);
  line(
    'developed half',
    names,
    rows.filter(({ string }) => halfOf(string) === 0),
    index,
  );
  line(
    'held-out half',
    names,
    rows.filter(({ string }) => halfOf(string) === 1),
    index,
  );
  line('own variants', names, readSiteStrings(VARIANTS), index);
}
speed(rows.length > 0 ? rows : readSiteStrings(VARIANTS), shipped);
errors(judge(rows, shipped));

function line(what: string, names: string, some: readonly SiteString[], index: HospitalIndex): void {
  if (some.length === 0) return;
  const judged = judge(some, index);
  const tallies = [tally(judged, ({ confirmed }) => confirmed), tally(judged, ({ best }) => best)];
  const shares = tallies.flatMap(({ precision, recall }) => [precision.toFixed(4), recall.toFixed(4)]);
  console.log(`| ${[what, names, `${judged.length}, ${tallies[0]?.named} named`, ...shares].join(' | ')} |`);
}

/** Both over the same strings, in turns of one pass each; the scan folds the string and keeps the best name. */
function speed(some: readonly SiteString[], index: HospitalIndex): void {
  const names = list.flatMap(namesOf).map(foldName);
  const scan = ({ string }: SiteString) => {
    const folded = foldName(string);
    return names.reduce((best, name) => Math.max(best, jaroWinkler(folded, name)), 0);
  };
  const match = ({ string, city }: SiteString) => matchHospital({ text: string, city }, index);
  const seconds = { match: 0, scan: 0 };
  for (let pass = 0; pass < 4; pass += 1) {
    const took = { match: timed(some, match), scan: timed(some, scan) };
    if (pass === 0) continue;
    seconds.match += took.match;
    seconds.scan += took.scan;
  }
  const perSecond = (took: number) => Math.round((3 * some.length) / took);
  console.log(
    `\n${perSecond(seconds.match)} strings/s against ${names.length} names of ${list.length} hospitals; ` +
      `a scan with Jaro-Winkler ${perSecond(seconds.scan)} strings/s; ratio ${(seconds.scan / seconds.match).toFixed(1)}\n`,
  );
}

function timed(some: readonly SiteString[], way: (one: SiteString) => unknown): number {
  const started = performance.now();
  for (const one of some) way(one);
  return (performance.now() - started) / 1000;
}

function errors(judged: readonly Judged[]): void {
  const { wrong, missed } = tally(judged, ({ confirmed }) => confirmed);
  console.log('| string | city | label | answer | half | first doubt |\n|---|---|---|---|---|---|');
  for (const { row, answer } of [...wrong, ...missed]) {
    const [first] = answer.candidates;
    const doubt =
      first?.because.find(({ contribution }) => contribution < 0)?.detail ?? answer.note?.detail ?? 'two fit alike';
    const half = halfOf(row.string) === 0 ? 'developed' : 'held out';
    const found = first ? `${first.id}, ${first.verdict}` : (answer.note?.kind ?? 'none');
    console.log(`| ${[row.string, row.city, row.hospital ?? row.reason, found, half, doubt].join(' | ')} |`);
  }
}
