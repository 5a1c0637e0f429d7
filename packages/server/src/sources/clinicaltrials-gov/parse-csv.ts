import { oneLine } from '../reading/pick.ts';
import type { Row } from '../reading/rows.ts';
import type { Study, StudyDate, StudyIntervention } from './study.ts';

/** Columns without which a table is no export of the site. The user chooses the others. */
export const CSV_COLUMNS = ['NCT Number', 'Study Title'] as const;

/** A row of the site's CSV export. It has neither arms nor sites in parts, and leaves columns out as the user chose. */
export function parseCsvRow(row: Row, nctId: string): Study {
  const cell = (name: string) => oneLine(row[name] ?? '');
  const list = (name: string) =>
    cell(name)
      ?.split('|')
      .flatMap((part) => oneLine(part) ?? []) ?? null;
  const enrolment = cell('Enrollment');
  return {
    nctId,
    aliases: [],
    orgId: null,
    secondaryIds: (list('Other IDs') ?? []).map((id) => ({ id, type: null })),
    briefTitle: cell('Study Title'),
    officialTitle: null,
    acronym: cell('Acronym'),
    studyType: cell('Study Type'),
    status: cell('Study Status'),
    lastKnownStatus: null,
    whyStopped: null,
    start: dateOf(cell('Start Date')),
    primaryCompletion: dateOf(cell('Primary Completion Date')),
    completion: dateOf(cell('Completion Date')),
    firstPosted: cell('First Posted'),
    lastUpdatePosted: cell('Last Update Posted'),
    lead: partyOf(cell('Sponsor')),
    collaborators: (list('Collaborators') ?? []).map((name) => ({ name, class: null })),
    phases: list('Phases'),
    arms: null,
    interventions: list('Interventions')?.map(interventionOf) ?? null,
    conditions: list('Conditions'),
    keywords: [],
    enrolment: enrolment === null ? null : { count: enrolment, type: null },
    locations: list('Locations')?.map(locationOf) ?? null,
    countries: null,
    hasResults: resultsIn(cell('Study Results')),
    results: null,
  };
}

function resultsIn(words: string | null): boolean | null {
  return words === null ? null : words.toUpperCase() === 'YES';
}

function dateOf(date: string | null): StudyDate | null {
  return date === null ? null : { date, type: null };
}

function partyOf(name: string | null) {
  return name === null ? null : { name, class: null };
}

/** `DRUG: Venetoclax`. */
function interventionOf(printed: string): StudyIntervention {
  const [, type, name] = /^([A-Z_]+): (.*)$/.exec(printed) ?? [];
  return { type: type ?? null, name: name ?? printed, otherNames: [], arms: [] };
}

/** `Hospital, City, State, 100191, Country`: a facility may hold commas too, so only the last part is certain. */
function locationOf(printed: string) {
  const parts = printed.split(', ');
  return {
    facility: parts[0] ?? null,
    city: null,
    state: null,
    country: parts.length > 1 ? (parts.at(-1) ?? null) : null,
  };
}
