import type { InputOf, Operation, OutputOf } from '@beringia/contract/operation';
import type { Day } from '@beringia/domain/basics/partial-date';
import type { SourceSettings } from '../config.ts';
import type { Trx } from '../database/tables.ts';
import type { Library } from '../files/library.ts';
import type { ShippedData } from '../files/shipped-data.ts';

/** Everything a handler may use. The transaction already stands behind the workspace's wall. */
export interface Context {
  readonly trx: Trx;
  readonly workspace: string;
  readonly today: Day;
  /** ISO timestamp in UTC of the moment of asking. */
  readonly now: string;
  readonly shipped: ShippedData;
  readonly library: Library;
  /** How sources are asked. */
  readonly settings: SourceSettings;
  readonly engine: 'pglite' | 'postgres';
  readonly version: string;
  /** Writes a backup; only once the transaction is over, because both need the one connection. */
  backUp(): Promise<string>;
}

export type Handler<Op extends Operation> = (input: InputOf<Op>, context: Context) => Promise<OutputOf<Op>>;

/** What a handler has before it opens a transaction. */
export interface Reading extends Omit<Context, 'trx'> {
  /** A transaction behind the workspace's wall, with everything that other handlers have. */
  within<T>(fn: (context: Context) => Promise<T>): Promise<T>;
}

/**
 * Answers after reading a file, which may take a while: it opens its transactions itself, so that nobody waits for the reading.
 * An embedded database does one transaction at a time.
 */
export interface ReadingHandler<Op extends Operation> {
  answer(input: InputOf<Op>, reading: Reading): Promise<OutputOf<Op>>;
}
