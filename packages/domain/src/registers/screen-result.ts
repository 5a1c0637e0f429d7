import type { CheckedList } from './checked.ts';
import type { MembershipState } from './membership-state.ts';

export const SCREEN_RESULTS = [
  'listed',
  'listed-stayed',
  'proposed',
  'withdrawn',
  'watch',
  'unknown',
  'clear',
] as const;
export type ScreenResult = (typeof SCREEN_RESULTS)[number];

/** What outweighs a mere request to list. */
const ON_A_LIST: readonly ScreenResult[] = ['listed', 'listed-stayed', 'proposed', 'withdrawn'];
const SETTLED: readonly CheckedList['answers'][] = ['yes', 'none-published'];

/** What a result needs to know of a hit. */
export interface HitState {
  readonly list: string;
  readonly match: 'confirmed' | 'possible';
  readonly name: string;
  readonly membership: { readonly state: MembershipState };
}

/**
 * The gravest state of the confirmed hits; then whatever is not known; and clear only when every list answered. A possible
 * hit on a name that is listed makes the answer unknown until a person has compared the two, and so does a tie to a listed
 * company where the law asks who controls it.
 * @param asks what has to be asked about ties
 */
export function resultOf(
  hits: readonly HitState[],
  checked: readonly CheckedList[],
  asks: readonly string[] = [],
): { result: ScreenResult; because: string[] } {
  if (!checked.some(({ role }) => role === 'legal'))
    return { result: 'unknown', because: ['no list with legal effects was checked'] };
  const roles = new Map(checked.map(({ list, role }) => [list, role]));
  const told = hits.map((hit) => ({ ...hit, result: resultOfHit(hit, roles.get(hit.list)) }));
  const sure = told.filter(({ match }) => match === 'confirmed');
  const gravest = SCREEN_RESULTS.slice(0, 5).find((one) => sure.some(({ result }) => result === one));
  const near = told.filter(({ match, result }) => match === 'possible' && ON_A_LIST.includes(result));
  const doubts = [...near.map(compare), ...asks];
  if (gravest && (ON_A_LIST.includes(gravest) || doubts.length === 0)) {
    const why = sure
      .filter(({ result }) => result === gravest)
      .map(({ name, list }) => `${gravest}: ${name} on ${list}`);
    return { result: gravest, because: why };
  }
  const open = [
    ...asks,
    ...told.filter(({ match, result }) => match === 'possible' && result !== 'clear').map(compare),
    ...sure.filter(({ result }) => result === 'watch').map(({ name, list }) => `watch: ${name} on ${list}`),
    ...sure.filter(({ result }) => result === 'unknown').map(({ list }) => `${list} does not settle it for this name`),
    ...checked
      .filter((one) => one.role === 'legal' && !SETTLED.includes(one.answers) && !cleared(sure, one))
      .map(({ says }) => says),
  ];
  if (open.length > 0) return { result: 'unknown', because: open };
  return { result: 'clear', because: checked.map(({ says }) => says) };
}

function resultOfHit({ membership: { state } }: HitState, role: CheckedList['role'] | undefined): ScreenResult {
  if (state === 'not-listed') return 'clear';
  if (state.startsWith('unknown')) return 'unknown';
  return role === 'watch' ? 'watch' : (state as ScreenResult);
}

function compare({ name, list }: HitState): string {
  return `compare with ${name} on ${list}: the names are near and not the same`;
}

/** A list held in part answers for a name that somebody looked for in it. */
function cleared(sure: readonly (HitState & { result: ScreenResult })[], { list }: CheckedList): boolean {
  return sure.some((hit) => hit.list === list && hit.result === 'clear');
}
