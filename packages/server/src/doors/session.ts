import type { Operation } from '@beringia/contract/operation';

/**
 * What a door needs of the house: name an operation, hand over raw input, get the answer. Who is asking is decided before
 * a session is made, so that no door ever sees the database.
 * @throws Refusal for declared errors
 */
export interface Session {
  call(op: Operation, input: unknown): Promise<Record<string, unknown>>;
}
