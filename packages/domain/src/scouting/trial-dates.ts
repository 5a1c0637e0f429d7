import { isPartialDate, type PartialDate } from '../basics/partial-date.ts';

/** Dates as registers print them. Nothing is guessed: a date that can mean two days, or no day, is told with the reason. */

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const EARLIEST = '1950';
const LATEST = '2100';

/** In which order a column writes a day in figures, where that is known of the column. */
export type DateOrder = 'day-first' | 'month-first';

export type ReadDate = { readonly date: PartialDate } | { readonly why: string };

/** `2020-02-17`, `2020-02`, `20200127`, `2020/2/17`, `January 25, 2020`, `17 February 2020`, `27/01/2020`, each with a time or without. */
export function readDate(printed: string, order?: DateOrder): ReadDate {
  const text = printed.normalize('NFKC').trim();
  const parts = yearFirst(text) ?? namedMonth(text) ?? figures(text, order);
  if (typeof parts === 'string') return { why: parts };
  if (!parts) return { why: 'it is not written like a date' };
  const date = parts.map((part, index) => part.padStart(index === 0 ? 4 : 2, '0')).join('-');
  if (!isPartialDate(date)) return { why: 'there is no such day' };
  return date < EARLIEST || date > LATEST ? { why: 'no trial is of that year' } : { date };
}

/** Year, month and day as figures; a reason; or null for another way of writing. */
type Parts = string[] | string | null;

const TIME = /(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]m)?Z?)?$/i;

function yearFirst(text: string): Parts {
  const match = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?)?$/.exec(text.replace(TIME, ''));
  if (match) return match.slice(1).filter((part) => part !== undefined);
  const joined = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return joined ? joined.slice(1) : null;
}

function namedMonth(text: string): Parts {
  const american = /^([A-Za-z]{3,9})\.? (?:(\d{1,2}),? )?(\d{4})$/.exec(text);
  const british = /^(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4})$/.exec(text);
  const [name, day, year] = american?.slice(1) ?? (british ? [british[2], british[1], british[3]] : []);
  if (name === undefined || year === undefined) return null;
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return null;
  return day === undefined ? [year, String(month)] : [year, String(month), day];
}

function figures(text: string, order?: DateOrder): Parts {
  const match = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text.replace(TIME, ''));
  if (!match) return null;
  const [, first = '', second = '', year = ''] = match;
  // A clock with am and pm goes with the American order.
  const monthFirst = /[ap]m$/i.test(text) || order === 'month-first';
  if (monthFirst && Number(first) <= 12) return [year, first, second];
  if (order === 'day-first' && Number(second) <= 12) return [year, second, first];
  if (Number(first) > 12 || first === second) return [year, second, first];
  return Number(second) > 12 ? [year, first, second] : 'it can be read day first or month first';
}
