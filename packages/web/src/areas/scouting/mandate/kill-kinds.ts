import { AREAS, MODALITIES } from '@beringia/domain/assets/vocabulary';
import { COMPANY_KINDS } from '@beringia/domain/parties/company';
import { COMPANY_PARTS, RIGHTS_STATES } from '@beringia/domain/scouting/mandates/criterion';
import { ROLES, TRIAL_STATUSES } from '@beringia/domain/scouting/trial';
import type { Draft, KillDraft } from './mandate-draft.ts';

/** The criteria that a form can state, each by its fields. Any other is edited as JSON. */

export type KillField =
  | { readonly key: string; readonly is: 'choices'; readonly words: ChoiceWords; readonly of: readonly string[] }
  | { readonly key: string; readonly is: 'words' };
export type ChoiceWords = 'statuses' | 'roles' | 'rights' | 'companyKinds' | 'parts' | 'modality' | 'area';

const choices = (key: string, words: ChoiceWords, of: readonly string[]): KillField => ({
  key,
  is: 'choices',
  words,
  of,
});
const words = (key: string): KillField => ({ key, is: 'words' });

export const KILL_FIELDS: Readonly<Record<string, readonly KillField[]>> = {
  'trials-ended': [choices('statuses', 'statuses', TRIAL_STATUSES)],
  'only-roles': [choices('roles', 'roles', ROLES)],
  rights: [choices('states', 'rights', RIGHTS_STATES), choices('holderKinds', 'companyKinds', COMPANY_KINDS)],
  'company-kinds': [choices('anyOf', 'companyKinds', COMPANY_KINDS), choices('as', 'parts', COMPANY_PARTS)],
  companies: [words('anyOf')],
  modalities: [choices('anyOf', 'modality', MODALITIES)],
  areas: [choices('anyOf', 'area', AREAS)],
  indications: [words('anyOf')],
  origin: [words('countries')],
};

/** What a new kill of the kind says before it is changed. */
const FIRST: Readonly<Record<string, Omit<KillDraft['criterion'], 'kind'>>> = {
  'trials-ended': { statuses: ['terminated', 'withdrawn'] },
  'only-roles': { roles: ['combination', 'background', 'comparator'] },
  rights: { states: ['held', 'encumbered'], holderKinds: ['bigpharma'] },
  'company-kinds': { anyOf: ['bigpharma'], as: ['originator'] },
};

export function newKill(kind: string, reason: string): KillDraft {
  const lists = Object.fromEntries((KILL_FIELDS[kind] ?? []).map(({ key }) => [key, []]));
  return { criterion: { kind, ...lists, ...FIRST[kind] }, reason };
}

/** One kill with a list of it changed; an empty list that may be left out is. */
export function withList(kill: KillDraft, key: string, list: readonly string[]): KillDraft {
  const { [key]: _before, ...rest } = kill.criterion;
  const optional = kill.criterion.kind === 'rights' && key === 'holderKinds';
  const criterion = list.length === 0 && optional ? rest : { ...rest, [key]: list };
  return { ...kill, criterion: criterion as KillDraft['criterion'] };
}

export function withKill(draft: Draft, at: number, kill: KillDraft | null): Draft {
  const kills = draft.kills.flatMap((one, place) => (place === at ? (kill ?? []) : one));
  return { ...draft, kills };
}
