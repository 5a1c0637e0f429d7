import { type DealSort, encodeCursor, type SortOrder } from '@beringia/server/database/queries/deal-cursor';
import type { House } from '@beringia/server/operations/service';
import { type Floor, facetFloor, matchingFloor, type Stamp, walkingFloor } from './floor.ts';
import { RARE_TARGET } from './generated-deals.ts';

export interface Scenario {
  readonly name: string;
  /** Below `/api/v1`. */
  readonly path: string;
  readonly floor: Floor;
  /** Whether the plan may hold no sequential scan: the lists, the sorts and the searches. */
  readonly indexed: boolean;
}

const BY_CASH = { sort: 'cash', order: 'desc' } as const;

/** @param deep a place in the middle of the list by cash, from which the deep page starts */
export function scenariosOf(house: House, deep: { value: number; id: string }): Scenario[] {
  const stamp: Stamp = { asOf: house.today(), data: house.shipped.version };
  const names = Object.fromEntries(house.shipped.companies.map(({ id, name }) => [id, name]));
  const cursor = encodeCursor({ ...BY_CASH, ...deep });
  return [
    list('list, cash first', '/deals', walkingFloor(stamp, BY_CASH)),
    sorted(stamp, 'announced', 'desc'),
    sorted(stamp, 'licensor', 'asc'),
    list('deep page by cursor', `/deals?cursor=${cursor}`, walkingFloor(stamp, BY_CASH, deep)),
    search(stamp, 'hengrui', 'search, English word'),
    search(stamp, '恒瑞', 'search, Chinese pair'),
    search(stamp, 'hengrui oncology', 'search, two words'),
    search(stamp, 'BRG-142857', 'search, code'),
    filtered(stamp, 'filter, modality and area', { modality: 'adc', area: 'oncology' }),
    filtered(stamp, 'filter, rare target', { target: RARE_TARGET }),
    { name: 'facets', path: '/deals/facets', floor: facetFloor(stamp, names), indexed: false },
  ];
}

function list(name: string, path: string, floor: Floor): Scenario {
  return { name, path, floor, indexed: true };
}

function sorted(stamp: Stamp, sort: DealSort, order: SortOrder): Scenario {
  return list(`sort, ${sort} ${order}`, `/deals?sort=${sort}&order=${order}`, walkingFloor(stamp, { sort, order }));
}

/** The words of the question as the house cuts them: hyphens fall away. Deals of several words are met before they are read. */
function search(stamp: Stamp, q: string, name: string): Scenario {
  const words = q.toLowerCase().replaceAll('-', '').split(' ');
  const ranges = words.map((_, index) => {
    const [from, to] = [`$${2 * index + 3}`, `$${2 * index + 4}`];
    return `select l.deal from (select distinct w.label from $arm_label_word w where w.word >= ${from} and w.word < ${to}) w
      join $arm_deal_label l on l.label = w.label`;
  });
  const values = words.flatMap((word) => [word, `${word}\u{10FFFF}`]);
  const where = (arm: string) => `d.id in (${ranges.join(' intersect ').replaceAll('$arm', arm)})`;
  const floor = matchingFloor(stamp, BY_CASH, { own: where('own'), shipped: where('shipped') }, values);
  return list(name, `/deals?q=${encodeURIComponent(q)}`, floor);
}

/** Own deals are found by their labels, shipped ones by the index over all facets. */
function filtered(stamp: Stamp, name: string, facets: Readonly<Record<string, string>>): Scenario {
  const values = Object.entries(facets).map(([facet, value]) => `${facet}:${value.toLowerCase()}`);
  const places = values.map((_, index) => `$${index + 3}::text`);
  const borne = places.map((place) => `select l.deal from own_deal_label l where l.label = ${place}`);
  const where = { own: `d.id in (${borne.join(' intersect ')})`, shipped: `d.facets @> array[${places}]` };
  const floor = matchingFloor(stamp, BY_CASH, where, values);
  return { name, path: `/deals?${new URLSearchParams(facets)}`, floor, indexed: false };
}
