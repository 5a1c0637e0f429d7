import { stageRank } from '../../assets/stages-at.ts';
import { type Problem, Refusal, type RefusalCode } from '../../basics/errors.ts';
import type { ReadTerritory } from '../../territory/parse.ts';
import type { Criterion } from './criterion.ts';
import { type Mandate, mandate, type Wants } from './mandate.ts';
import { companyWord, indicationId, type MandateWords, targetId, territoryOfWords } from './words.ts';

/** A want or a kill with its words resolved. */
export interface Asked {
  /** Key of the want, or `kill-1`. */
  readonly id: string;
  readonly criterion: Criterion;
  /** The want is met where the criterion is not: for companies excluded. */
  readonly negated: boolean;
  readonly must: boolean;
  /** Why it kills; null for a want. */
  readonly reason: string | null;
}

export interface ReadMandate {
  readonly mandate: Mandate;
  readonly wants: readonly Asked[];
  readonly kills: readonly Asked[];
  /** Null where no rights are wanted. */
  readonly territory: ReadTerritory | null;
}

/**
 * @param raw a mandate as written in a file
 * @throws Refusal `bad-input` naming every field that does not fit and every word that nothing bears
 */
export function readMandate(raw: unknown, words: MandateWords): ReadMandate {
  const parsed = mandate.safeParse(raw);
  if (!parsed.success) throw refusalOf(parsed.error.issues.flatMap(problemsOf));
  const read = parsed.data;
  const problems: Problem[] = [];
  const trying = <T>(act: () => T): T | null => collect(act, problems);
  const musts = new Set<string>(read.musts ?? Object.keys(read.wants));
  const wants = criteriaOf(read.wants).flatMap(({ id, criterion, negated }): Asked[] => {
    const resolved = trying(() => resolve(criterion, `wants.${id}`, words));
    return resolved ? [{ id, criterion: resolved, negated, must: musts.has(id), reason: null }] : [];
  });
  const kills = read.kills.flatMap(({ criterion, reason }, at): Asked[] => {
    const resolved = trying(() => resolve(criterion, `kills[${at}]`, words));
    return resolved ? [{ id: `kill-${at + 1}`, criterion: resolved, negated: false, must: true, reason }] : [];
  });
  const rights = read.wants.rights;
  const territory = rights ? trying(() => territoryOfWords(rights.territory, 'wants.rights.territory')) : null;
  problems.push(...unstated(read), ...impossible(read));
  if (problems.length > 0) throw refusalOf(problems);
  return { mandate: read, wants, kills, territory };
}

/** The wants as criteria, in the order of the schema. */
function criteriaOf(wanted: Wants): { id: keyof Wants; criterion: Criterion; negated: boolean }[] {
  const { targets, modalities, areas, indications, stage, rights, origin, exclude, lastDisclosedAfter } = wanted;
  const all: [keyof Wants, Criterion | null][] = [
    ['targets', targets ? { kind: 'targets', ...targets } : null],
    ['modalities', modalities ? { kind: 'modalities', anyOf: modalities } : null],
    ['areas', areas ? { kind: 'areas', anyOf: areas } : null],
    ['indications', indications ? { kind: 'indications', anyOf: indications } : null],
    ['stage', stage ? { kind: 'stage', ...stage } : null],
    ['rights', rights ? { kind: 'rights', states: rights.states } : null],
    ['origin', origin ? { kind: 'origin', countries: origin } : null],
    ['exclude', exclude ? { kind: 'companies', anyOf: exclude } : null],
    ['lastDisclosedAfter', lastDisclosedAfter ? { kind: 'disclosed-after', day: lastDisclosedAfter } : null],
  ];
  return all.flatMap(([id, criterion]) => (criterion ? [{ id, criterion, negated: id === 'exclude' }] : []));
}

function resolve(criterion: Criterion, field: string, words: MandateWords): Criterion {
  switch (criterion.kind) {
    case 'targets': {
      const anyOf = criterion.anyOf.map(({ allOf }, at) => ({
        allOf: allOf.map((word) => targetId(word, `${field}.anyOf[${at}].allOf`, words)),
      }));
      return { ...criterion, anyOf };
    }
    case 'indications':
      return { ...criterion, anyOf: criterion.anyOf.map((word) => indicationId(word, field, words)) };
    case 'companies':
      return { ...criterion, anyOf: criterion.anyOf.map((word) => companyWord(word, words)) };
    default:
      return criterion;
  }
}

/** A must that nothing states, and a kill on rights without a territory, would be asked of nothing. */
function unstated({ wants, musts, kills }: Mandate): Problem[] {
  const missing = (musts ?? []).filter((key) => wants[key] === undefined);
  const problems = missing.map(
    (key): Problem => ({
      field: 'musts',
      wrong: `"${key}" is a must, but nothing is wanted there.`,
      expected: 'musts among the wants that are stated',
      next: `State wants.${key}, or take "${key}" out of musts.`,
    }),
  );
  const rights = kills.findIndex(({ criterion: { kind } }) => kind === 'rights');
  if (rights === -1 || wants.rights !== undefined) return problems;
  const wrong = 'rights are asked about without a territory.';
  const next = 'State wants.rights, and leave "rights" out of musts where it is no must.';
  return [...problems, { field: `kills[${rights}]`, wrong, expected: 'a territory in wants.rights', next }];
}

/** Nothing asked, and a stage that nothing can have. */
function impossible({ wants, kills }: Mandate): Problem[] {
  const asked = [
    { field: 'wants.stage', range: wants.stage },
    ...kills.map(({ criterion }, at) => ({
      field: `kills[${at}]`,
      range: criterion.kind === 'stage' ? criterion : undefined,
    })),
  ];
  const crossed = asked.flatMap(({ field, range }): Problem[] => {
    const { atLeast = null, atMost = null } = range ?? {};
    if (atLeast === null || atMost === null || stageRank(atLeast) <= stageRank(atMost)) return [];
    const wrong = `no drug is at least ${atLeast} and at most ${atMost}.`;
    return [{ field, wrong, expected: 'atLeast no further than atMost', next: 'Exchange the two, or leave one out.' }];
  });
  if (Object.values(wants).some((want) => want !== undefined) || kills.length > 0) return crossed;
  const expected = 'at least one want or one kill';
  const next =
    'State what is wanted, or what leaves a drug out: a mandate without either would list every stored drug.';
  return [{ field: 'wants', wrong: 'nothing is wanted and nothing kills.', expected, next }, ...crossed];
}

function collect<T>(act: () => T, problems: Problem[]): T | null {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    problems.push(...error.problems);
    return null;
  }
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
}

function problemsOf({ path, message, keys }: Issue): Problem[] {
  const next = '`beringia schema mandate` prints the shape of every field.';
  const place = path.map(String).join('.');
  if (!keys) return [{ field: place || 'mandate', wrong: 'the value does not fit.', expected: message, next }];
  const expected = 'a field that exists, spelt as the schema spells it';
  return keys.map((key) => ({ field: [...path, key].join('.'), wrong: 'there is no such field.', expected, next }));
}

function refusalOf(problems: readonly Problem[], code: RefusalCode = 'bad-input'): Refusal {
  const [first, ...rest] = problems;
  if (!first) throw new Error('a refusal names at least one problem');
  return new Refusal(code, [first, ...rest]);
}
