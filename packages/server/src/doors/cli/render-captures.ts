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
  const { capture, subject, proposals, notProposed, leftOff, datelines, companies, problems } = shown;
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
    ...section(
      'Left off',
      ['Field', 'Would be', 'Page', 'Because'],
      notProposed.map(({ field, value, why, page, because }) => {
        return [field, saidOf(value), String(page), `${why}: ${because}`];
      }),
    ),
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
  return [
    '',
    `${one.field}: ${saidOf(one.value)}  [${decision}, ${one.standing}, of ${one.record ?? '—'}]`,
    `  page ${one.page}: “${one.quote}”`,
    `  ${one.because}${one.doubt === null ? '' : ` But: ${one.doubt}`}`,
    `  ${one.id}`,
  ];
}

function saidOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
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

/** A cell of somebody's export may hold a page. */
function cut(text: string | null): string | null {
  return text !== null && text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** Columns with what they probably mean, or the rows as they would be imported. */
export function renderPreview({ name, rows, proposed, problems, mapped }: OutputOf<typeof previewSource>): string {
  const columns = proposed.map(({ heading, meaning, separator, because }, at) => {
    return [
      heading,
      meaning,
      separator === null ? null : JSON.stringify(separator),
      cut(rows[0]?.[at] ?? null),
      because,
    ];
  });
  const entries = mapped?.entries.map(({ id, names, companies, targets, stage, updated }) => {
    return [id, cut(names.join(' / ')), cut(companies.join(', ')), cut(targets.join(', ')), stage, updated];
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
