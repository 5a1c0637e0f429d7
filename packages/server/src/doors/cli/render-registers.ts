import type { OutputOf } from '@beringia/contract/operation';
import type { diffRegisters } from '@beringia/contract/registers/diff-editions';
import type { listRegisters } from '@beringia/contract/registers/list-lists';
import type { listLaws, showLaw } from '@beringia/contract/registers/show-law';
import type { showTimeline } from '@beringia/contract/registers/show-timeline';
import { effectLines, overlayLine, sourceLines, stateWord } from './register-lines.ts';
import { bothNames, section, table } from './table.ts';

export function renderLists({ items, asOf, known }: OutputOf<typeof listRegisters>): string {
  const rows = items.map(({ list, role, published, coverage, stale, editions, says }) => {
    const held = String(editions.reduce((sum, one) => sum + one.held, 0));
    return [list, role, published, coverage, stale ? 'look again' : 'fresh', String(editions.length), held, says];
  });
  const editions = items.flatMap(({ list, editions: all }) =>
    all.map(({ id, status, published, effective, dueOn, coverage, count, held }) => {
      const date = published ?? (dueOn === null ? null : `due ${dueOn}`);
      return [list, id, status, date, effective, coverage, count === null ? null : String(count), String(held)];
    }),
  );
  return [
    `Lists on ${asOf}${known.day === null ? '' : `, as known on ${known.day}`}`,
    ...table(['List', 'Role', 'Edition of', 'Held', 'Freshness', 'Editions', 'Entries', 'Says'], rows),
    ...section('Editions', ['List', 'Edition', 'Status', 'Date', 'Effective', 'Coverage', 'Count', 'Held'], editions),
    ...known.imported.map((one) => `Imported: ${one.source}, ${one.records} records of ${one.on}`),
  ].join('\n');
}

export function renderTimeline(shown: OutputOf<typeof showTimeline>): string {
  const { name, entity, asOf, lists, control, ownership, spellings } = shown;
  return [
    `${name} (${entity}) on ${asOf}`,
    ...(spellings.length === 0 ? [] : [`Also: ${spellings.filter((one) => one !== name).join('; ')}`]),
    ...(lists.length === 0 ? ['No list that is held here ever named it, which is not to say that it is clear.'] : []),
    ...lists.flatMap(lifeLines),
    '',
    `Section 851, by its owners and relatives: ${control.answer}`,
    ...control.relatives.map(({ entity: other, relation, list }) => `  ${relation} of ${other}, which is on ${list}`),
    ...control.questions.map((question) => `  ${question}`),
    ...ownership.map(({ effect, answer, atLeast, atMost, threshold }) => {
      return `${effect}: ${answer}; listed owners hold ${atLeast} to ${atMost} percent, and ${threshold} is enough`;
    }),
  ].join('\n');
}

function lifeLines(life: OutputOf<typeof showTimeline>['lists'][number]): string[] {
  const rows = life.stretches.map(({ from, to, state, edition, name, remarks }) => {
    return [from, to, state, edition, name, remarks.join('; ')];
  });
  const first = life.firstListed === null ? '' : `, first listed ${life.firstListed}`;
  return [
    '',
    `${life.list}: ${stateWord(life)}${first}`,
    ...life.remarks.map((remark) => `  ${remark}`),
    ...overlayLine(life.overlay),
    ...table(['From', 'To', 'State', 'Edition', 'Named as', 'Remarks'], rows).map((line) => `  ${line}`),
    ...effectLines(life.effects),
    ...sourceLines(life.because),
  ];
}

export function renderLaws({ items, asOf }: OutputOf<typeof listLaws>): string {
  const rows = items.map(({ id, kind, status, since, next, suspended, stale, grade, name, nameZh }) => [
    id,
    kind,
    status,
    since,
    next === null ? null : `${next.status} ${next.on}`,
    suspended,
    stale ? 'look again' : 'fresh',
    grade,
    bothNames(name, nameZh),
  ]);
  return [
    `Laws on ${asOf}`,
    ...table(['Id', 'Kind', 'Status', 'Since', 'Next', 'Suspended', 'Freshness', 'Grade', 'Name'], rows),
    `${items.length} laws`,
  ].join('\n');
}

export function renderLaw(shown: OutputOf<typeof showLaw>): string {
  const { law, due, history, effects, reason, sources, because, freshness, asOf } = shown;
  const since = law.since === null ? '' : ` since ${law.since}`;
  const held = law.suspended === 'no' ? '' : `; held back by an order: ${law.suspended}`;
  return [
    `${bothNames(law.name, law.nameZh)} (${law.id})`,
    `${law.kind}, on ${asOf}: ${law.status}${since}${held}. Grade ${law.grade}. ${freshness}`,
    law.what,
    ...(law.next === null ? [] : [`Next: ${law.next.status} on ${law.next.on}`]),
    ...(due === null ? [] : [`Due by ${due.by}: ${due.how}`]),
    ...section(
      'History',
      ['On', 'Status', 'Grade', 'Says'],
      history.map(({ on, status, grade, says }) => [on, status, grade, says]),
    ),
    ...(effects.length === 0 ? [] : ['', 'What it does', ...effectLines(effects)]),
    '',
    'Why',
    ...because.map(({ says }) => `  ${says}`),
    `  ${reason}`,
    ...[...new Set(sources)].map((source) => `    ${source}`),
  ].join('\n');
}

export function renderDiff({ a, b, lists, items, total }: OutputOf<typeof diffRegisters>): string {
  const side = ({ asked, day, known }: typeof a) => {
    return `${asked === day ? day : `${asked} (${day})`}${known === null ? '' : ` as known on ${known}`}`;
  };
  const rows = items.map(({ list, entity, name, before, after }) => {
    return [list, entity, name, stateWord(before), stateWord(after), after.edition];
  });
  return [
    `From ${side(a)} to ${side(b)}, on ${lists.join(', ')}`,
    ...table(['List', 'Entity', 'Name', 'Before', 'After', 'Edition'], rows),
    `${items.length} of ${total} changed state`,
  ].join('\n');
}
