import { expect, test } from 'vitest';
import type { EarlySignal } from '../candidates/early-signals.ts';
import { readMandate } from './read-mandate.ts';
import { signalsFor } from './signals-for.ts';
import { context, words } from './testing/shipped-mandates.ts';

const signal = (ref: string, rest: Partial<EarlySignal> = {}): EarlySignal => ({
  ref,
  title: ref,
  programme: null,
  day: null,
  institution: null,
  targets: [],
  indications: [],
  later: [],
  because: [],
  ...rest,
});
const signals = [
  signal('soybean'),
  signal('target', { targets: ['PDCD1'] }),
  signal('indication', { indications: ['nsclc'] }),
  signal('drug', { later: ['drug:x'] }),
];
const shownTo = (wants: object) => {
  const read = readMandate({ id: 'm', name: 'M', wants }, words);
  const { shown, elsewhere } = signalsFor(read, signals, new Set(['drug:x']), context);
  return [shown.map(({ ref }) => ref), elsewhere];
};

test('a signal is shown for a target or an indication that is wanted, or for a drug of the list; the others are counted', () => {
  expect(shownTo({ targets: { anyOf: [{ allOf: ['PD-1'] }] } })).toEqual([['target', 'drug'], 2]);
  expect(shownTo({ indications: ['lung cancer'] })).toEqual([['indication', 'drug'], 2]);
  expect(shownTo({ origin: ['CN'] })).toEqual([signals.map(({ ref }) => ref), 0]);
});
