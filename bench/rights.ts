import { performance } from 'node:perf_hooks';
import { type PartialDate, parseDay } from '@beringia/domain/basics/partial-date';
import { rightsAnswer } from '@beringia/domain/rights/answer';
import type { DealMember } from '@beringia/domain/rights/deal-member';
import { eventsOfDeals } from '@beringia/domain/rights/events-of-deals';
import { rightsAt } from '@beringia/domain/rights/fold';
import { type Ledger, openLedger } from '@beringia/domain/rights/ledger';
import { lookAt } from '@beringia/domain/rights/looked-at';
import { eventReader } from '@beringia/domain/rights/read-event';
import type { RightEvent } from '@beringia/domain/rights/right-event';
import { DEALS, membersOf, TABLES, UNIVERSE } from '../packages/domain/src/rights/testing/shipped-assets.ts';
import { simpleFold } from '../packages/domain/src/rights/testing/simple-fold.ts';

/**
 * Who holds every asset in every country on one day: the ledger against the plain fold that asks country by country, in the
 * same run. Ten thousand assets are the shipped histories over and over, each with dates of its own.
 * `npx tsx bench/rights.ts [--assets N] [--runs N]`
 */
const ASSETS = option('--assets', 10_000);
const RUNS = option('--runs', 5);
/** The plain fold is asked about few assets and one indication, and its time is scaled up: all of them would take minutes. */
const SAMPLE = Math.min(ASSETS, 300);
const GOAL_MS = 2_000;
const DAY = parseDay('2026-11-25');

const histories = historiesThatShip();
const assets = Array.from({ length: ASSETS }, (_, i) => earlier(histories[i % histories.length] ?? [], i));

const opened = timed(() => {
  const read = eventReader(UNIVERSE);
  return assets.map((events, i) => openLedger(`asset-${i}`, events, read));
});
const ledgers = opened.result;
const fold = best(() => ledgers.reduce((parts, ledger) => parts + rightsAt(ledger, DAY, UNIVERSE).length, 0));
const answers = best(() =>
  ledgers.reduce((n, ledger) => n + rightsAnswer(ledger, DAY, UNIVERSE, lookAt([])).holders.length, 0),
);
const plain = best(() => ledgers.slice(0, SAMPLE).reduce((n, ledger) => n + plainly(ledger, DAY), 0), 2);
const ratio = ((plain.ms / SAMPLE) * ASSETS) / fold.ms;

console.log(
  `${ASSETS} assets × 250 countries × all fields on ${DAY}, best of ${RUNS}; ${histories.length} shipped histories`,
);
console.log(`| step | ms | |\n| --- | --- | --- |`);
console.log(`| open the ledgers (read and tie events) | ${opened.ms.toFixed(0)} | once a revision |`);
console.log(
  `| fold at one day | ${fold.ms.toFixed(0)} | ${fold.ms <= GOAL_MS ? 'within' : 'ABOVE'} the goal of ${GOAL_MS} ms; ${fold.result} parts |`,
);
console.log(
  `| fold and write the answer of \`rights show\` | ${answers.ms.toFixed(0)} | ${answers.result} holder lines |`,
);
console.log(
  `| plain fold, one indication (${SAMPLE} assets, scaled) | ${((plain.ms / SAMPLE) * ASSETS).toFixed(0)} | ${ratio.toFixed(0)} × the fold |`,
);

/** Each named asset over all its deals; a description is a programme of its own deal. */
function historiesThatShip(): RightEvent[][] {
  const byAsset = new Map<string, DealMember[]>();
  for (const deal of DEALS) {
    for (const { key, named, codes, name } of deal.assets) {
      const asset = named ? (codes[0] ?? name).toLowerCase() : `${deal.id}/${key}`;
      if (!byAsset.has(asset)) byAsset.set(asset, named ? membersOf(asset) : [{ deal, assetKey: key }]);
    }
  }
  return [...byAsset].map(([asset, members]) => eventsOfDeals(asset, members, TABLES));
}

function plainly(ledger: Ledger, day: PartialDate): number {
  return simpleFold(ledger, day, UNIVERSE, ['nsclc']).size;
}

/** The same history some years earlier, so that not all assets share their dates. */
function earlier(events: readonly RightEvent[], turn: number): RightEvent[] {
  const years = Math.floor(turn / histories.length) % 8;
  const shift = (date: PartialDate | null) =>
    date === null
      ? null
      : (`${Number(date.slice(0, 4)) - years}${date.slice(4)}`.replace('-02-29', '-02-28') as PartialDate);
  return events.map((event) => ({ ...event, on: shift(event.on), readOn: shift(event.readOn) }));
}

function best<T>(run: () => T, runs = RUNS): { ms: number; result: T } {
  const all = Array.from({ length: runs }, () => timed(run));
  return all.reduce((a, b) => (b.ms < a.ms ? b : a));
}

function timed<T>(run: () => T): { ms: number; result: T } {
  const start = performance.now();
  const result = run();
  return { ms: performance.now() - start, result };
}

function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}
