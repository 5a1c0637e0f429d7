import { parseArgs } from 'node:util';
import { compareNames } from '@beringia/domain/parties/compare/compare-names';
import type { Judgement } from '@beringia/domain/parties/compare/verdict';
import { compareWithRecords } from '@beringia/domain/parties/compare-with-records';
import { candidatesFor } from '@beringia/domain/parties/index/candidates';
import { buildNameIndex, type NameIndex } from '@beringia/domain/parties/index/name-index';
import { matchName } from '@beringia/domain/parties/match-names';
import { readName } from '@beringia/domain/parties/names/name-form';
import { shippedCompanyIndex } from '@beringia/domain/parties/testing/company-index';
import { atBestThreshold, type Measured, measure } from '@beringia/domain/parties/testing/measure';
import { benchPairs, type NamePair, namePairs } from '@beringia/domain/parties/testing/name-pairs';
import { trigramSimilarity } from '@beringia/domain/parties/testing/trigram';
import { jaroWinkler } from '@beringia/domain/parties/text/jaro-winkler';
import { sharedFolder } from '../tests/support/shared.ts';
import { generatedNames, generatedQuestions } from './generated-names.ts';

/** Company names: accuracy on labelled pairs beside simple peers, the errors left, and speed beside a full scan. */

const { values: chosen } = parseArgs({
  options: {
    names: { type: 'string', default: '200000' },
    questions: { type: 'string', default: '10000' },
    scanned: { type: 'string', default: '20' },
    'no-speed': { type: 'boolean', default: false },
  },
});

const HEAD = '| answer | precision | recall | F1 | false yes | false no |\n|---|---|---|---|---|---|';

benchAgainstPeers();
const index = shippedCompanyIndex();
benchCases('tuned', index);
benchCases('held-out', index);
if (!chosen['no-speed']) benchSpeed();

function benchAgainstPeers(): void {
  const shared = sharedFolder();
  if (shared === null) {
    console.log('Labelled pairs: skipped, no shared folder; set BERINGIA_SHARED.\n');
    return;
  }
  const pairs = benchPairs(shared).map((pair) => ({ ...pair, judgement: compareNames(pair.a, pair.b) }));
  console.log(`## ${pairs.length} labelled company pairs, names alone\n\n${HEAD}`);
  console.log(row('confirmed', measure(pairs, isConfirmed)));
  console.log(row('possible or better', measure(pairs, isPossible)));
  console.log(
    row(
      'always a match',
      measure(pairs, () => true),
    ),
  );
  const jw = atBestThreshold(pairs, ({ a, b }) => jaroWinkler(a.toLowerCase(), b.toLowerCase()));
  const trigram = atBestThreshold(pairs, ({ a, b }) => trigramSimilarity(a, b));
  console.log(row(`Jaro-Winkler ≥ ${jw.threshold}`, jw));
  console.log(row(`trigram ≥ ${trigram.threshold}`, trigram));
  printErrors(pairs);
}

/** A brand and its Chinese name are linked only by a record, so cases are judged with the shipped records, and without. */
function benchCases(file: 'tuned' | 'held-out', records: NameIndex): void {
  const pairs = namePairs(file).map((pair) => ({ ...pair, judgement: compareWithRecords(records, pair.a, pair.b) }));
  const alone = pairs.map((pair) => ({ ...pair, judgement: compareNames(pair.a, pair.b) }));
  console.log(`\n## cases/names/${file}.csv, ${pairs.length} pairs\n\n${HEAD}`);
  console.log(row('with records: confirmed', measure(pairs, isConfirmed)));
  console.log(row('with records: possible or better', measure(pairs, isPossible)));
  console.log(row('names alone: confirmed', measure(alone, isConfirmed)));
  console.log(row('names alone: possible or better', measure(alone, isPossible)));
  const strong = pairs.filter(({ same, tier }) => same && tier === 'strong');
  console.log(`\nStrong matches that are confirmed: ${percent(strong.filter(isConfirmed).length / strong.length)}`);
  printErrors(pairs, ({ same, judgement }) =>
    same ? judgement.verdict === 'different' : judgement.verdict === 'confirmed',
  );
}

interface Judged extends NamePair {
  readonly judgement: Judgement;
}

function isConfirmed({ judgement }: Judged): boolean {
  return judgement.verdict === 'confirmed';
}

function isPossible({ judgement }: Judged): boolean {
  return judgement.verdict !== 'different';
}

function printErrors(pairs: readonly Judged[], isWrong = (pair: Judged) => pair.same !== isPossible(pair)): void {
  const wrong = pairs.filter(isWrong);
  if (wrong.length === 0) return;
  console.log('\n| label | category | name | name | answer | because |\n|---|---|---|---|---|---|');
  for (const { same, category, a, b, judgement } of wrong) {
    const because = judgement.because.map(({ feature, contribution }) => `${feature} ${contribution}`).join(', ');
    console.log(
      `| ${same ? 'one' : 'two'} | ${category} | ${a} | ${b} | ${judgement.verdict} ${judgement.score} | ${because} |`,
    );
  }
}

function row(name: string, { precision, recall, f1, falseYes, falseNo }: Measured): string {
  return `| ${name} | ${percent(precision)} | ${percent(recall)} | ${f1.toFixed(3)} | ${falseYes} | ${falseNo} |`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** One thread. The scan compares one question with every name and keeps the best; it is timed on a few questions. */
function benchSpeed(): void {
  const names = generatedNames(Number(chosen.names), 7);
  const questions = generatedQuestions(names, Number(chosen.questions), 11);
  const built = timed(() => buildNameIndex(names.map((name, at) => ({ id: String(at), name, names: [name] }))));
  const asked = questions.map(({ text }) => text);
  for (const text of asked.slice(0, 500)) matchName(built.value, text);
  const matched = timed(() => asked.map((text) => matchName(built.value, text)));
  const compared =
    asked.reduce((sum, text) => sum + candidatesFor(built.value, readName(text)).length, 0) / asked.length;
  const lower = names.map((name) => name.toLowerCase());
  const scanned = asked.slice(0, Number(chosen.scanned));
  const scan = timed(() => scanned.map((text) => nearest(text.toLowerCase(), lower)));
  const stored = questions.flatMap(({ about }, at) => (about === null ? [] : [{ about: String(about), at }]));
  const found = stored.filter(({ about, at }) => matched.value[at]?.some(({ id }) => id === about)).length;
  const [perSecond, scanPerSecond] = [asked.length / matched.seconds, scanned.length / scan.seconds];
  console.log(`\n## Speed: ${asked.length} questions, ${names.length} names, half of them Chinese, one thread\n`);
  console.log(`index built in ${built.seconds.toFixed(1)} s`);
  console.log(
    `matched: ${perSecond.toFixed(0)} questions/s (${(asked.length / matched.cpu).toFixed(0)} per second of processor time)`,
  );
  console.log(
    `names compared: ${compared.toFixed(1)} a question, ${((100 * compared) / names.length).toFixed(4)} % of all`,
  );
  console.log(`stored names found among the first five: ${percent(found / stored.length)}`);
  console.log(
    `Jaro-Winkler scan: ${scanPerSecond.toFixed(2)} questions/s; ratio ${(perSecond / scanPerSecond).toFixed(0)}`,
  );
  console.log(`ratio in processor time: ${(asked.length / matched.cpu / (scanned.length / scan.cpu)).toFixed(0)}`);
}

function nearest(text: string, names: readonly string[]): number {
  let best = 0;
  for (const name of names) best = Math.max(best, jaroWinkler(text, name));
  return best;
}

/** Processor time counts what other work on the machine does not. */
function timed<T>(work: () => T): { value: T; seconds: number; cpu: number } {
  const [started, before] = [performance.now(), process.cpuUsage()];
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, seconds: (performance.now() - started) / 1000, cpu: (user + system) / 1e6 };
}
