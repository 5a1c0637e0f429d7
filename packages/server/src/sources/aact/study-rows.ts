import type { Study, StudyDate, StudyIntervention } from '../clinicaltrials-gov/study.ts';
import { oneLine } from '../reading/pick.ts';
import type { Row } from '../reading/rows.ts';
import type { AactTable } from './tables.ts';

/** Rows of one study by table; a table without rows for it is left out. */
export type TableRows = Readonly<Partial<Record<AactTable, readonly Row[]>>>;

/**
 * A study out of its rows. A list is null where its table has no row for the study: the register gives nothing, or the table
 * was not given.
 * @param study its row of `studies.txt` @param given tables that were read
 */
export function studyOfRows(nctId: string, study: Row, tables: TableRows, given: ReadonlySet<AactTable>): Study {
  const cell = (name: string) => oneLine(study[name] ?? '');
  const sponsors = (tables.sponsors ?? []).flatMap(partyOf);
  const lead = sponsors.find((one) => one.lead) ?? null;
  const ids = idsIn(tables.id_information ?? []);
  const enrolment = cell('enrollment');
  const phase = cell('phase');
  const countries = (tables.countries ?? []).filter(({ removed }) => !/^t(?:rue)?$/i.test(removed ?? ''));
  return {
    nctId,
    ...ids,
    briefTitle: cell('brief_title'),
    officialTitle: cell('official_title'),
    acronym: cell('acronym'),
    studyType: cell('study_type'),
    status: cell('overall_status'),
    lastKnownStatus: cell('last_known_status'),
    whyStopped: cell('why_stopped'),
    start: dateOf(study, 'start'),
    primaryCompletion: dateOf(study, 'primary_completion'),
    completion: dateOf(study, 'completion'),
    firstPosted: cell('study_first_posted_date'),
    lastUpdatePosted: cell('last_update_posted_date'),
    lead: lead?.party ?? null,
    collaborators: sponsors.filter((one) => one !== lead).map(({ party }) => party),
    phases: phase === null ? null : phase.split('/').flatMap((one) => oneLine(one) ?? []),
    arms: listOrNull((tables.design_groups ?? []).flatMap(armOf)),
    interventions: listOrNull(interventionsIn(tables)),
    conditions: listOrNull(namesIn(tables.conditions)),
    keywords: namesIn(tables.keywords),
    enrolment: enrolment === null ? null : { count: enrolment, type: cell('enrollment_type') },
    locations: listOrNull((tables.facilities ?? []).map(locationOf)),
    countries: given.has('countries') ? listOrNull(namesIn(countries)) : null,
    hasResults: 'results_first_posted_date' in study ? cell('results_first_posted_date') !== null : null,
    results: null,
  };
}

function listOrNull<T>(list: readonly T[]): readonly T[] | null {
  return list.length === 0 ? null : list;
}

function namesIn(rows: readonly Row[] = []): string[] {
  return [...new Set(rows.flatMap(({ name }) => oneLine(name ?? '') ?? []))];
}

/**
 * AACT turns every date into a day, and keeps what the register printed beside it. Where only the day came, its month alone
 * is taken, since the day may be made up.
 */
function dateOf(study: Row, field: string): StudyDate | null {
  const printed = oneLine(study[`${field}_month_year`] ?? '');
  const day = oneLine(study[`${field}_date`] ?? '');
  const date = printed ?? (study[`${field}_month_year`] === undefined ? day?.slice(0, 7) : day) ?? null;
  return date === null ? null : { date, type: oneLine(study[`${field}_date_type`] ?? '') };
}

function partyOf(row: Row) {
  const name = oneLine(row.name ?? '');
  const lead = /^lead$/i.test(row.lead_or_collaborator?.trim() ?? '');
  return name === null ? [] : [{ lead, party: { name, class: oneLine(row.agency_class ?? '') } }];
}

/** The organisation's own number, retired numbers, and all others. */
function idsIn(rows: readonly Row[]): Pick<Study, 'aliases' | 'orgId' | 'secondaryIds'> {
  const ids = rows.flatMap((row) => {
    const [value, source, type] = [row.id_value, row.id_source, row.id_type].map((text) => oneLine(text ?? ''));
    return value ? [{ value, kind: source ?? type ?? '', type: source ? (type ?? null) : null }] : [];
  });
  return {
    aliases: ids.filter(({ kind }) => kind === 'nct_alias').map(({ value }) => value),
    orgId: ids.find(({ kind }) => kind === 'org_study_id')?.value ?? null,
    secondaryIds: ids
      .filter(({ kind }) => kind !== 'nct_alias' && kind !== 'org_study_id')
      .map(({ value, type }) => ({ id: value, type })),
  };
}

function armOf(row: Row) {
  const label = oneLine(row.title ?? '');
  return label === null ? [] : [{ label, type: oneLine(row.group_type ?? '') }];
}

function interventionsIn(tables: TableRows): StudyIntervention[] {
  const labels = new Map((tables.design_groups ?? []).map((row) => [row.id, oneLine(row.title ?? '')]));
  const names = tables.intervention_other_names ?? [];
  const links = tables.design_group_interventions ?? [];
  return (tables.interventions ?? []).map((row) => ({
    type: oneLine(row.intervention_type ?? ''),
    name: oneLine(row.name ?? ''),
    otherNames: namesIn(names.filter(({ intervention_id }) => intervention_id === row.id)),
    arms: links
      .filter(({ intervention_id }) => intervention_id === row.id)
      .flatMap(({ design_group_id }) => labels.get(design_group_id ?? '') ?? []),
  }));
}

function locationOf(row: Row) {
  const [facility, city, state, country] = [row.name, row.city, row.state, row.country].map((text) =>
    oneLine(text ?? ''),
  );
  return { facility: facility ?? null, city: city ?? null, state: state ?? null, country: country ?? null };
}
