import { sameValue } from '../../basics/evidence.ts';
import { comparePartial, isPartialDate } from '../../basics/partial-date.ts';
import { groupedBy } from '../../rights/rectangles.ts';
import { identityOf } from './change-table.ts';

/**
 * What changed from one JSON value to the next, field by field. Elements of arrays are told apart by what they are and not by where
 * they stand, so that a list in another order has not changed.
 */

/** A step into an object by its key, or into an array by the identity of an element. */
export type Step = { readonly key: string } | { readonly element: string };

export interface Change {
  readonly path: readonly Step[];
  /** The path in print: `interventions[IBI939].role`. */
  readonly field: string;
  /** Null for what was not there, and for what nobody knew. */
  readonly was: unknown;
  readonly becomes: unknown;
}

type Json = Record<string, unknown>;

/** @returns changes in the order of their fields; the same field never twice */
export function changesBetween(before: unknown, after: unknown): Change[] {
  return walk(before ?? null, after ?? null, []).toSorted((a, b) => (a.field < b.field ? -1 : 1));
}

/** The value before with the changes made: nothing differs from the value after, but for the order of lists. */
export function withChanges(before: unknown, changes: readonly Pick<Change, 'path' | 'becomes'>[]): unknown {
  return put(before ?? null, changes, '');
}

/** True where both are dates and one is the other told more precisely. */
export function isSameDate(was: unknown, becomes: unknown): boolean {
  const [a, b] = [was, becomes];
  if (typeof a !== 'string' || typeof b !== 'string' || !isPartialDate(a) || !isPartialDate(b)) return false;
  return a.length !== b.length && comparePartial(a, b) === 0;
}

function walk(before: unknown, after: unknown, path: readonly Step[]): Change[] {
  if (sameValue(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return walkElements(before, after, path);
  if (!isObject(before) || !isObject(after)) return [{ path, field: printed(path), was: before, becomes: after }];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => walk(before[key] ?? null, after[key] ?? null, [...path, { key }]));
}

function walkElements(before: readonly unknown[], after: readonly unknown[], path: readonly Step[]): Change[] {
  const name = nameOf(path);
  const [was, becomes] = [keyed(before, name), keyed(after, name)];
  const ids = [...new Set([...was.keys(), ...becomes.keys()])];
  return ids.flatMap((element) => walk(was.get(element) ?? null, becomes.get(element) ?? null, [...path, { element }]));
}

/** Elements by their identity; the second of the same identity gets a number, so that none is lost. */
function keyed(elements: readonly unknown[], array: string): Map<string, unknown> {
  const counts = new Map<string, number>();
  return new Map(
    elements.map((element) => {
      const id = identify(element, array);
      const n = (counts.get(id) ?? 0) + 1;
      counts.set(id, n);
      return [n === 1 ? id : `${id} #${n}`, element];
    }),
  );
}

function identify(element: unknown, array: string): string {
  if (!isObject(element)) return typeof element === 'string' ? element : JSON.stringify(element);
  const by = identityOf(array);
  if (!by) return JSON.stringify(element);
  return by.map((field) => String(element[field] ?? '–')).join(' · ');
}

type Made = Pick<Change, 'path' | 'becomes'>;

/** All changes of a list are made at once, since its elements are numbered as they stood before. */
function put(value: unknown, changes: readonly Made[], array: string): unknown {
  const whole = changes.find(({ path }) => path.length === 0);
  if (whole) return whole.becomes;
  if (changes.length === 0) return value;
  const elements = Array.isArray(value) ? keyed(value, array) : null;
  const object = isObject(value) ? { ...value } : {};
  for (const some of groupedBy(changes, ({ path }) => JSON.stringify(path[0]))) {
    const step = some[0]?.path[0];
    const rest = some.map(({ path, becomes }) => ({ path: path.slice(1), becomes }));
    if (step && 'key' in step) object[step.key] = put(object[step.key] ?? null, rest, step.key);
    else if (step) elements?.set(step.element, put(elements.get(step.element) ?? null, rest, ''));
  }
  return elements ? [...elements.values()].filter((element) => element !== null) : object;
}

function printed(path: readonly Step[]): string {
  return path.reduce((text, step) => {
    if ('element' in step) return `${text}[${step.element}]`;
    return text === '' ? step.key : `${text}.${step.key}`;
  }, '');
}

function nameOf(path: readonly Step[]): string {
  const last = path.at(-1);
  return last && 'key' in last ? last.key : '';
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
