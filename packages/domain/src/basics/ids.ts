import { z } from 'zod';

/**
 * Ids are opaque once shipped and never reused; an old id redirects to the new one.
 * Shipped ids are kebab-case. A workspace's own records carry the prefix `w.<workspace>.`, which a shipped id can never
 * contain because it has no dots.
 */
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const OWN = /^w\.([a-z0-9-]+)\.([a-z0-9]+(?:-[a-z0-9]+)*)$/;

export const shippedId = z.string().regex(KEBAB, 'must be kebab-case: small letters, digits and single hyphens');
export const recordId = z
  .string()
  .refine((id) => KEBAB.test(id) || OWN.test(id), 'must be kebab-case, or w.<workspace>.<kebab-case>');

export function ownId(workspace: string, id: string): string {
  return `w.${workspace}.${id}`;
}

/** The workspace an own id belongs to, or null for a shipped id. */
export function workspaceOf(id: string): string | null {
  return OWN.exec(id)?.[1] ?? null;
}

/** Kebab-case from any printed name; letters outside a–z are dropped, so give Chinese names an id by hand. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
