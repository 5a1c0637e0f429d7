import type { listJobs } from '@beringia/contract/jobs/follow-jobs';
import type { OutputOf } from '@beringia/contract/operation';
import type { listChanges, listQuarantine, searchFound } from '@beringia/contract/sources/found-records';
import type { listSources } from '@beringia/contract/sources/list-sources';
import { progressLine } from './progress-line.ts';
import { footer, table } from './table.ts';

const ACCESS = {
  open: 'on by default',
  'own-key': 'with your key',
  file: 'by file',
  none: 'not for machines',
} as const;

export function renderSources({ items }: OutputOf<typeof listSources>): string {
  return table(
    ['Source', 'Name', 'Access', 'Records', 'Last synced', 'Fresh', 'How its records came', 'What is wrong'],
    items.map(({ id, name, access, records, lastSynced, stale, came, missing, problem }) => [
      id,
      name.en,
      ACCESS[access],
      String(records.reduce((sum, { count }) => sum + count, 0)),
      lastSynced?.slice(0, 10) ?? null,
      stale.value === null ? null : stale.value ? 'stale' : 'yes',
      came.length === 0 ? null : `${came[0]}${came.length > 1 ? ` and ${came.length - 1} more` : ''}`,
      problem?.wrong ?? missing?.wrong ?? null,
    ]),
  ).join('\n');
}

export function renderFoundRecords({ items, total, totalIsFloor, next }: OutputOf<typeof searchFound>): string {
  const lines = table(
    ['Day', 'Record', 'Kind', 'Title'],
    items.map(({ day, ref, kind, title }) => [day, ref, kind, title]),
  );
  return [...lines, `${totalIsFloor ? 'More than ' : ''}${footer(items.length, total, next)}`].join('\n');
}

export function renderChanges({ items, total, next }: OutputOf<typeof listChanges>): string {
  const lines = table(
    ['On', 'Record', 'Field', 'From', 'To'],
    items.map(({ on, ref, field, was, becomes }) => [on, ref, field, text(was), text(becomes)]),
  );
  return [...lines, footer(items.length, total, next)].join('\n');
}

export function renderQuarantine({ items, total, next }: OutputOf<typeof listQuarantine>): string {
  const lines = items.flatMap(({ source, record, line, problem, raw }) => [
    `${source}, record ${record}${line === null ? '' : `, line ${line}`}: ${problem.wrong} Expected ${problem.expected}. ${problem.next}`,
    ...(raw === null ? [] : [`  ${raw.replaceAll(/\s+/g, ' ').slice(0, 120)}`]),
  ]);
  return [...lines, footer(items.length, total, next)].join('\n');
}

export function renderJobs({ items, total, next }: OutputOf<typeof listJobs>): string {
  return [...items.map((job) => `${job.id}  ${progressLine(job)}`), footer(items.length, total, next)].join('\n');
}

function text(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const all = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return all.length > 80 ? `${all.slice(0, 77)}…` : all;
}
