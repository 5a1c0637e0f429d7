import type { MandateLine, Wants } from '@beringia/domain/scouting/mandates/mandate';

/** A mandate as it stands in the form, and how it becomes a mandate and back. Pure. */

export type WantKey = keyof Wants;
export const WANTS = [
  'targets',
  'modalities',
  'areas',
  'indications',
  'stage',
  'rights',
  'origin',
  'exclude',
  'lastDisclosedAfter',
] as const satisfies readonly WantKey[];

export interface KillDraft {
  readonly criterion: Readonly<Record<string, unknown>> & { readonly kind: string };
  readonly reason: string;
}

export interface Draft {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** Lines. */
  readonly profile: string;
  /** One group a line: `PD-1 and VEGF`. */
  readonly targets: string;
  readonly modalities: readonly string[];
  readonly areas: readonly string[];
  readonly indications: string;
  readonly region: string;
  readonly atLeast: string;
  readonly atMost: string;
  readonly territory: string;
  readonly states: readonly string[];
  readonly origin: string;
  readonly exclude: string;
  readonly after: string;
  /** Wants that are no musts, although they may be stated. */
  readonly wishes: readonly WantKey[];
  readonly kills: readonly KillDraft[];
  /** None: all that are on. */
  readonly sources: readonly string[];
  readonly weights: Readonly<Record<string, string>>;
}

export const EMPTY: Draft = {
  id: '',
  name: '',
  note: '',
  profile: '',
  targets: '',
  modalities: [],
  areas: [],
  indications: '',
  region: 'china',
  atLeast: '',
  atMost: '',
  territory: '',
  states: [],
  origin: '',
  exclude: '',
  after: '',
  wishes: [],
  kills: [],
  sources: [],
  weights: {},
};

/** What the form states, and nothing else: an empty field is no want. */
export function mandateOf(draft: Draft): MandateLine {
  const wants = wantsOf(draft);
  const stated = WANTS.filter((key) => key in wants);
  const musts = stated.filter((key) => !draft.wishes.includes(key));
  const weights = Object.entries(draft.weights).filter(([, times]) => times.trim() !== '' && times.trim() !== '1');
  return {
    id: draft.id.trim(),
    name: draft.name.trim(),
    ...(draft.note.trim() === '' ? {} : { note: draft.note.trim() }),
    ...some('profile', linesOf(draft.profile)),
    wants: wants as Wants,
    ...(musts.length === stated.length ? {} : { musts }),
    ...some('kills', draft.kills as never[]),
    ...some('sources', draft.sources),
    ...(weights.length === 0 ? {} : { weights: Object.fromEntries(weights.map(([id, times]) => [id, Number(times)])) }),
  };
}

function wantsOf(draft: Draft): Partial<Record<WantKey, unknown>> {
  const { region, atLeast, atMost, territory, states, after } = draft;
  const groups = linesOf(draft.targets).map((line) => ({ allOf: targetsOf(line) }));
  const stage = { region, ...(atLeast === '' ? {} : { atLeast }), ...(atMost === '' ? {} : { atMost }) };
  const origin = wordsOf(draft.origin).map((code) => code.toUpperCase());
  return {
    ...(groups.length === 0 ? {} : { targets: { anyOf: groups } }),
    ...some('modalities', draft.modalities),
    ...some('areas', draft.areas),
    ...some('indications', linesOf(draft.indications)),
    ...(atLeast === '' && atMost === '' ? {} : { stage }),
    ...(territory.trim() === '' && states.length === 0 ? {} : { rights: { territory: territory.trim(), states } }),
    ...some('origin', origin),
    ...some('exclude', linesOf(draft.exclude)),
    ...(after === '' ? {} : { lastDisclosedAfter: after }),
  };
}

/** @param mandate as a file writes it; what it lacks stays empty */
export function draftOf(mandate: MandateLine): Draft {
  const { wants = {}, musts = null, weights = {}, kills = [] } = mandate;
  return {
    id: mandate.id ?? '',
    name: mandate.name ?? '',
    note: mandate.note ?? '',
    profile: (mandate.profile ?? []).join('\n'),
    targets: (wants.targets?.anyOf ?? []).map(({ allOf }) => allOf.join(' and ')).join('\n'),
    modalities: wants.modalities ?? [],
    areas: wants.areas ?? [],
    indications: (wants.indications ?? []).join('\n'),
    region: wants.stage?.region ?? EMPTY.region,
    atLeast: wants.stage?.atLeast ?? '',
    atMost: wants.stage?.atMost ?? '',
    territory: wants.rights?.territory ?? '',
    states: wants.rights?.states ?? [],
    origin: (wants.origin ?? []).join(', '),
    exclude: (wants.exclude ?? []).join('\n'),
    after: wants.lastDisclosedAfter ?? '',
    wishes: musts === null ? [] : WANTS.filter((key) => key in wants && !musts.includes(key)),
    kills,
    sources: mandate.sources ?? [],
    weights: Object.fromEntries(Object.entries(weights ?? {}).map(([id, times]) => [id, String(times)])),
  };
}

/** `PD-1 and VEGF`, `PD-1 + VEGF`, `PD-1、VEGF`: every one of them. */
export function targetsOf(line: string): string[] {
  return line
    .split(/\s+(?:and|AND|&|\+)\s+|\s*[+＋]\s+|\s*[,，、;；]\s*/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** An id made from the name, for somebody to change: `PD-1/VEGF bispecifics` is `pd-1-vegf-bispecifics`. */
export function idOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function wordsOf(text: string): string[] {
  return text.split(/[\s,，、;；]+/u).filter((word) => word !== '');
}

function some<K extends string, T>(key: K, list: readonly T[]): Partial<Record<K, T[]>> {
  return list.length === 0 ? {} : ({ [key]: [...list] } as Partial<Record<K, T[]>>);
}
