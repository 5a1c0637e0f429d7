import { refuse } from '../basics/errors.ts';
import { sameValue } from '../basics/evidence.ts';
import { type Deal, deal as dealSchema } from './deal.ts';

/** What a workspace states about a field of a deal: a claim of grade own, which ranks first in that workspace only. */
export interface Edit {
  readonly field: string;
  readonly value: unknown;
}

/**
 * The deal as a workspace sees it. The shipped values it overrules are kept as claims, so that the disagreement stays visible.
 * @throws Refusal `bad-input` when a field does not exist or the value does not fit it.
 */
export function applyEdits(shipped: Deal, edits: readonly Edit[]): Deal {
  const edited = edits.reduce<unknown>((current, edit) => setPath(current, edit.field.split('.'), edit.value), shipped);
  const parsed = dealSchema.safeParse(edited);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw refuse('bad-input', {
    field: issue?.path.join('.') ?? 'value',
    wrong: 'the value does not fit the field.',
    expected: issue?.message ?? 'a value of the field’s type',
    next: '`beringia schema deal` prints the shape of every field.',
  });
}

/** Value at a dotted path; lists are entered by index or by the `key` of their items. */
export function valueAt(record: unknown, field: string): unknown {
  return field.split('.').reduce<unknown>((current, step) => child(current, step), record);
}

/** Whether the shipped value is no longer the one that an edit was made over. */
export function changedUnderneath(shippedNow: Deal, field: string, shippedThen: unknown): boolean {
  return !sameValue(valueAt(shippedNow, field) ?? null, shippedThen ?? null);
}

function setPath(current: unknown, path: readonly string[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(current)) {
    const at = indexOfStep(current, step);
    return current.map((item, index) => (index === at ? setPath(item, rest, value) : item));
  }
  const record = (current ?? {}) as Record<string, unknown>;
  return { ...record, [step]: setPath(record[step], rest, value) };
}

function child(current: unknown, step: string): unknown {
  if (Array.isArray(current)) return current[indexOfStep(current, step)];
  return typeof current === 'object' && current !== null ? (current as Record<string, unknown>)[step] : undefined;
}

function indexOfStep(items: readonly unknown[], step: string): number {
  const byKey = items.findIndex((item) => (item as { key?: string } | null)?.key === step);
  if (byKey >= 0) return byKey;
  const index = Number(step);
  if (Number.isInteger(index) && index >= 0 && index < items.length) return index;
  throw refuse('bad-input', {
    field: step,
    wrong: `there is no item "${step}".`,
    expected: `an index below ${items.length} or the key of an item`,
    next: 'Look at the deal with `beringia deals show ID --json`.',
  });
}
