import type { ReadOut } from '@beringia/domain/assets/read-outs';
import { textIn } from '../reading/pick.ts';
import { levelOf, type Measurement, numberOf, percentOf } from './results-numbers.ts';
import type { Endpoint } from './results-title.ts';

/** What the numbers of a measure mean: a rate in percent, or a median in time. A unit that says neither is not read. */

export type Scale = 'percent' | 'proportion' | 'count' | 'months' | 'weeks' | 'days' | 'years';
export type ReadValue = Pick<ReadOut, 'value' | 'unit' | 'interval'>;

const TIME: readonly Endpoint[] = ['PFS', 'OS', 'DOR'];
const UNITS: readonly [RegExp, Scale][] = [
  [/^(?:percentage|percent|%)(?: of (?:participants|patients|subjects))?$/i, 'percent'],
  [/^proportion of (?:participants|patients|subjects)$/i, 'proportion'],
  [/^(?:participants|patients|subjects)$/i, 'count'],
  [/^months?$/i, 'months'],
  [/^weeks?$/i, 'weeks'],
  [/^days?$/i, 'days'],
  [/^years?$/i, 'years'],
];

/** The scale of a measure of this endpoint, or why it has none that can be relied on. */
export function scaleOf(measure: unknown, endpoint: Endpoint): Scale | { readonly why: string } {
  const [unit, param] = [textIn(measure, 'unitOfMeasure') ?? '', textIn(measure, 'paramType') ?? ''];
  const scale = UNITS.find(([words]) => words.test(unit))?.[1];
  const isRate = scale === 'percent' || scale === 'proportion' || scale === 'count';
  if (scale === undefined || isRate === TIME.includes(endpoint))
    return { why: `the unit “${unit}” is none of ${endpoint}` };
  const fits = isRate ? /^(?:NUMBER|COUNT_OF_PARTICIPANTS)$/ : /^MEDIAN$/;
  return fits.test(param) ? scale : { why: `it is given as ${param.toLowerCase() || 'nothing'}` };
}

const TOO_EARLY = /insufficient|too few|not (?:been )?(?:reached|estimable|evaluable)|could not be/i;

/** @returns null where the value is missing for a reason that the register does not make plain */
export function readValue(measure: unknown, scale: Scale, row: Measurement): ReadValue | null {
  const value = numberOf(row.value);
  if (scale === 'count') return countAsPercent(value, row.n);
  const convert = (number: number) => (scale === 'proportion' ? percentOf(number) : number);
  if (scale === 'proportion' && (value === null || value > 1)) return null;
  if (value === null && !isNotReached(row, scale)) return null;
  const bound = (text: string | null) => {
    const number = numberOf(text);
    return number === null ? null : convert(number);
  };
  const [low, high, level] = [bound(row.low), bound(row.high), levelOf(measure)];
  return {
    value: value === null ? 'not-reached' : convert(value),
    unit: scale === 'percent' || scale === 'proportion' ? '%' : scale,
    interval: level === null || (low === null && high === null) ? null : { low, high, level },
  };
}

/** So many of so many people, to one decimal; its limits, if any, are counts and no interval of the rate. */
function countAsPercent(value: number | null, n: number | null): ReadValue | null {
  if (value === null || n === null || n === 0 || value > n) return null;
  return { value: Number(((100 * value) / n).toFixed(1)), unit: '%', interval: null };
}

/** `NA` of a median is “not reached” only if the comment says so, and not merely of a limit. */
function isNotReached({ value, comment }: Measurement, scale: Scale): boolean {
  if (value !== 'NA' || scale === 'percent' || comment === null || !TOO_EARLY.test(comment)) return false;
  return !/limit|bound/i.test(comment) || /median/i.test(comment);
}
