import type { Deal } from '../deal.ts';

/** Lists whose members carry a key, so that a path names `assets.hbm7020` or `grants.g1` rather than a place in the list. */
const KEYS = ['key', 'id', 'formerId'] as const;

export type PathReading = { readonly exists: true; readonly value: unknown } | { readonly exists: false };

/**
 * Follows a dotted path through the record. A schema field that this deal leaves out exists with the value undefined only when
 * it is an amount: a claim may state an amount that the record does not have.
 */
export function readPath(deal: Deal, path: string): PathReading {
  let here: unknown = deal;
  for (const part of path.split('.')) {
    const next = member(here, part);
    if (!next.exists)
      return path.startsWith('amounts.') && isAmountPath(path) ? { exists: true, value: undefined } : next;
    here = next.value;
  }
  return { exists: true, value: here };
}

function isAmountPath(path: string): boolean {
  return /^amounts\.[a-z]\w*(?:\.(?:value|currency|mark|percent|issuer|on))?$/i.test(path);
}

function member(value: unknown, part: string): PathReading {
  if (Array.isArray(value)) {
    if (/^\d+$/.test(part)) return part in value ? { exists: true, value: value[Number(part)] } : { exists: false };
    const found = value.find((item) => KEYS.some((key) => item?.[key] === part));
    return found === undefined ? { exists: false } : { exists: true, value: found };
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return { exists: false };
  return { exists: true, value: (value as Record<string, unknown>)[part] };
}
