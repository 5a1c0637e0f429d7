import { once } from 'node:events';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Config } from './config.ts';
import { liveOwner } from './database/lock.ts';
import { mcpServer } from './doors/mcp/server.ts';
import type { Session } from './doors/session.ts';
import { ownHouseOrOwner, sessionOf } from './own-session.ts';
import { openForOthers, stopSignal } from './serve.ts';

/** Where the assistant's questions are answered: by the owner of the data folder, or here, when this process became the owner. */
interface Place {
  readonly session: Session;
  /** Whether the owner that answered is no longer there. */
  left(): boolean;
  close(): Promise<void>;
}

/**
 * Answers an assistant until it hangs up. An assistant stays for hours, so a process that holds the data folder meanwhile answers
 * other commands over REST as a server does; and where a server answered and is gone, the next question finds the new owner.
 */
export async function assist(config: Config, version: string): Promise<void> {
  let place = Promise.resolve(await enter(config, version));
  const session: Session = {
    async call(op, input) {
      place = place.then((at) => (at.left() ? enter(config, version) : at));
      const at = place;
      // A refusal is for this question; the next one tries again.
      place = at.catch(() => GONE);
      return (await at).session.call(op, input);
    },
    keep: async (file, bytes) => (await place).session.keep(file, bytes),
  };
  serveStdio(() => mcpServer(session, version));
  await Promise.race([once(process.stdin, 'end'), stopSignal()]);
  await (await place).close();
}

const GONE: Place = {
  session: {
    call: () => Promise.reject(new Error('nobody is here to answer')),
    keep: () => Promise.reject(new Error('nobody is here to keep a file')),
  },
  left: () => true,
  close: async () => {},
};

async function enter(config: Config, version: string): Promise<Place> {
  const found = await ownHouseOrOwner(config, version);
  const session = await sessionOf(found);
  if ('address' in found) {
    return { session, left: () => liveOwner(config.data)?.token !== found.token, close: async () => {} };
  }
  // Others reach a PostgreSQL by themselves; only a folder that this process holds has to be shared.
  if (found.lock === null) return { session, left: () => false, close: found.close };
  const open = await openForOthers(found.house, config, found.lock, false).catch(async (error) => {
    await found.close();
    throw error;
  });
  return {
    session,
    left: () => false,
    async close() {
      await open.close();
      await found.close();
    },
  };
}
