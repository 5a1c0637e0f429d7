import type { DealSort, SortOrder } from '@beringia/server/database/queries/deal-cursor';

/**
 * The peer: for each scenario one statement, written by hand and as fast as we know how, that makes the whole answer in the
 * database, to the letter the JSON that REST gives. It sees what the workspace sees, since it runs under the same role.
 */
export interface Floor {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** What the house knows without asking the database, handed to the statement. */
export interface Stamp {
  readonly asOf: string;
  readonly data: string;
}

interface Order {
  readonly sort: DealSort;
  readonly order: SortOrder;
}

const NOT_REPLACED = 'not exists (select from own_deal o where o.shadows = d.id)';
const LIMIT = 50;
/** Rows of these sorts may lack a value; such rows come last. */
const NULLABLE: readonly string[] = ['cash', 'total', 'announced'];

/** A page out of an index, and the number of all rows beside it. */
export function walkingFloor(
  stamp: Stamp,
  { sort, order }: Order,
  after?: { value: number | string; id: string },
): Floor {
  const beyond = order === 'desc' ? '<' : '>';
  const type = sort === 'cash' || sort === 'total' ? 'float8' : 'text';
  const rest = after ? `(d.${sort}, d.id) ${beyond} ($3::${type}, $4::text)` : 'true';
  const arm = (own: boolean, which: string) => `(select d.${sort} as key, d.id, ${own} as own
      from ${own ? 'own' : 'shipped'}_deal d where ${which}${own ? '' : ` and ${NOT_REPLACED}`}
      order by d.${sort} ${order}, d.id ${order} limit ${LIMIT + 1})`;
  const both = (which: string) => `(select * from (${arm(false, which)} union all ${arm(true, which)}) v
    order by v.key ${order}, v.id ${order} limit ${LIMIT + 1})`;
  const nulls = NULLABLE.includes(sort) ? ` union all select * from ${both(`d.${sort} is null`)} b` : '';
  const total = `(select count(*) from shipped_deal d where ${NOT_REPLACED}) + (select count(*) from own_deal)`;
  return {
    sql: `with page as (
      select p.*, row_number() over () as n
      from (select * from ${both(`d.${sort} is not null and ${rest}`)} a${nulls} limit ${LIMIT + 1}) p
    ) ${answer({ sort, order }, total)}`,
    parameters: [stamp.asOf, stamp.data, ...(after ? [after.value, after.id] : [])],
  };
}

/** Everything that matches, once; the page and the number are both taken from it. */
export function matchingFloor(
  stamp: Stamp,
  { sort, order }: Order,
  where: Readonly<Record<'own' | 'shipped', string>>,
  values: readonly unknown[],
): Floor {
  const arm = (name: 'own' | 'shipped') => `select d.${sort} as key, d.id, ${name === 'own'} as own from ${name}_deal d
      where ${where[name]}${name === 'own' ? '' : ` and ${NOT_REPLACED}`}`;
  return {
    sql: `with matching as materialized (${arm('shipped')} union all ${arm('own')}), page as (
      select m.*, row_number() over (order by m.key ${order} nulls last, m.id ${order}) as n
      from matching m order by m.key ${order} nulls last, m.id ${order} limit ${LIMIT + 1}
    ) ${answer({ sort, order }, '(select count(*) from matching)')}`,
    parameters: [stamp.asOf, stamp.data, ...values],
  };
}

/** The answer of a list around a `page` of up to 51 numbered keys. */
function answer({ sort, order }: Order, total: string): string {
  return `select json_build_object('asOf', $1::text, 'known', ${KNOWN},
    'items', (select coalesce(json_agg(case when p.own
        then (select r."row" from own_deal_record r where r.id = p.id)
        else (select r."row" from shipped_deal_record r where r.id = p.id) end order by p.n), '[]')
      from page p where p.n <= ${LIMIT}),
    'total', ${total}, 'cap', 200,
    'next', (select translate(rtrim(encode(convert_to('{"sort":"${sort}","order":"${order}","value":' ||
        coalesce(to_json(p.key)::text, 'null') || ',"id":' || to_json(p.id) || '}', 'UTF8'), 'base64'), '='),
        E'+/\\n', '-_')
      from page p where p.n = ${LIMIT} and exists (select from page where n = ${LIMIT + 1})))::text as answer`;
}

const KNOWN = `json_build_object('data', $2::text,
    'workspace', coalesce((select w.revision from workspace w), 0))`;

/** All values of all facets, with the names of firms. */
export function facetFloor(stamp: Stamp, names: Readonly<Record<string, string>>): Floor {
  return {
    sql: `with counted as (
      select u.held, count(*) as count, split_part(u.held, ':', 1) as facet
      from (select d.facets from shipped_deal d where ${NOT_REPLACED} union all select d.facets from own_deal d) a,
        unnest(a.facets) u(held)
      group by u.held
    ), listed as (
      select c.facet, json_agg(json_build_object('value', substr(c.held, length(c.facet) + 2),
          'label', case when c.facet in ('licensor', 'licensee') then n.value end, 'count', c.count)
        order by c.count desc, c.held collate "C") as values
      from counted c left join jsonb_each_text($3::text::jsonb) n on n.key = substr(c.held, length(c.facet) + 2)
      group by c.facet
    ) select json_build_object('asOf', $1::text, 'known', ${KNOWN},
      'facets', (select json_object_agg(l.facet, l.values) from listed l))::text as answer`,
    parameters: [stamp.asOf, stamp.data, JSON.stringify(names)],
  };
}
