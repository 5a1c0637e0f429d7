import { z } from 'zod';

/** JSON Schema 2020-12 of a shape, for every door that describes itself. Branded dates and transforms print as what a caller writes. */
export function printSchema(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _, ...printed } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Record<string, unknown>;
  return printed;
}
