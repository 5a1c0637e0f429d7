import { createRequire } from 'node:module';

const { version } = createRequire(import.meta.url)('../../../package.json') as { version: string };

/** Names the tool and whom to write to: `Beringia/0.1.0 (+mail@example.org)`. A contact never breaks out of its place. */
export function userAgent(contact: string | null): string {
  const shown = contact?.replaceAll(/[^\x21-\x7E]|[()\\]/gu, '') ?? '';
  return shown === '' ? `Beringia/${version}` : `Beringia/${version} (+${shown})`;
}
