import type { ChangeItem } from './sources-api.ts';

/** What changed in one record on one day. */
export interface ChangeGroup {
  readonly ref: string;
  readonly on: string;
  readonly title: string;
  /** What moves most stands first. */
  readonly changes: readonly ChangeItem[];
}

/** The register's own word for a state that changed says the same once more; the record has it. */
function isNews({ field }: ChangeItem, _index: number, all: readonly ChangeItem[]): boolean {
  const state = field.replace(/\.printed$/, '.is');
  return state === field || !all.some((other) => other.field === state);
}

const ORDER = ['high', 'middle', 'low'];

/** Changes of the same record and day together, in the order in which they come. */
export function groupChanges(rows: readonly ChangeItem[]): ChangeGroup[] {
  const groups = new Map<string, ChangeItem[]>();
  for (const row of rows) {
    const key = `${row.on} ${row.ref}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].flatMap((changes) => {
    const [first] = changes;
    if (!first) return [];
    const inOrder = changes.filter(isNews).toSorted((a, b) => ORDER.indexOf(a.weight) - ORDER.indexOf(b.weight));
    return [{ ref: first.ref, on: first.on, title: first.title, changes: inOrder }];
  });
}
