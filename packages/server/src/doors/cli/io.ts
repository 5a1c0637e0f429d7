import type { Session } from '../session.ts';

/** What the command line needs of the world, so that tests can run it without a process. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** Bytes on standard output, as they are. */
  write(bytes: Uint8Array): void;
  /** Shows how far long work is, in the place of what it showed before; on standard error, and only on a screen. */
  progress(line: string): void;
  /** Whether standard output is a screen, which bytes that are no text would upset. */
  readonly onTerminal: boolean;
  readStdin(): Promise<string>;
  /** Opens a session only when a command needs one. */
  session(): Promise<Session>;
}
