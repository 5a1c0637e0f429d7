import type { Operation } from '@beringia/contract/operation';

/**
 * What a door needs of the house: name an operation, hand over raw input, get the answer. Who is asking is decided before
 * a session is made, so that no door ever sees the database.
 * @throws Refusal for declared errors
 */
export interface Session {
  call(op: Operation, input: unknown): Promise<Record<string, unknown>>;
  /**
   * Keeps a file as it comes, for an operation that will read it. It is never held in memory as a whole.
   * @throws Refusal `bad-input` for a source that does not exist
   */
  keep(file: FileToKeep, bytes: AsyncIterable<Uint8Array>): Promise<KeptFile>;
}

export interface FileToKeep {
  /** Id of the source whose file it is. */
  readonly source: string;
  readonly name: string;
}

export interface KeptFile {
  readonly hash: string;
  readonly bytes: number;
  /** True when these very bytes were kept before. */
  readonly known: boolean;
}
