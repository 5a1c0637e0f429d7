import type { OutputOf } from '@beringia/contract/operation';
import type { screenRegisters } from '@beringia/contract/registers/screen-names';
import { effectLines, overlayLine, sourceLines, stateWord } from './register-lines.ts';
import { section, table } from './table.ts';

type Screening = OutputOf<typeof screenRegisters>;
type Item = Screening['items'][number];

/** More names than these are told as one line each. */
const IN_FULL = 20;

/** The result of each name with its reasons, then the editions that were looked at, without which no result means anything. */
export function renderScreening(shown: Screening): string {
  const { items, asOf, known, counts, scope, checked } = shown;
  const told = Object.entries(counts).flatMap(([result, names]) => (names === 0 ? [] : [`${names} ${result}`]));
  const trade = scope === 'any' ? '' : ', as companies of the life sciences';
  return [
    `${items.length === 1 ? '1 name' : `${items.length} names`} on ${asOf}${known.day === null ? '' : `, as known on ${known.day}`}${trade}: ${told.join(', ')}`,
    ...(items.length > IN_FULL ? inOneTable(items) : items.flatMap(inFull)),
    ...section(
      'Looked at',
      ['List', 'Edition of', 'Held', 'Freshness', 'Says'],
      checked.map(({ list, published, coverage, stale, says }) => {
        return [list, published, coverage, stale ? 'look again' : 'fresh', says];
      }),
    ),
  ].join('\n');
}

function inOneTable(items: readonly Item[]): string[] {
  const rows = items.map(({ query, result, hits, because }) => {
    const [first] = hits.filter(({ match }) => match === 'confirmed').concat(hits);
    const places = first === undefined ? null : `${first.name} on ${first.list}: ${stateWord(first)}`;
    return [result, query, places, because[0] ?? null];
  });
  return table(['Result', 'Name', 'Nearest', 'Because'], rows);
}

function inFull({ query, result, because, hits, relatives, explains }: Item): string[] {
  return [
    '',
    `${query}: ${result}`,
    ...because.map((reason) => `  ${reason}`),
    ...hits.flatMap((hit) => hitLines(hit).map((line) => `  ${line}`)),
    ...relatives.map(
      ({ relation, entity, list }) => `  ${relation} of ${entity}, which is on ${list}: ask who controls it`,
    ),
    ...explains.map(({ list, name, says }) => `  counts for nothing: ${list} names ${name}. ${says}`),
  ];
}

function hitLines(hit: Item['hits'][number]): string[] {
  const { list, role, edition, row, name, match, features, remarks, overlay, effects, because } = hit;
  const place = [edition ?? 'no edition', ...(row === null ? [] : [`row ${row}`])].join(', ');
  return [
    `${match}: ${name} on ${list} (${place}): ${stateWord(hit)}${role === 'watch' ? ', a request and no listing' : ''}`,
    ...features.map(({ feature, detail }) => `    ${feature}: ${detail}`),
    ...remarks.map((remark) => `    ${remark}`),
    ...overlayLine(overlay),
    ...effectLines(effects),
    ...sourceLines(because),
  ];
}
