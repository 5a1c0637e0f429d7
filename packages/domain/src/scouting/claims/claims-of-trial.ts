import type { Found } from '../found.ts';
import { companyKey, drugKey } from '../found-facts/found-keys.ts';
import { stagesOfTrials, TRIAL_REGIONS } from '../stage-of-trials.ts';
import type { Intervention, Trial } from '../trial.ts';
import { type FoundClaim, type Says, saysIn } from './found-claim.ts';

/**
 * A trial says of itself how it stands; of each drug under test how far it is, where, and with what it is given; of its sponsors
 * that they run it. What others are measured against is claimed of nobody.
 */
export function claimsOfTrial(found: Found<'trial'>): FoundClaim[] {
  const trial = found.content;
  const says = saysIn(found, trial.lastUpdate ?? trial.registered);
  const tested = (trial.interventions ?? []).filter(({ role }) => role === 'experimental' || role === 'combination');
  return [
    ...ofItself(trial, says),
    ...tested.flatMap((drug) => ofDrug(drug, trial, tested, says)),
    ...(trial.sponsors ?? []).flatMap(({ name }) => says(companyKey(name), 'sponsorOf', trial.id)),
    ...(trial.collaborators ?? []).flatMap(({ name }) => says(companyKey(name), 'collaboratorIn', trial.id)),
  ];
}

function ofItself(trial: Trial, says: Says): FoundClaim[] {
  const about = `trial/${trial.id}`;
  const { status, phases, start, primaryCompletion, completion, enrolment, countries, sites, conditions } = trial;
  return [
    ...says(about, 'status', status?.is ?? null, status?.why ?? null),
    ...says(about, 'phases', phases),
    ...says(about, 'start', start),
    ...says(about, 'primaryCompletion', primaryCompletion),
    ...says(about, 'completion', completion),
    ...says(about, 'enrolment', enrolment && { n: enrolment.n, kind: enrolment.kind }, enrolment?.printed ?? null),
    ...says(about, 'countries', countries),
    ...says(about, 'sites', sites),
    ...says(about, 'conditions', conditions),
    ...says(about, 'crossIds', trial.crossIds),
  ];
}

function ofDrug(drug: Intervention, trial: Trial, tested: readonly Intervention[], says: Says): FoundClaim[] {
  const about = drugKey(drug.name);
  const { reached } = stagesOfTrials([{ trial, role: drug.role }]);
  const partners = tested.filter((other) => other !== drug).map(({ name }) => name);
  return [
    ...says(about, 'names', [drug.name, ...drug.otherNames]),
    ...says(about, 'testedIn', { trial: trial.id, role: drug.role }, drug.because),
    ...says(about, 'givenWith', partners),
    ...TRIAL_REGIONS.flatMap((region) =>
      reached[region].flatMap(({ stage, on, because }) => says(about, `stage.${region}`, { stage, on }, because)),
    ),
  ];
}
