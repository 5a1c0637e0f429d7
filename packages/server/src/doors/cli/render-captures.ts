import type { listCaptures, showCapture } from '@beringia/contract/captures/read-capture';
import type { OutputOf } from '@beringia/contract/operation';
import type { listMappings, previewSource } from '@beringia/contract/sources/map-vendor';
import { footer, section, table } from './table.ts';

type Shown = OutputOf<typeof showCapture>;

export function renderCaptures({ items, total, next }: OutputOf<typeof listCaptures>): string {
  const heading = ['Id', 'Said on', 'About', 'Proposed', 'Accepted', 'Declined', 'Title'];
  const rows = items.map(({ id, saidOn, about, proposed, accepted, declined, title, fileName }) => {
    return [id, saidOn, about?.id ?? null, `${proposed}`, `${accepted}`, `${declined}`, title ?? fileName];
  });
  return [...table(heading, rows), footer(items.length, total, next)].join('\n');
}

/** What the document is about, what it seems to say, and how to accept it. */
export function renderCapture(shown: Shown): string {
  const { capture, subject, proposals, leftOff, datelines, companies, problems } = shown;
  const named = companies.map(({ printed, companies: known }) => [printed, known.map(({ id }) => id).join(', ')]);
  return [
    `${capture.title ?? capture.fileName ?? 'pasted text'} (${capture.id})`,
    `${capture.kind ?? '—'} · ${capture.pages} ${capture.pages === 1 ? 'page' : 'pages'} · ${capture.tier} · said on ${capture.saidOn ?? `— ${dayHint(datelines)}`}`,
    `About: ${capture.about?.name ?? subject.asset ?? '—'}: ${subject.because}.`,
    ...problems.map(({ wrong, next }) => `Not read: ${wrong} ${next}`),
    ...section('Which one? Say it with --told', ['Asset', 'Name', 'Named', 'Why'], candidateRows(shown)),
    ...section('Not on record', ['Code', 'Page', 'Why'], subject.unknownCodes.map(codeRow)),
    ...section('Companies', ['Printed', 'On record'], named),
    ...proposals.flatMap((one) => proposalLines(one, shown)),
    ...(leftOff > 0 ? ['', `${leftOff} more proposals are not shown.`] : []),
    '',
    `Accept one: beringia captures accept ${capture.id} PROPOSAL. Nothing else enters a record.`,
  ].join('\n');
}

function dayHint(datelines: Shown['datelines']): string {
  const days = [...new Set(datelines.map(({ date }) => date))];
  return days.length === 0 ? '(give it with --said-on)' : `(perhaps ${days.join(' or ')}; give it with --said-on)`;
}

function candidateRows({ subject }: Shown) {
  if (subject.asset !== null) return [];
  return subject.candidates.map(({ asset, name, mentions, because }) => [asset, name, String(mentions), because]);
}

function codeRow({ text, page, because }: Shown['subject']['unknownCodes'][number]) {
  return [text, String(page), because];
}

function proposalLines(one: Shown['proposals'][number], { decisions }: Shown): string[] {
  const decision = decisions.find(({ proposal }) => proposal === one.id)?.decision ?? 'open';
  const said = typeof one.value === 'object' ? saidOf(one.value) : one.value;
  return [
    '',
    `${one.field}: ${said}  [${decision}, ${one.standing}, of ${one.record ?? '—'}]`,
    `  page ${one.page}: “${one.quote}”`,
    `  ${one.because}${one.doubt === null ? '' : ` But: ${one.doubt}`}`,
    `  ${one.id}`,
  ];
}

function saidOf(value: object): string {
  const told = Object.entries(value).filter(([, inner]) => inner !== null);
  return told.map(([key, inner]) => `${key} ${typeof inner === 'object' ? JSON.stringify(inner) : inner}`).join(', ');
}

export function renderMappings({ items, total, next }: OutputOf<typeof listMappings>): string {
  const rows = items.map(({ id, vendor, name, exportedOn, records, licenceNote }) => {
    return [id, vendor, name, exportedOn, String(records), licenceNote];
  });
  const heading = ['Id', 'Vendor', 'Name', 'Exported on', 'Records', 'Licence'];
  return [...table(heading, rows), footer(items.length, total, next)].join('\n');
}

/** Columns with what they probably mean, or the rows as they would be imported. */
export function renderPreview({ name, rows, proposed, problems, mapped }: OutputOf<typeof previewSource>): string {
  const columns = proposed.map(({ heading, meaning, separator, because }, at) => {
    return [heading, meaning, separator === null ? null : JSON.stringify(separator), rows[0]?.[at] ?? null, because];
  });
  const entries = mapped?.entries.map(({ id, names, companies, targets, stage, updated }) => {
    return [id, names.join(' / '), companies.join(', '), targets.join(', '), stage, updated];
  });
  const said = [...problems, ...(mapped?.problems ?? [])].map(({ line, wrong, next }) => [
    `${line ?? '—'}`,
    wrong,
    next,
  ]);
  return [
    mapped === null
      ? `${name}: what its columns probably mean`
      : `${name} by ${mapped.mapping}: ${mapped.vendor}. ${mapped.licenceNote}`,
    ...(mapped === null ? section('Columns', ['Heading', 'Meaning', 'Between', 'First cell', 'Why'], columns) : []),
    ...section('As they would be imported', ['Id', 'Names', 'Companies', 'Targets', 'Stage', 'Updated'], entries ?? []),
    ...section('Problems', ['Line', 'What is wrong', 'What to do'], said),
  ].join('\n');
}
