import type { Token } from './word.ts';

/** One part of a name: its tokens and how it was written. */
export interface Part {
  readonly text: string;
  readonly tokens: readonly Token[];
}

const ASIDE_ROLES: ReadonlySet<Token['role']> = new Set([
  'kind',
  'aside',
  'filler',
  'discipline',
  'department',
  'name',
  'branch',
  'unit',
]);

const NAMING: ReadonlySet<Token['role']> = new Set(['place', 'school', 'number', 'kind', 'type', 'name']);

export function hasHospital({ tokens }: Part): boolean {
  return tokens.some(({ role, keys }) => role === 'unit' && keys[0] !== 'u:institute' && keys[0] !== 'u:academy');
}

export function isDepartment({ tokens }: Part): boolean {
  return tokens.some(({ role }) => role === 'department');
}

/**
 * A part that only names a department or a disease: it says so and holds no hospital of its own, or it stands beside a
 * hospital and holds nothing but specialties.
 */
export function isAside(part: Part, others: readonly Part[]): boolean {
  const { tokens } = part;
  const beside = others.some((other) => other !== part && tokens.length > 0 && hasHospital(other));
  const hospital = tokens.some(({ keys }) => keys[0] === 'u:hospital');
  if (isDepartment(part) && !hospital) return true;
  if (!beside || hospital || !others.some(isNamed)) return false;
  const specialty = tokens.some(({ role }) => role === 'kind' || role === 'aside');
  return specialty && tokens.every((token) => ASIDE_ROLES.has(token.role) && !isBrand(token));
}

/** A hospital with something that names it, or a university whose hospital it must be. */
function isNamed({ tokens }: Part): boolean {
  const hospital = tokens.some(({ keys }) => keys[0] === 'u:hospital') && tokens.some(({ role }) => NAMING.has(role));
  return hospital || tokens.some(({ role }) => role === 'school');
}

function isBrand({ role, known }: Token): boolean {
  return role === 'name' && known;
}

/** Department words inside a part that also names the hospital, taken out with the specialties around them. */
export function withoutDepartments(tokens: readonly Token[]): readonly Token[] {
  const centers = withoutCenter(tokens);
  const at = centers.findIndex(({ role }) => role === 'department');
  if (at < 0) return centers;
  let from = at;
  while (from > 0 && isSpecialty(centers[from - 1], false)) from -= 1;
  let to = at + 1;
  while (to < centers.length && isSpecialty(centers[to], true)) to += 1;
  return withoutDepartments([...centers.slice(0, from), ...centers.slice(to)]);
}

function isSpecialty(token: Token | undefined, grammar: boolean): boolean {
  if (!token) return false;
  if (token.role === 'filler') return grammar;
  return ['kind', 'aside', 'discipline', 'department'].includes(token.role);
}

/** `Eye Center of the Second Hospital`: a center of a hospital is a department of it. */
function withoutCenter(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ keys }) => keys[0] === 'u:center');
  const owned =
    at >= 0 && tokens[at + 1]?.text === 'of' && tokens.slice(0, at).every(({ role }) => ASIDE_ROLES.has(role));
  const hospital = tokens.slice(at + 1).some(({ keys }) => keys[0] === 'u:hospital');
  const specialty = tokens.slice(0, at).some(({ role }) => role === 'kind' || role === 'aside');
  return owned && hospital && specialty ? tokens.slice(at + 2) : tokens;
}

const CAMPUS = /^(?:campus|branch|branch hospital|site|area|district|分院|院区|病区)$/;

/**
 * `Binjiang campus`, `Branch Laoshan`: an unknown or misspelt word beside the word for a branch is that branch; one that the
 * list knows stays.
 */
export function withoutCampus(tokens: readonly Token[], names: ReadonlySet<string>): readonly Token[] {
  return tokens.filter((token, at) => {
    const last = at === tokens.length - 1;
    const beside = isCampus(tokens[at + 1]) || (last && isCampus(tokens[at - 1]));
    const doubtful = token.role === 'name' || (token.role === 'place' && token.slip !== null);
    return !(beside && doubtful && !token.keys.some((key) => names.has(key.replace(/^n:/, ''))));
  });
}

function isCampus(token: Token | undefined): boolean {
  return token !== undefined && CAMPUS.test(token.text) && (token.role === 'aside' || token.role === 'branch');
}
