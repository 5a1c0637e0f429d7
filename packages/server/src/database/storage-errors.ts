/**
 * SQLSTATE codes by which PostgreSQL says that its files are not as it left them (PostgreSQL manual, appendix A): data and index
 * corrupted, an undefined file, an input or output error.
 */
const CODES: readonly unknown[] = ['XX001', 'XX002', '58P01', '58030'];

/** Damage that comes as an internal error without a code of its own, or that stops the engine. */
const WORDS =
  /could not (?:open|read|access|extend) (?:file|block|status)|invalid page|checksum|unexpected (?:data beyond EOF|zero page|chunk)|missing chunk|corrupt|cache lookup failed|could not find (?:pg_class|tuple)|unreachable|PANIC|memory access out of bounds/i;

/** Whether an error of the embedded engine tells of damaged files, and not of a question that cannot be answered. */
export function isStorageError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as Error & { code?: unknown };
  if (CODES.includes(code)) return true;
  return (code === undefined || code === 'XX000') && WORDS.test(error.message);
}

/** What the engine says of an error, as a sentence. One that stops gives no reason but its own name for that. */
export function engineWords(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return /^Aborted\(|unreachable/.test(said) ? 'it stops over these files.' : `${said.replace(/\.$/, '')}.`;
}
