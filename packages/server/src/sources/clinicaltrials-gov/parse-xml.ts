import { child, childrenOf, textAt, textsOf } from '../reading/element.ts';
import type { Element } from '../reading/xml.ts';
import type { Party, Study, StudyDate, StudyIntervention, StudyLocation } from './study.ts';

/** A study of the retired `<clinical_study>` XML. */
export function parseClinicalStudy(study: Element, nctId: string): Study {
  const ids = child(study, 'id_info');
  const sponsors = child(study, 'sponsors');
  const enrolment = textAt(study, 'enrollment');
  const [locations, arms] = [childrenOf(study, 'location'), childrenOf(study, 'arm_group')];
  const interventions = childrenOf(study, 'intervention');
  const countries = textsOf(child(study, 'location_countries'), 'country');
  return {
    nctId,
    aliases: textsOf(ids, 'nct_alias'),
    orgId: textAt(ids, 'org_study_id'),
    secondaryIds: textsOf(ids, 'secondary_id').map((id) => ({ id, type: null })),
    briefTitle: textAt(study, 'brief_title'),
    officialTitle: textAt(study, 'official_title'),
    acronym: textAt(study, 'acronym'),
    studyType: textAt(study, 'study_type'),
    status: textAt(study, 'overall_status'),
    lastKnownStatus: textAt(study, 'last_known_status'),
    whyStopped: textAt(study, 'why_stopped'),
    start: dateOf(study, 'start_date'),
    primaryCompletion: dateOf(study, 'primary_completion_date'),
    completion: dateOf(study, 'completion_date'),
    firstPosted: textAt(study, 'study_first_posted'),
    lastUpdatePosted: textAt(study, 'last_update_posted') ?? textAt(study, 'lastchanged_date'),
    lead: partyOf(child(sponsors, 'lead_sponsor')),
    collaborators: childrenOf(sponsors, 'collaborator').flatMap((one) => partyOf(one) ?? []),
    phases: listOrNull(textsOf(study, 'phase')),
    arms: listOrNull(arms.flatMap(armOf)),
    interventions: listOrNull(interventions.map(interventionOf)),
    conditions: listOrNull(textsOf(study, 'condition')),
    keywords: textsOf(study, 'keyword'),
    enrolment: enrolment === null ? null : { count: enrolment, type: typeOf(child(study, 'enrollment')) },
    locations: listOrNull(locations.map(locationOf)),
    countries: listOrNull(countries),
    hasResults: child(study, 'clinical_results') !== null,
    results: null,
  };
}

function listOrNull<T>(list: readonly T[]): readonly T[] | null {
  return list.length === 0 ? null : list;
}

function typeOf(element: Element | null): string | null {
  return element?.attributes.type ?? null;
}

function dateOf(study: Element, name: string): StudyDate | null {
  const date = textAt(study, name);
  return date === null ? null : { date, type: typeOf(child(study, name)) };
}

function partyOf(element: Element | null): Party | null {
  const name = textAt(element, 'agency');
  return name === null ? null : { name, class: textAt(element, 'agency_class') };
}

function armOf(element: Element) {
  const label = textAt(element, 'arm_group_label');
  return label === null ? [] : [{ label, type: textAt(element, 'arm_group_type') }];
}

function interventionOf(element: Element): StudyIntervention {
  return {
    type: textAt(element, 'intervention_type'),
    name: textAt(element, 'intervention_name'),
    otherNames: textsOf(element, 'other_name'),
    arms: textsOf(element, 'arm_group_label'),
  };
}

function locationOf(element: Element): StudyLocation {
  const facility = child(element, 'facility');
  const at = (name: string) => textAt(facility, 'address', name);
  return { facility: textAt(facility, 'name'), city: at('city'), state: at('state'), country: at('country') };
}
