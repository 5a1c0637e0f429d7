import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

export type Log = Logger;

/**
 * Lines of JSON on stderr: stdout belongs to the answers of the command line and to MCP. No transports, so nothing is lost
 * in a worker thread at exit, and no secret is printed by accident.
 */
export function openLog(config: Pick<Config, 'logLevel'>): Log {
  return pino(
    { level: config.logLevel, base: null, redact: ['token', 'password', '*.token', '*.password', 'databaseUrl'] },
    pino.destination({ dest: 2, sync: true }),
  );
}
