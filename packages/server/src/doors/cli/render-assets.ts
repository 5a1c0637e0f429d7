import type { searchAssets } from '@beringia/contract/assets/search-assets';
import type { showAsset } from '@beringia/contract/assets/show-asset';
import type { showClass } from '@beringia/contract/assets/show-class';
import type { OutputOf } from '@beringia/contract/operation';
import { bothNames, footer, section, table } from './table.ts';

type Shown = OutputOf<typeof showAsset>;
type Row = Shown['row'];

export function renderAssets({ items, total, next }: OutputOf<typeof searchAssets>): string {
  const rows = items.map((row) => [...cells(row), row.matched]);
  return [...table([...HEADING, 'Matched'], rows), footer(items.length, total, next)].join('\n');
}

const HEADING = ['Id', 'Name', 'Codes', 'Targets', 'Originator', 'China', 'Anywhere', 'Deals'];

/** The stage in China and the highest anywhere are two columns and never one. */
function cells({ id, name, nameZh, codes, targets, originator, stages, deals }: Row): (string | null)[] {
  const hit = targets?.join(' × ') ?? null;
  const made = originator?.name ?? null;
  return [id, bothNames(name, nameZh), codes.join(', '), hit, made, stages.china, stages.highest, String(deals)];
}

export function renderAsset(shown: Shown): string {
  const { asset, row, asOf, deals, readOuts, classes, redirectedFrom } = shown;
  const targets = shown.targets?.map(({ name }) => name).join(' × ') ?? '—';
  const indications = shown.indications?.map(({ name }) => name).join(', ') ?? '—';
  return [
    `${bothNames(asset.name, row.nameZh)} (${asset.id}) on ${asOf}${redirectedFrom === null ? '' : `, formerly ${redirectedFrom}`}`,
    `${asset.modality ?? '—'} against ${targets}, for ${indications}`,
    `made by ${asset.originator?.name ?? '—'}${asset.verify ? '; to be checked against a register' : ''}`,
    ...classes.map(({ id, name }) => `in the class ${name} (${id})`),
    ...section('Names', ['Name', 'Language', 'Kind', 'Source'], asset.names.map(nameRow)),
    ...section('Stages', ['Where', 'Stage', 'Since', 'Source'], stageRows(shown)),
    ...section('Deals', ['Id', 'Announced', 'From', 'To', 'Standing'], deals.map(dealRow)),
    ...section('Read-outs, not head to head', READ_OUT, readOuts.map(readOutRow)),
    ...section('Accepted from documents', CLAIM, shown.claims.map(claimRow)),
    '',
    `Who holds the rights: beringia rights show ${asset.id}`,
  ].join('\n');
}

function nameRow({ text, lang, kind, source }: Shown['asset']['names'][number]) {
  return [text, lang, kind, source];
}

function stageRows({ stages: { highest, china, licensee, usInd } }: Shown) {
  const row = (where: string, { fact }: Shown['stages']['china'], said: string | null = fact?.stage ?? null) => {
    return [where, said, fact?.on ?? null, fact?.source ?? null];
  };
  return [
    row('highest anywhere', highest),
    row('mainland China', china),
    row(`licensee’s territory${licensee.fact?.territory ? ` (${licensee.fact.territory})` : ''}`, licensee),
    row('US IND', usInd, usInd.fact?.usInd ?? null),
  ];
}

function dealRow({ id, announced, licensors, licensees, standing }: Shown['deals'][number]) {
  const list = (parties: readonly { name: string }[]) => parties.map(({ name }) => name).join(', ');
  return [id, announced, list(licensors), list(licensees), standing.value];
}

const READ_OUT = ['Trial', 'Arm', 'Endpoint', 'Value', 'n', 'Cut-off', 'Source'];

function readOutRow({ trial, arm, endpoint, value, unit, n, cutoff, source }: Omit<Shown['readOuts'][number], 'id'>) {
  const told = value === null ? null : `${value}${unit === null ? '' : ` ${unit}`}`;
  return [trial, arm, endpoint, told, n === null ? null : String(n), cutoff, source];
}

const CLAIM = ['Field', 'Says', 'Said on', 'Source', 'On record', 'Words'];

function claimRow({ field, value, saidOn, tier, standing, onRecord, page, quote }: Shown['claims'][number]) {
  const record = standing === 'on-record' ? 'the same' : onRecord === null ? null : JSON.stringify(onRecord);
  return [
    field,
    typeof value === 'string' ? value : JSON.stringify(value),
    saidOn,
    tier,
    record,
    `page ${page}: “${quote}”`,
  ];
}

/** Members, then what happened to their rights, day by day. */
export function renderClass({ class: shown, asOf, members, history, readOuts }: OutputOf<typeof showClass>): string {
  const happened = history.map(({ on, name, kind, text }) => [on, name, kind, text]);
  return [
    `${bothNames(shown.name, shown.nameZh)} (${shown.id}) on ${asOf}`,
    shown.reason,
    ...section('Members', HEADING, members.map(cells)),
    ...section('What happened to the rights', ['On', 'Asset', 'Event', 'Text'], happened),
    ...(readOuts.rows.length === 0 ? [] : ['', readOuts.reason]),
    ...section(
      'Read-outs',
      ['Asset', ...READ_OUT],
      readOuts.rows.map((row) => [row.name, ...readOutRow(row)]),
    ),
  ].join('\n');
}
