import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JobShape } from '@beringia/contract/jobs/job-shape';
import { importSource } from '@beringia/contract/sources/import-source';
import { afterAll, describe, expect, it } from 'vitest';
import type { Session } from '../session.ts';
import { followJob } from './follow.ts';
import type { Io } from './io.ts';
import { runLong } from './long-work.ts';
import { progressLine } from './progress-line.ts';

const JOB: JobShape = {
  id: 'job-1',
  kind: 'read-answer',
  source: 'ictrp',
  state: 'running',
  cancelling: false,
  madeAt: '2026-11-25T08:00:00.000Z',
  startedAt: '2026-11-25T08:00:00.000Z',
  endedAt: null,
  attempts: 1,
  input: {},
  progress: { read: 12_300, new: 11_900, same: 400, rejected: 4, unread: 12 },
  share: 0.42,
  perSecond: 2150,
  problem: null,
};

/** A session whose job goes from state to state, and a screen that remembers. */
function desk(states: readonly Partial<JobShape>[]) {
  const [shown, printed, kept]: [string[], string[], { name: string; bytes: number }[]] = [[], [], []];
  let at = 0;
  const session: Session = {
    async call(op) {
      if (op.name === 'sources.import') return { job: 'job-1' };
      const state = states[Math.min(at, states.length - 1)];
      at += 1;
      return { job: { ...JOB, ...state } };
    },
    async keep({ name }, bytes) {
      let size = 0;
      for await (const piece of bytes) size += piece.length;
      kept.push({ name, bytes: size });
      return { hash: 'h', bytes: size, known: false };
    },
  };
  const io = {
    out: (line: string) => void printed.push(line),
    progress: (line: string) => void shown.push(line),
    session: async () => session,
  } as unknown as Io;
  return { session, io, shown, printed, kept };
}

describe('a job that is followed', () => {
  it('is one line with what is done, and how fast', () => {
    expect(progressLine(JOB)).toBe(
      'ictrp  ▓▓▓▓▓▓▓▓▓▓░░░░░░░░░░░░░░ 42 %  12,300 read · 11,900 new · 400 the same · 4 set aside · 12 fields unread  2,150/s',
    );
    expect(progressLine({ ...JOB, share: null, perSecond: null, state: 'waiting', progress: {} })).toBe(
      'ictrp  waiting',
    );
    expect(progressLine({ ...JOB, share: 1, state: 'done', progress: { pages: 2, removed: 3 } })).toMatch(
      /^ictrp {2}done {2}▓{24} 100 % {2}2 pages · 3 taken off {2}2,150\/s$/,
    );
  });

  it('is shown when something moved, until it is done', async () => {
    const { session, io, shown } = desk([{ state: 'waiting' }, {}, {}, { state: 'done', share: 1 }]);
    expect(await followJob(session, 'job-1', io)).toMatchObject({ state: 'done' });
    expect(shown.map((line) => line.split('  ')[1]?.slice(0, 7) ?? '')).toEqual(['waiting', '▓▓▓▓▓▓▓', 'done', '']);
  });

  it('ends with its problem when it failed, and with a way on when it was cancelled', async () => {
    const problem = { wrong: 'no key.', expected: 'a key', next: 'Set one.' };
    const failed = desk([{ state: 'failed', problem }]);
    await expect(followJob(failed.session, 'job-1', failed.io)).rejects.toMatchObject({
      code: 'refused',
      problems: [problem],
    });
    const cancelled = desk([{ state: 'cancelled' }]);
    await expect(followJob(cancelled.session, 'job-1', cancelled.io)).rejects.toThrow('beringia jobs resume job-1');
  });
});

describe('an import of several files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'beringia-follow-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const paths = ['a.xml', 'b.xml'].map((name) => join(folder, name));
  for (const path of paths) writeFileSync(path, 'x'.repeat(100_000));
  const given = { source: 'ictrp', file: paths };

  it('keeps and reads one after the other, and says where to look for what was set aside', async () => {
    const { io, printed, shown, kept } = desk([{ state: 'done', share: 1 }]);
    await runLong(importSource, given, false, io);
    expect(kept).toEqual([
      { name: 'a.xml', bytes: 100_000 },
      { name: 'b.xml', bytes: 100_000 },
    ]);
    expect(shown).toContain('a.xml: 100 % kept');
    expect(printed).toHaveLength(3);
    expect(printed.at(-1)).toBe('What was set aside: beringia sources quarantine --job job-1 or job-1');
  });

  it('gives the sums as JSON', async () => {
    const { io, printed } = desk([{ state: 'done', share: 1 }]);
    await runLong(importSource, given, true, io);
    const sums = { read: 24_600, new: 23_800, changed: 0, same: 800, repeated: 0, rejected: 8 };
    expect(JSON.parse(printed.join(''))).toMatchObject({ jobs: [{ id: 'job-1' }, { id: 'job-1' }], ...sums });
  });

  it('names a file that is not there before anything is done', async () => {
    const { io, kept } = desk([{ state: 'done' }]);
    const missing = { source: 'ictrp', file: [join(folder, 'c.xml')] };
    await expect(runLong(importSource, missing, false, io)).rejects.toMatchObject({ code: 'bad-input' });
    expect(kept).toEqual([]);
  });
});
