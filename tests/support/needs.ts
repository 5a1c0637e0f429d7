import { existsSync } from 'node:fs';

/**
 * What a test needs of the machine. Each answers null where the thing is missing, so that the test can be skipped by name;
 * with BERINGIA_REQUIRE_ALL=1 it throws instead, because there a skip is a failure.
 */
export function chromiumPath(): string | null {
  return need('Chromium', process.env.BERINGIA_CHROMIUM ?? '/usr/bin/chromium', existsSync);
}

export function libreOfficePath(): string | null {
  return need('LibreOffice', '/usr/bin/soffice', existsSync);
}

function need(what: string, value: string, there: (value: string) => boolean): string | null {
  if (there(value)) return value;
  if (process.env.BERINGIA_REQUIRE_ALL === '1') throw new Error(`BERINGIA_REQUIRE_ALL is set and ${what} is missing`);
  return null;
}
