import type { Deal } from '../deal.ts';
import type { Grant } from '../grants.ts';

/**
 * Which kind of territory the licensee gets, judged on the code lists alone. A class is for grouping and matching; which
 * countries are granted is told by the territory room.
 */
export const TERRITORY_CLASSES = {
  worldwide: 'Worldwide',
  'ex-greater-china': 'Worldwide outside Greater China (Taiwan kept back too)',
  'ex-mainland-hk-macau': 'Worldwide outside mainland China, Hong Kong and Macau (Taiwan granted)',
  'ex-mainland': 'Worldwide outside mainland China',
  'ex-china': 'Worldwide outside “China”, a word that settles the mainland only',
  'ex-wider': 'Worldwide outside China and further countries',
  regional: 'Named countries or regions',
  china: 'Greater China or part of it',
  mixed: 'Different for different assets',
  unclear: 'Named in part only (“certain countries”)',
  'not-stated': 'Not stated',
} as const;
export type TerritoryClass = keyof typeof TERRITORY_CLASSES;

const CHINA_CODES = ['CN', 'HK', 'MO', 'TW', 'CHINA', 'MAINLAND-CHINA', 'GREATER-CHINA'];

/** Exclusions that have a class of their own; anything wider is `ex-wider`. */
const EXCLUSIONS: readonly [codes: readonly string[], cls: TerritoryClass][] = [
  [[], 'worldwide'],
  [['CN', 'HK', 'MO', 'TW'], 'ex-greater-china'],
  [['CN', 'HK', 'MO'], 'ex-mainland-hk-macau'],
  [['CN'], 'ex-mainland'],
  [['CHINA'], 'ex-china'],
];

/**
 * The class of what goes to the licensee at signing, which is what the payments at signing are for; what an event adds later
 * changes no class. An option beside a licence does not change it; rights granted back never do.
 */
export function territoryClass(deal: Pick<Deal, 'grants'>): TerritoryClass {
  const given = deal.grants.filter((grant) => grant.direction === 'licensor-to-licensee');
  const firm = given.filter((grant) => grant.kind !== 'option' && grant.kind !== 'co-development');
  const classes = new Set((firm.length > 0 ? firm : given).map((grant) => classOf(grant.territory)));
  if (classes.size > 1) return 'mixed';
  return [...classes][0] ?? 'not-stated';
}

function classOf({ in: granted, out }: Grant['territory']): TerritoryClass {
  if (granted.length === 0) return out.length === 0 ? 'not-stated' : 'unclear';
  if ([...granted, ...out].some((code) => code === 'UNKNOWN' || code.endsWith('?'))) return 'unclear';
  if (isWorld(granted, out)) return exclusionClass(out);
  return granted.every((code) => CHINA_CODES.includes(code)) ? 'china' : 'regional';
}

/** "US, Europe and rest of the world, except …" is the world too; a bare "rest of the world" without the rest is not. */
function isWorld(granted: readonly string[], out: readonly string[]): boolean {
  if (granted.includes('WORLDWIDE')) return true;
  return granted.includes('ROW') && out.length > 0 && (granted.length === 1 || granted.includes('US'));
}

function exclusionClass(out: readonly string[]): TerritoryClass {
  const spelled = new Set(out.flatMap(spell));
  if (spelled.size > 1 && spelled.has('CHINA') && spelled.has('CN')) spelled.delete('CN');
  const match = EXCLUSIONS.find(([codes]) => codes.length === spelled.size && codes.every((code) => spelled.has(code)));
  return match?.[1] ?? 'ex-wider';
}

function spell(code: string): readonly string[] {
  if (code === 'GREATER-CHINA') return ['CN', 'HK', 'MO', 'TW'];
  return code === 'MAINLAND-CHINA' ? ['CN'] : [code];
}
