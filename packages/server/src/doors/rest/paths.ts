import type { Operation } from '@beringia/contract/operation';
import { z } from 'zod';

export const API = '/api/v1';

export interface Route {
  /** Path in Hono's spelling, `/deals/:id`. */
  readonly route: string;
  /** Inputs that the path itself fixes. */
  readonly fixed: Record<string, string>;
}

/**
 * Routes of an operation. A parameter that fills a whole segment becomes `:name`; one inside a segment, as in
 * `/deals/export.{format}`, is spelt out for each allowed value, because routers match whole segments only.
 */
export function pathsOf(op: Operation): Route[] {
  const inside = /[^/]\{(\w+)\}/.exec(op.rest.path);
  if (!inside?.[1]) return [{ route: op.rest.path.replace(/\{(\w+)\}/g, ':$1'), fixed: {} }];
  const name = inside[1];
  const schema = op.input.shape[name];
  const values = schema instanceof z.ZodEnum ? schema.options.map(String) : [];
  return values.map((value) => ({ route: op.rest.path.replace(`{${name}}`, value), fixed: { [name]: value } }));
}
