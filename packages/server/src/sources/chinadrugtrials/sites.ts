import { type Trial, trial } from '@beringia/domain/scouting/trial';
import { startReading } from '../reading/fields.ts';
import type { Bytes, Mapped, Read } from '../reading/read.ts';
import type { Entry, Join } from '../source.ts';
import { countriesOfSites, mapCdeTrial, sitesOf } from './map.ts';
import { type CdeRow, readCdeTable } from './parse.ts';

/**
 * The sites of each trial as a part of it. The rows of a trial need not stand together, so the table is read to its end first.
 * The rows of a trial are told by the place of the first.
 */
export async function* readCdeSites(bytes: Bytes): AsyncGenerator<Read<Entry>> {
  const trials = new Map<string, { readonly at: { record: number; line: number | null }; readonly rows: CdeRow[] }>();
  for await (const read of readCdeTable(bytes, 'sites')) {
    if (!('record' in read)) {
      yield read;
      continue;
    }
    const id = read.record.ctr_no ?? '';
    const known = trials.get(id);
    if (known) known.rows.push(read.record);
    else trials.set(id, { at: read.at, rows: [read.record] });
  }
  for (const [id, { at, rows }] of trials) yield { record: partOf(id, rows), at };
}

function partOf(id: string, rows: readonly CdeRow[]): Entry {
  const reader = startReading();
  const sites = sitesOf(rows, reader);
  const countries = countriesOfSites(sites);
  const content = {
    ...mapCdeTrial({ ctr_no: id }),
    sites,
    countries: countries.length > 0 ? countries : null,
    unread: reader.unread(),
  };
  return { kind: 'trial', id, content, part: true };
}

/** Sites are added to the stored trial, and a trial that comes again keeps them. */
export const joinCdeTrial: Join = (stored, { content, part }): Mapped<Trial> => {
  const [before, given] = [stored as Trial | null, content as Trial];
  if (part) return before === null ? { problem: trialFirst(given.id) } : { value: withSites(before, given) };
  return { value: before?.sites && given.sites === null ? withSites(given, before) : given };
};

/** @returns the fields in the order of the shape, so that what says the same is stored as the same */
function withSites(one: Trial, { sites, countries, unread }: Trial): Trial {
  const places = unread.filter(({ field }) => field === 'countries');
  const others = one.unread.filter(({ field }) => field !== 'countries');
  return trial.parse({ ...one, sites, countries: countries ?? one.countries, unread: [...others, ...places] });
}

function trialFirst(id: string) {
  return {
    field: 'ctr_no',
    wrong: `${id} is not stored, so its sites have no trial to be added to.`,
    expected: 'sites of trials that are stored',
    next: 'Import the trials first: the table of trials or the saved pages. Then import this file again.',
  };
}
