import type { JobShape } from '@beringia/contract/jobs/job-shape';

const BAR = 24;

/** `clinicaltrials-gov ▓▓▓▓░░░░ 42 %  12,300 read · 11,900 new · 4 set aside  2,150/s` */
export function progressLine({ source, kind, state, progress, share, perSecond }: JobShape): string {
  const count = (name: string, word: string) => {
    const n = Number(progress[name] ?? 0);
    return n > 0 ? [`${n.toLocaleString('en')} ${word}`] : [];
  };
  const counts = [
    ...count('pages', 'pages'),
    ...count('read', 'read'),
    ...count('new', 'new'),
    ...count('changed', 'changed'),
    ...count('same', 'the same'),
    ...count('repeated', 'repeated'),
    ...count('removed', 'taken off'),
    ...count('rejected', 'set aside'),
    ...count('unread', 'fields unread'),
  ].join(' · ');
  const full = Math.round((share ?? 0) * BAR);
  const bar = share === null ? '' : `${'▓'.repeat(full)}${'░'.repeat(BAR - full)} ${Math.round(share * 100)} %`;
  const rate = perSecond === null ? '' : `${perSecond.toLocaleString('en')}/s`;
  return [source ?? kind, state === 'running' ? '' : state, bar, counts, rate].filter((part) => part !== '').join('  ');
}
