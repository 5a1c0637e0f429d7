import { listIn, pick, textIn, textsIn } from '../reading/pick.ts';
import type { Party, Study, StudyDate, StudyIntervention, StudyLocation } from './study.ts';

/** A study of the retired API v1 (`FullStudiesResponse`): names in PascalCase, dates such as `July 1, 2021`. */
export function parseV1(study: unknown, nctId: string): Study {
  const section = pick(study, 'ProtocolSection');
  const [ids, states] = [pick(section, 'IdentificationModule'), pick(section, 'StatusModule')];
  const [design, arms] = [pick(section, 'DesignModule'), pick(section, 'ArmsInterventionsModule')];
  const [parties, conditions] = [pick(section, 'SponsorCollaboratorsModule'), pick(section, 'ConditionsModule')];
  return {
    nctId,
    aliases: textsIn(ids, 'NCTIdAliasList', 'NCTIdAlias') ?? [],
    orgId: textIn(ids, 'OrgStudyIdInfo', 'OrgStudyId'),
    secondaryIds: (listIn(ids, 'SecondaryIdInfoList', 'SecondaryIdInfo') ?? []).flatMap(secondaryId),
    briefTitle: textIn(ids, 'BriefTitle'),
    officialTitle: textIn(ids, 'OfficialTitle'),
    acronym: textIn(ids, 'Acronym'),
    studyType: textIn(design, 'StudyType'),
    status: textIn(states, 'OverallStatus'),
    lastKnownStatus: textIn(states, 'LastKnownStatus'),
    whyStopped: textIn(states, 'WhyStopped'),
    start: dateOf(states, 'StartDate'),
    primaryCompletion: dateOf(states, 'PrimaryCompletionDate'),
    completion: dateOf(states, 'CompletionDate'),
    firstPosted: textIn(states, 'StudyFirstPostDateStruct', 'StudyFirstPostDate'),
    lastUpdatePosted: textIn(states, 'LastUpdatePostDateStruct', 'LastUpdatePostDate'),
    lead: partyOf(pick(parties, 'LeadSponsor'), 'LeadSponsor'),
    collaborators: (listIn(parties, 'CollaboratorList', 'Collaborator') ?? []).flatMap(
      (one) => partyOf(one, 'Collaborator') ?? [],
    ),
    phases: textsIn(design, 'PhaseList', 'Phase'),
    arms: listIn(arms, 'ArmGroupList', 'ArmGroup')?.flatMap(armOf) ?? null,
    interventions: listIn(arms, 'InterventionList', 'Intervention')?.map(interventionOf) ?? null,
    conditions: textsIn(conditions, 'ConditionList', 'Condition'),
    keywords: textsIn(conditions, 'KeywordList', 'Keyword') ?? [],
    enrolment: enrolmentOf(pick(design, 'EnrollmentInfo')),
    locations: listIn(section, 'ContactsLocationsModule', 'LocationList', 'Location')?.map(locationOf) ?? null,
    countries: null,
    hasResults: pick(study, 'ResultsSection') !== undefined,
    results: null,
  };
}

function secondaryId(raw: unknown) {
  const id = textIn(raw, 'SecondaryId');
  return id === null ? [] : [{ id, type: textIn(raw, 'SecondaryIdType') }];
}

function dateOf(states: unknown, name: string): StudyDate | null {
  const date = textIn(states, `${name}Struct`, name);
  return date === null ? null : { date, type: textIn(states, `${name}Struct`, `${name}Type`) };
}

function partyOf(raw: unknown, role: string): Party | null {
  const name = textIn(raw, `${role}Name`);
  return name === null ? null : { name, class: textIn(raw, `${role}Class`) };
}

function armOf(raw: unknown) {
  const label = textIn(raw, 'ArmGroupLabel');
  return label === null ? [] : [{ label, type: textIn(raw, 'ArmGroupType') }];
}

function interventionOf(raw: unknown): StudyIntervention {
  return {
    type: textIn(raw, 'InterventionType'),
    name: textIn(raw, 'InterventionName'),
    otherNames: textsIn(raw, 'InterventionOtherNameList', 'InterventionOtherName') ?? [],
    arms: textsIn(raw, 'InterventionArmGroupLabelList', 'InterventionArmGroupLabel') ?? [],
  };
}

function enrolmentOf(raw: unknown): Study['enrolment'] {
  const count = textIn(raw, 'EnrollmentCount');
  return count === null ? null : { count, type: textIn(raw, 'EnrollmentType') };
}

function locationOf(raw: unknown): StudyLocation {
  const [facility, city] = [textIn(raw, 'LocationFacility'), textIn(raw, 'LocationCity')];
  return { facility, city, state: textIn(raw, 'LocationState'), country: textIn(raw, 'LocationCountry') };
}
