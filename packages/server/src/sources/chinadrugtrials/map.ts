import { withRoles } from '@beringia/domain/scouting/intervention-roles';
import type { Intervention, Site, Trial, TrialArm } from '@beringia/domain/scouting/trial';
import { idsIn } from '@beringia/domain/scouting/trial-ids';
import { type Reader, startReading } from '../reading/fields.ts';
import { readSizes } from '../reading/sizes.ts';
import { readDrugs } from './drugs.ts';
import type { CdeRow } from './parse.ts';

const TESTED: TrialArm = { label: '试验药', kind: 'experimental' };
const CONTROL: TrialArm = { label: '对照药', kind: 'active' };

/**
 * A row of the register as a trial. @param sites rows of the table of sites with the same number; null when there is no
 * such table, which leaves the sites unknown
 */
export function mapCdeTrial(row: CdeRow, sites: readonly CdeRow[] | null = null): Trial {
  const reader = startReading();
  const cell = (name: string) => row[name] ?? null;
  const phases = reader.phases(cell('phase'));
  const places = sites === null ? null : sitesOf(sites, reader);
  return {
    id: cell('ctr_no') ?? '',
    register: 'chinadrugtrials',
    via: 'chinadrugtrials',
    crossIds: idsIn(cell('related_trial_no') ?? '', cell('ctr_no') ?? ''),
    secondaryIds: [...idList(cell('scheme_no')), ...idList(cell('clinical_register_no'))],
    // The register is one of trials of drugs; what watches and does not treat is not entered.
    type: 'interventional',
    titles: titlesOf(row),
    sponsors: sponsorsOf(cell('sponsor')),
    collaborators: null,
    ...drugsOf(row),
    phases,
    stage: reader.stage(phases),
    conditions: cell('indication') === null ? null : [cell('indication') ?? ''],
    keywords: [],
    status: reader.status(cell('detail_status') ?? cell('status')),
    registered: reader.day('registered', cell('publication_date')),
    start: dateOf('start', cell('fpi_date'), reader),
    primaryCompletion: null,
    completion: dateOf('completion', cell('close_date'), reader),
    enrolment: enrolmentOf(cell('final_size'), cell('planned_size')),
    countries: countriesOf(cell('scope'), places),
    sites: places,
    hasResults: null,
    results: null,
    lastUpdate: null,
    url: null,
    unread: reader.unread(),
  };
}

function titlesOf(row: CdeRow): Trial['titles'] {
  const title = (text: string | null | undefined, kind: 'public' | 'scientific') =>
    text ? [{ text, lang: 'zh' as const, kind }] : [];
  return [...title(row.common_name, 'public'), ...title(row.official_name, 'scientific')];
}

/** The final size stands at 0 until the trial has ended. */
function enrolmentOf(final: string | null, planned: string | null): Trial['enrolment'] {
  const reached = readSizes(final, 'actual');
  return reached?.parts.some(({ n }) => n > 0) || reached?.n ? reached : readSizes(planned, 'anticipated');
}

/** Several companies stand in one cell, parted by a slash. */
function sponsorsOf(printed: string | null): Trial['sponsors'] {
  const names = printed?.split(/\s*[/／](?:\s+|\s*(?=\p{Script=Han}))/u).filter((name) => name !== '');
  return names && names.length > 0 ? names.map((name) => ({ name, class: null })) : null;
}

function idList(printed: string | null): Trial['secondaryIds'] {
  return printed?.split(/[/、,，;；\s]+/).flatMap((id) => (id === '' ? [] : [{ id, register: null }])) ?? [];
}

/** A list of results names the drug alone; the table has what is tested and what it is compared with. */
function drugsOf(row: CdeRow): Pick<Trial, 'arms' | 'interventions'> {
  const tested = readDrugs(row.test_drugs ?? null, TESTED.label);
  const control = readDrugs(row.control_drugs ?? null, CONTROL.label);
  if (tested.length > 0) return { arms: [TESTED, CONTROL], interventions: inRoles(row, tested, control) };
  if (!row.drug_name) return { arms: null, interventions: null };
  const because = 'the register names it as the drug of the trial';
  const one = { name: row.drug_name, otherNames: [], kind: 'drug' as const, arms: [], placebo: false, because };
  return { arms: null, interventions: [{ ...one, role: 'experimental' }] };
}

function inRoles(
  row: CdeRow,
  tested: ReturnType<typeof readDrugs>,
  control: ReturnType<typeof readDrugs>,
): Intervention[] {
  // The drug that the record is entered under stands first among the titles: it is what the trial is about.
  const titles = [row.drug_name, row.drug_previous_name, row.common_name, row.official_name].flatMap(
    (one) => one || [],
  );
  // The same name in both columns is two products: a reference product beside the one under test.
  const arms = [TESTED, CONTROL];
  return [
    ...withRoles({ type: 'interventional', titles, arms, given: tested }),
    ...withRoles({ type: 'interventional', titles, arms, given: control }),
  ];
}

/** `国内：2023-03-01；国际：NA；`: the day in China, or else the first anywhere. */
function dateOf(field: string, printed: string | null, reader: Reader): Trial['start'] {
  const days = [...(printed ?? '').matchAll(/\d{4}-\d{1,2}(?:-\d{1,2})?/g)].map((match) => match[0]);
  const date = reader.day(field, days[0] ?? null);
  return date === null ? null : { date, kind: 'actual' };
}

/** Each place once: a hospital stands again for every investigator, whose names are dropped. */
export function sitesOf(rows: readonly CdeRow[], reader: Reader): Site[] {
  const sites = rows.map((row) => siteOf(row, reader));
  return [...new Map(sites.map((site) => [JSON.stringify(site), site])).values()];
}

function siteOf(row: CdeRow, reader: Reader): Site {
  const country = reader.country('countries', row.country ?? null);
  return { name: row.site_name ?? null, city: row.city ?? null, region: row.province_state ?? null, country };
}

/** Countries of the sites, each once. */
export function countriesOfSites(sites: Trial['sites']): string[] {
  return [...new Set(sites?.flatMap(({ country }) => country ?? []))].toSorted();
}

/** A domestic trial is in China alone. An international one is elsewhere too, and only the sites say where. */
function countriesOf(scope: string | null, sites: Trial['sites']): Trial['countries'] {
  const codes = countriesOfSites(sites);
  if (codes.length > 0) return codes;
  return scope !== null && /国内/.test(scope) ? ['CN'] : null;
}
