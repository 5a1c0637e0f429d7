import { CATALOGUE } from '@beringia/contract/catalogue';
import type { Operation } from '@beringia/contract/operation';
import { describe, expect, it } from 'vitest';
import { en } from '../../text/en.ts';
import { zh } from '../../text/zh.ts';
import { isActive, jobCounts, jobName, stateWords } from './job-words.ts';
import { JOB_PATHS, type Job } from './jobs-api.ts';

const job: Job = {
  id: 'j1',
  kind: 'read-answer',
  source: 'clinicaltrials-gov',
  state: 'running',
  cancelling: false,
  madeAt: '2026-11-25T09:00:00.000Z',
  startedAt: '2026-11-25T09:00:01.000Z',
  endedAt: null,
  attempts: 1,
  input: { name: 'studies.json' },
  progress: { read: 1200, new: 1200, changed: 0, same: 0, repeated: 0, rejected: 3, pieces: 2, of: 4 },
  share: 0.5,
  perSecond: 400,
  problem: null,
};

describe('jobs', () => {
  it.each(Object.entries(JOB_PATHS))('asks %s at the path of the contract', (name, path) => {
    const operation = (CATALOGUE as readonly Operation[]).find((candidate) => candidate.name === name);
    expect(operation?.rest.path).toBe(path);
  });

  it('names a job by what it does, to what, in the language of the reader', () => {
    expect(jobName(job, 'ClinicalTrials.gov', en)).toBe('Read studies.json');
    expect(jobName({ ...job, kind: 'sync', input: { terms: ['PD-1', 'VEGF'] } }, 'PubMed', en)).toBe(
      'Sync PubMed: PD-1, VEGF',
    );
    expect(jobName({ ...job, kind: 'sync', input: {} }, 'PubMed 文献库', zh)).toBe('同步 PubMed 文献库');
  });

  it('counts what was read, and says nothing of what did not happen', () => {
    expect(jobCounts(job, en)).toEqual(['1,200 read', '1,200 new']);
    expect(jobCounts({ ...job, progress: {} }, en)).toEqual([]);
  });

  it('tells a job that waits for another try from one that waits for its turn', () => {
    const problem = { wrong: 'it broke.', expected: 'work', next: 'Wait.' };
    expect(stateWords({ ...job, state: 'waiting' }, en)).toBe('waiting');
    expect(stateWords({ ...job, state: 'waiting', problem }, en)).toBe('waiting, will be tried again');
    expect(stateWords({ ...job, cancelling: true }, en)).toBe('ending at its next step');
  });

  it('is over when it is done, failed or cancelled', () => {
    const states = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
    expect(states.filter((state) => isActive({ state }))).toEqual(['waiting', 'running']);
  });
});
