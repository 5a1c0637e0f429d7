import type { Intervention, Trial } from '../trial.ts';
import type { FoundFacts } from './facts.ts';
import { companyKey, countryKey, drugKey, numberKey } from './found-keys.ts';

/** Kinds that are no product of a company: nothing is licensed of them. */
const NO_DRUG: readonly (Intervention['kind'] | null)[] = [
  'procedure',
  'behavioural',
  'dietary',
  'radiation',
  'device',
];

export function factsOfTrial(trial: Trial): FoundFacts {
  const { id, titles, interventions, sponsors, collaborators, countries, crossIds, secondaryIds } = trial;
  const companies = [...(sponsors ?? []), ...(collaborators ?? [])].map(({ name }) => name);
  const drugs = (interventions ?? []).filter(({ placebo, kind }) => !placebo && !NO_DRUG.includes(kind));
  const names = drugs.flatMap(({ name, otherNames }) => [name, ...otherNames]);
  const numbers = [id, ...crossIds.map((cross) => cross.id)];
  return {
    day: trial.lastUpdate ?? trial.registered,
    title: titles[0]?.text ?? id,
    url: trial.url,
    texts: [
      ...numbers,
      ...secondaryIds.map((other) => other.id),
      ...titles.map(({ text }) => text),
      ...names,
      ...companies,
      ...(trial.conditions ?? []),
      ...trial.keywords,
    ],
    keys: [
      ...names.map(drugKey),
      ...companies.map(companyKey),
      ...(countries ?? []).map(countryKey),
      ...numbers.map(numberKey),
    ],
  };
}
