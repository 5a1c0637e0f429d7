import type { OutputOf } from '@beringia/contract/operation';
import type { showRights } from '@beringia/contract/rights/show-rights';
import type { whiteSpace } from '@beringia/contract/rights/white-space';
import { countryName } from '@beringia/domain/territory/countries';
import { describeTerritory } from '@beringia/domain/territory/describe';
import { ALL, maskOf, territory } from '@beringia/domain/territory/territory';
import { bothNames, footer, table } from './table.ts';

type Rights = OutputOf<typeof showRights>;
type Because = Rights['holders'][number]['because'];

/** Who holds what where, with the reasons and sources of every line below it. */
export function renderRights(rights: Rights): string {
  const { name, nameZh, asset, asOf } = rights;
  return [
    `${bothNames(name, nameZh)} (${asset}), rights on ${asOf}`,
    ...questionLines(rights),
    '',
    ...table(
      ['Status', 'Party', 'Field', 'Exclusivity', 'Countries'],
      linesOf(rights).map(({ cells }) => cells),
    ),
    ...searchedLines(rights),
    ...conflictLines(rights),
    ...problemLines(rights),
    ...reasons(linesOf(rights)),
  ].join('\n');
}

interface Line {
  readonly cells: readonly (string | null)[];
  /** The party's name alone. */
  readonly who: string | null;
  readonly because: Because;
}

function linesOf({ holders, noGrantFound, unknownParts }: Rights): Line[] {
  const held = holders.map(({ status, field, exclusivity, countries, because, ...holder }) => {
    const cells = [status, withOwners(holder), field, exclusivity, wordsOf(countries)];
    return { cells, who: holder.name, because };
  });
  const open = (word: string, parts: Rights['unknownParts']) =>
    parts.map(({ field, countries, because }) => {
      return { cells: [word, null, field, null, wordsOf(countries)], who: null, because };
    });
  return [...held, ...open('no grant found', noGrantFound.parts), ...open('unknown', unknownParts)];
}

/** A company that was bought, and by whom: `Aiolos (owned by GSK since 2024-02-15)`. */
function withOwners({ name, ownedBy }: Pick<Rights['holders'][number], 'name' | 'ownedBy'>): string {
  const owners = (ownedBy ?? []).map((owner) =>
    owner.since === null ? owner.name : `${owner.name} since ${owner.since}`,
  );
  return owners.length === 0 ? name : `${name} (owned by ${owners.join(', then ')})`;
}

const LONG = 120;
const REST = '; the rest not stated';

/**
 * Countries in the fewest words, such as "worldwide outside Greater China"; ISO codes where the words would run on. A region
 * with an uncertain edge stands for its certain part, because what lies on the edge has a line of its own.
 */
function wordsOf(countries: readonly string[]): string {
  const inside = maskOf(countries);
  const closed = describeTerritory(territory(inside, ALL & ~inside), 'en').replace(/ only$/, '');
  const listed = describeTerritory(territory(inside, 0n), 'en');
  const open = listed.endsWith(REST) ? [listed.slice(0, -REST.length)] : [];
  const [words = closed] = [closed, ...open].sort((a, b) => a.length - b.length);
  return words.length > LONG ? countries.join(' ') : words;
}

function questionLines({ question }: Rights): string[] {
  if (question === null) return [];
  const told = question.answers.map(({ field, status, holders }) => {
    const who = holders.map((one) => withOwners(one) + (one.exclusivity ? ` (${one.exclusivity})` : '')).join(', ');
    return `  ${field}: ${status}${who === '' ? '' : `, ${who}`}`;
  });
  return [
    `In ${countryName(question.country, 'en')}${question.field === null ? '' : ` for ${question.field}`}: ${question.status}`,
    ...told,
  ];
}

/** "No grant found" is never said without what was searched and until when. */
function searchedLines({ noGrantFound: { parts, searched, on, set } }: Rights): string[] {
  if (parts.length === 0) return [];
  if (set !== null) {
    return [
      '',
      `No deal names this asset: ${set.deals} looked through, the oldest last checked ${set.on ?? '—'}. It may have been licensed all the same.`,
    ];
  }
  const records = searched.map(
    ({ record, lastChecked, sources }) => `  ${record}, last checked ${lastChecked}, ${sources.length} sources`,
  );
  return [
    '',
    `No grant found means in these records, looked at until ${on ?? '—'}; never that it is for sale:`,
    ...records,
  ];
}

function conflictLines({ conflicts }: Rights): string[] {
  const told = conflicts.map(({ wrong, countries, field, certain }) => {
    return `  ${wordsOf(countries)}, ${field}: ${wrong}${certain ? '' : ' (perhaps no conflict)'}`;
  });
  return told.length === 0 ? [] : ['', 'Conflicts', ...told];
}

function problemLines({ problems }: Rights): string[] {
  const told = problems.map(({ event, wrong, expected, next }) => `  ${event}: ${wrong} Expected ${expected}. ${next}`);
  return told.length === 0 ? [] : ['', 'Events that cannot be', ...told];
}

/** Each event once, with the rows that rest on it and the addresses where it is written. */
function reasons(lines: readonly Line[]): string[] {
  const rested = lines.flatMap((line) => line.because.map((reason) => ({ reason, row: rowName(line) })));
  const distinct = new Map(rested.map(({ reason }) => [`${reason.event} ${reason.says}`, reason]));
  const told = [...distinct].flatMap(([key, { says, sources }]) => {
    const rows = rested.filter(({ reason }) => `${reason.event} ${reason.says}` === key).map(({ row }) => row);
    return [`  ${says} [${[...new Set(rows)].join('; ')}]`, ...new Set(sources.map(({ url }) => `    ${url}`))];
  });
  return told.length === 0 ? [] : ['', 'Why', ...told];
}

const SHORT = 40;

/** A row in few words: `held, Summit Therapeutics, United States, Canada, Europe…`. */
function rowName({ who, cells: [status, , field, , countries = null] }: Line): string {
  const places = countries !== null && countries.length > SHORT ? `${countries.slice(0, SHORT).trimEnd()}…` : countries;
  return [status, who, field === 'all' ? null : field, places].filter((word) => word !== null).join(', ');
}

export function renderWhiteSpace({ items, total, next, country, asOf, left }: OutputOf<typeof whiteSpace>): string {
  const rows = items.map(({ id, name, nameZh, state, since, sure, stages, keptBy, why }) => {
    return [
      id,
      bothNames(name, nameZh),
      state,
      since,
      sure,
      stages.highest,
      keptBy.map((keeper) => keeper.name).join(', '),
      why,
    ];
  });
  return [
    `White space in ${countryName(country, 'en')} on ${asOf}: open is never for sale. Taken: ${left.held} held, ${left.encumbered} encumbered, ${left.contested} contested.`,
    ...table(['Id', 'Name', 'State', 'Since', 'Sure', 'Highest stage', 'Kept by', 'Why'], rows),
    footer(items.length, total, next),
  ].join('\n');
}
