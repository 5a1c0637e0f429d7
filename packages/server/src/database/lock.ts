import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { type Refusal, refuse } from '@beringia/domain/basics/errors';
import { z } from 'zod';

/**
 * One owner of a data folder: the embedded engine has no lock of its own, and two of them in one folder write over each
 * other without an error. The file also tells other processes where the owner listens, and the token it lets them in with.
 */
const owner = z.object({
  pid: z.int(),
  host: z.string(),
  /** When the process was born, as the system counts it; tells a reused pid from the owner. Null where it cannot be read. */
  born: z.string().nullable(),
  /** Base address of its REST door, or null while it has none. */
  address: z.string().nullable(),
  token: z.string(),
});
export type Owner = z.infer<typeof owner>;

export interface Lock {
  readonly token: string;
  /** Tells others where to send their operations. */
  announce(address: string): void;
  release(): void;
}

/** Folders held by this very process, whose own pid would look alive for ever. */
const held = new Set<string>();

/**
 * Takes the data folder, also from an owner that died.
 * @throws Refusal `refused` that names the pid and address of a live owner
 */
export function takeLock(data: string, address: string | null = null): Lock {
  mkdirSync(data, { recursive: true });
  const mine: Owner = { pid: process.pid, host: hostname(), born: birthOf(process.pid), address, token: randomUUID() };
  for (let attempt = 0; attempt < 20; attempt++) {
    if (place(data, mine)) return lockOf(data, mine);
    const other = readLock(data);
    if (other === null) continue;
    if (isAlive(data, other)) throw inUse(data, other);
    removeStale(data, other);
  }
  throw refuse('refused', {
    file: lockFile(data),
    wrong: 'The lock file cannot be read or replaced.',
    expected: 'a lock file written by beringia',
    next: 'If no beringia process is running on this folder, delete the file.',
  });
}

/** The live owner of a data folder, or null. For a process that may send its operation there. */
export function liveOwner(data: string): Owner | null {
  const other = readLock(data);
  return other !== null && isAlive(data, other) ? other : null;
}

function lockOf(data: string, mine: Owner): Lock {
  held.add(lockFile(data));
  const isMine = () => readLock(data)?.token === mine.token;
  return {
    token: mine.token,
    announce(address) {
      if (isMine()) renameSync(written(data, { ...mine, address }), lockFile(data));
    },
    release() {
      held.delete(lockFile(data));
      if (isMine()) rmSync(lockFile(data), { force: true });
    },
  };
}

/** A link appears whole or not at all, and never over another: no reader meets a half-written lock. */
function place(data: string, mine: Owner): boolean {
  const draft = written(data, mine);
  try {
    linkSync(draft, lockFile(data));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Another process may replace the stale lock between our look and our move; then what we moved away is put back. */
function removeStale(data: string, stale: Owner): void {
  const aside = `${lockFile(data)}.${randomUUID()}`;
  try {
    renameSync(lockFile(data), aside);
  } catch {
    return;
  }
  if (parsed(aside)?.token !== stale.token) {
    try {
      linkSync(aside, lockFile(data));
    } catch {
      // Somebody holds it again already.
    }
  }
  rmSync(aside, { force: true });
}

function written(data: string, mine: Owner): string {
  const draft = `${lockFile(data)}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  return draft;
}

function isAlive(data: string, other: Owner): boolean {
  // On another machine or in another container a pid says nothing, so it counts as alive and a person decides.
  if (other.host !== hostname()) return true;
  if (other.pid === process.pid) return held.has(lockFile(data));
  return pidExists(other.pid) && (other.born === null || other.born === birthOf(other.pid));
}

function pidExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Boot and start tick from Linux’s process table; the command name may hold spaces, so fields count from its bracket. */
function birthOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}/${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return null;
  }
}

function readLock(data: string): Owner | null {
  return parsed(lockFile(data));
}

function parsed(file: string): Owner | null {
  try {
    return owner.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function lockFile(data: string): string {
  return join(data, 'owner.lock');
}

function inUse(data: string, { pid, host, address }: Owner): Refusal {
  const where = `process ${pid}${host === hostname() ? '' : ` on ${host}`}${address === null ? '' : ` at ${address}`}`;
  return refuse('refused', {
    file: lockFile(data),
    wrong: `This data folder is in use by ${where}.`,
    expected: 'a folder that no other process has open',
    next: `Stop process ${pid}, or set BERINGIA_DATA to another folder. If it is certainly gone, delete the file.`,
  });
}
