import { listIn, pick, textIn, textsIn } from '../reading/pick.ts';
import { readResults } from './results.ts';
import type { Party, Study, StudyDate, StudyIntervention, StudyLocation } from './study.ts';

/** A study of API v2, and of the site's JSON download. @param raw an object with a `protocolSection` that names a number */
export function parseV2(raw: unknown, nctId: string): Study {
  const section = pick(raw, 'protocolSection');
  const [ids, states] = [pick(section, 'identificationModule'), pick(section, 'statusModule')];
  const [design, arms] = [pick(section, 'designModule'), pick(section, 'armsInterventionsModule')];
  const [parties, conditions] = [pick(section, 'sponsorCollaboratorsModule'), pick(section, 'conditionsModule')];
  const hasResults = pick(raw, 'hasResults');
  return {
    nctId,
    aliases: textsIn(ids, 'nctIdAliases') ?? [],
    orgId: textIn(ids, 'orgStudyIdInfo', 'id'),
    secondaryIds: (listIn(ids, 'secondaryIdInfos') ?? []).flatMap(secondaryId),
    briefTitle: textIn(ids, 'briefTitle'),
    officialTitle: textIn(ids, 'officialTitle'),
    acronym: textIn(ids, 'acronym'),
    studyType: textIn(design, 'studyType'),
    status: textIn(states, 'overallStatus'),
    lastKnownStatus: textIn(states, 'lastKnownStatus'),
    whyStopped: textIn(states, 'whyStopped'),
    start: dateOf(pick(states, 'startDateStruct')),
    primaryCompletion: dateOf(pick(states, 'primaryCompletionDateStruct')),
    completion: dateOf(pick(states, 'completionDateStruct')),
    firstPosted: textIn(states, 'studyFirstPostDateStruct', 'date'),
    lastUpdatePosted: textIn(states, 'lastUpdatePostDateStruct', 'date'),
    lead: partyOf(pick(parties, 'leadSponsor')),
    collaborators: (listIn(parties, 'collaborators') ?? []).flatMap((one) => partyOf(one) ?? []),
    phases: textsIn(design, 'phases'),
    arms: listIn(arms, 'armGroups')?.flatMap(armOf) ?? null,
    interventions: listIn(arms, 'interventions')?.map(interventionOf) ?? null,
    conditions: textsIn(conditions, 'conditions'),
    keywords: textsIn(conditions, 'keywords') ?? [],
    enrolment: enrolmentOf(pick(design, 'enrollmentInfo')),
    locations: listIn(section, 'contactsLocationsModule', 'locations')?.map(locationOf) ?? null,
    countries: null,
    hasResults: typeof hasResults === 'boolean' ? hasResults : pick(raw, 'resultsSection') === undefined ? null : true,
    results: resultsOf(raw),
  };
}

function resultsOf(raw: unknown): Study['results'] {
  if (pick(raw, 'resultsSection') === undefined) return null;
  const { readOuts, unread } = readResults(raw);
  return { readOuts: [...readOuts], left: [...unread] };
}

function secondaryId(raw: unknown) {
  const id = textIn(raw, 'id');
  return id === null ? [] : [{ id, type: textIn(raw, 'type') }];
}

function dateOf(raw: unknown): StudyDate | null {
  const date = textIn(raw, 'date');
  return date === null ? null : { date, type: textIn(raw, 'type') };
}

function partyOf(raw: unknown): Party | null {
  const name = textIn(raw, 'name');
  return name === null ? null : { name, class: textIn(raw, 'class') };
}

function armOf(raw: unknown) {
  const label = textIn(raw, 'label');
  return label === null ? [] : [{ label, type: textIn(raw, 'type') }];
}

function interventionOf(raw: unknown): StudyIntervention {
  return {
    type: textIn(raw, 'type'),
    name: textIn(raw, 'name'),
    otherNames: textsIn(raw, 'otherNames') ?? [],
    arms: textsIn(raw, 'armGroupLabels') ?? [],
  };
}

function enrolmentOf(raw: unknown): Study['enrolment'] {
  const count = textIn(raw, 'count');
  return count === null ? null : { count, type: textIn(raw, 'type') };
}

function locationOf(raw: unknown): StudyLocation {
  const [facility, city] = [textIn(raw, 'facility'), textIn(raw, 'city')];
  return { facility, city, state: textIn(raw, 'state'), country: textIn(raw, 'country') };
}
