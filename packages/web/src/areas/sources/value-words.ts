import type { Text } from '../../text/en.ts';

/** How a value of a record reads in a change. */

/** What names an object, best first. */
const NAMES = ['printed', 'text', 'name', 'title', 'label', 'id', 'number', 'code', 'meaning', 'value', 'date', 'n'];
/** What is said beside the name. */
const BESIDE = ['role', 'kind', 'country', 'city', 'date', 'effect', 'status', 'value'];
const MOST = 300;

/** Numbers and words as they are; an object by its name and what stands beside it. Empty where there is nothing to say. */
export function valueWords(value: unknown, text: Text): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? text.records.yes : text.records.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return termsIn(text)[value] ?? cut(value);
  if (Array.isArray(value)) return cut(value.map((one) => valueWords(one, text)).join(', '));
  return objectWords(value as Record<string, unknown>, text);
}

function objectWords(value: Record<string, unknown>, text: Text): string {
  const plain = (key: string) => typeof value[key] === 'string' || typeof value[key] === 'number';
  const name = NAMES.find(plain);
  if (name === undefined) return cut(JSON.stringify(value));
  const beside = BESIDE.filter((key) => key !== name && plain(key));
  return cut([name, ...beside].map((key) => valueWords(value[key], text)).join(' · '));
}

/** Words of ours that stand for a state, a role or a stage. */
function termsIn({ records, labels }: Text): Readonly<Record<string, string>> {
  const { trial, patent } = records;
  return {
    ...labels.stage,
    ...patent.effects,
    ...patent.statuses,
    ...trial.phaseNames,
    ...trial.roles,
    ...trial.statuses,
  };
}

function cut(words: string): string {
  return words.length > MOST ? `${words.slice(0, MOST - 1)}…` : words;
}
