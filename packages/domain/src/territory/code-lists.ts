import { refuse } from '../basics/errors.ts';
import { COUNTRY_CODES, isCountryCode } from './countries.ts';
import { nearestNames } from './nearest.ts';
import { type Extent, extentOf, REGIONS, RELATIVE_REGIONS, type Reading } from './regions.ts';
import { ALL, type Mask, type Territory, territory } from './territory.ts';

/**
 * Code lists as records write them (`deals/grants.ts`), and the territory that they settle. Codes are ISO 3166 alpha-2,
 * region names, ROW, UNKNOWN, and any of these with a question mark: `ASIA?` is "certain Asian countries", `HK?` says
 * that Hong Kong is not stated. UNKNOWN is short for `WORLDWIDE?`.
 */
export interface CodeLists {
  readonly in: readonly string[];
  readonly out: readonly string[];
}

/** Every name a code list may use, apart from the question mark. */
export const TERRITORY_NAMES: readonly string[] = [
  ...REGIONS.map((region) => region.code),
  ...RELATIVE_REGIONS,
  ...COUNTRY_CODES,
];

interface Side {
  readonly core: Mask;
  /** What a vague region name may or may not mean. */
  readonly rim: Mask;
  /** What a question mark declares not stated. */
  readonly open: Mask;
  /** What stands there country by country. */
  readonly named: Mask;
  readonly saysRow: boolean;
}

/**
 * The territory of a record.
 * - Out beats in.
 * - The rim of what is out makes what a region or ROW had in not stated; a country in by its own code stays in.
 * - The rim of what is in stays not stated.
 * - ROW is the complement of what else the record states. The other side's rims stay not stated; a rim of its own side
 *   belongs to it in either reading. Where nothing else is stated, or both lists say ROW, it settles nothing.
 * - What neither list reaches is not stated.
 * @param reading date and the source's own definitions
 * @throws Refusal `bad-input` for a name that is not allowed, with the nearest names
 */
export function territoryOf(lists: CodeLists, reading: Reading = {}): Territory {
  const inside = sideOf(lists.in, 'in', reading);
  const outside = sideOf(lists.out, 'out', reading);
  const granted = inside.core | restOf(inside, outside);
  const excluded = outside.core | restOf(outside, inside);
  const doubtful = (outside.rim | outside.open) & ~inside.named;
  return territory(granted & ~doubtful, excluded);
}

/** Whether a code list may use the name. */
export function isTerritoryCode(code: string, reading: Reading = {}): boolean {
  const bare = code.endsWith('?') ? code.slice(0, -1) : code;
  return bare === 'ROW' || bare === 'UNKNOWN' || extentOf(bare, reading) !== null;
}

function restOf(own: Side, other: Side): Mask {
  if (!own.saysRow || other.saysRow) return 0n;
  const elsewhere = own.open | other.core | other.rim | other.open;
  return (elsewhere | own.core | own.rim) === 0n ? 0n : ALL & ~elsewhere;
}

function sideOf(codes: readonly string[], field: string, reading: Reading): Side {
  let [core, rim, open, named, saysRow] = [0n, 0n, 0n, 0n, false];
  for (const [index, code] of codes.entries()) {
    if (code === 'ROW') {
      saysRow = true;
      continue;
    }
    const extent = extentOfCode(code, `${field}[${index}]`, reading);
    core |= extent.core;
    if (isOpen(code)) open |= extent.rim;
    else rim |= extent.rim;
    if (isCountryCode(code)) named |= extent.core;
  }
  return { core, rim, open, named, saysRow };
}

function isOpen(code: string): boolean {
  return code === 'UNKNOWN' || code.endsWith('?');
}

function extentOfCode(code: string, field: string, reading: Reading): Extent {
  if (code === 'UNKNOWN' || code === 'UNKNOWN?' || code === 'ROW?') return { core: 0n, rim: ALL };
  const open = code.endsWith('?');
  const extent = extentOf(open ? code.slice(0, -1) : code, reading);
  if (!extent) throw unknownCode(code, field, reading);
  return open ? { core: 0n, rim: extent.core | extent.rim } : extent;
}

function unknownCode(code: string, field: string, reading: Reading): Error {
  const names = [...Object.keys(reading.definitions ?? {}), ...TERRITORY_NAMES];
  const near = nearestNames(code, names);
  return refuse('bad-input', {
    field,
    wrong: `"${code}" is not a territory code.`,
    expected: `an ISO 3166-1 alpha-2 code or a region name; nearest: ${near.join(', ')}`,
    next: 'Use one of these names, or give the source’s own definition of the region.',
  });
}
