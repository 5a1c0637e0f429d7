/** Values inside JSON of unknown shape: what is missing or of another kind is null, never an error. */

/** The value at a path of keys, or undefined. */
export function pick(raw: unknown, ...path: readonly string[]): unknown {
  let value = raw;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** Text on one line, without spaces around it; numbers as they would be typed; null when empty. */
export function textIn(raw: unknown, ...path: readonly string[]): string | null {
  const value = pick(raw, ...path);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? oneLine(value) : null;
}

/** A list; null where there is none. A lone value where a list should be is a list of one. */
export function listIn(raw: unknown, ...path: readonly string[]): readonly unknown[] | null {
  const value = pick(raw, ...path);
  if (value === undefined || value === null) return null;
  return Array.isArray(value) ? value : [value];
}

/** Texts of a list, empty ones left out; null where there is no list. */
export function textsIn(raw: unknown, ...path: readonly string[]): string[] | null {
  return listIn(raw, ...path)?.flatMap((one) => textIn(one) ?? []) ?? null;
}

/** Spaces of all kinds as one, none at the ends; null when nothing is left. */
export function oneLine(text: string): string | null {
  // Most values are on one line already, and there are millions of them.
  const plain = /[\s\u00A0]{2}|[\n\r\t\u00A0]/.test(text) ? text.replace(/[\s\u00A0]+/g, ' ') : text;
  return plain.trim() || null;
}
