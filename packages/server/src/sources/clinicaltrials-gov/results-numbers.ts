import { listIn, pick, textIn } from '../reading/pick.ts';

/** Numbers of one group in one outcome measure, as the register prints them. */

export interface Measurement {
  readonly group: string;
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly comment: string | null;
  /** People analysed; null where the register does not say. */
  readonly n: number | null;
}

/** One line of a measure's table, with its own heading or without. */
export interface Line {
  readonly title: string | null;
  readonly measurements: readonly Measurement[];
}

/** Lines by class and category; the people counted for a class stand before those of the whole measure. */
export function linesOf(measure: unknown): Line[] {
  const whole = counted(measure);
  return (listIn(measure, 'classes') ?? []).flatMap((one) => {
    const own = counted(one);
    return (listIn(one, 'categories') ?? []).map((category) => {
      const titles = [textIn(one, 'title'), textIn(category, 'title')].filter((title) => title !== null);
      const measurements = (listIn(category, 'measurements') ?? []).flatMap((each): Measurement[] => {
        const group = textIn(each, 'groupId');
        if (group === null) return [];
        const [value, low, high] = [textIn(each, 'value'), textIn(each, 'lowerLimit'), textIn(each, 'upperLimit')];
        const n = own.get(group) ?? whole.get(group) ?? null;
        return [{ group, value, low, high, comment: textIn(each, 'comment'), n }];
      });
      return { title: titles.join(': ') || null, measurements };
    });
  });
}

/** People by group; counts of lesions or samples are no people. */
function counted(holder: unknown): ReadonlyMap<string, number> {
  const people = (listIn(holder, 'denoms') ?? []).find(
    (each) => textIn(each, 'units')?.toLowerCase() === 'participants',
  );
  return new Map(
    (listIn(people, 'counts') ?? []).flatMap((each): [string, number][] => {
      const [group, n] = [textIn(each, 'groupId'), numberOf(textIn(each, 'value'))];
      return group === null || n === null || !Number.isInteger(n) || n < 0 ? [] : [[group, n]];
    }),
  );
}

/** A plain decimal, `.23` included; null for `NA` and anything else. */
export function numberOf(text: string | null): number | null {
  return text !== null && /^-?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text) ? Number(text) : null;
}

/** A proportion as percent, without the tails of binary fractions. */
export function percentOf(proportion: number): number {
  return Number((proportion * 100).toFixed(4));
}

/** `95` of “95% Confidence Interval”; null for other measures of spread, which are no interval of the value. */
export function levelOf(measure: unknown): number | null {
  const level = /^(\d+(?:\.\d+)?)\s*%\s*confidence interval$/i.exec(textIn(measure, 'dispersionType') ?? '')?.[1];
  return level === undefined || Number(level) > 100 ? null : Number(level);
}

export function groupsOf(measure: unknown): ReadonlyMap<string, string> {
  return new Map(
    (listIn(measure, 'groups') ?? []).flatMap((group): [string, string][] => {
      const [id, title] = [textIn(group, 'id'), textIn(group, 'title')];
      return id === null || title === null ? [] : [[id, title]];
    }),
  );
}

export function isPosted(measure: unknown): boolean {
  return pick(measure, 'reportingStatus') === 'POSTED' && (listIn(measure, 'classes') ?? []).length > 0;
}
