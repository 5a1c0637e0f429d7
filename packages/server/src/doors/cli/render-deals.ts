import type { checkDeals } from '@beringia/contract/deals/check-deals';
import type { facetDeals } from '@beringia/contract/deals/facet-deals';
import type { importDeals } from '@beringia/contract/deals/import-deals';
import type { listDeals } from '@beringia/contract/deals/list-deals';
import type { statsDeals } from '@beringia/contract/deals/stats-deals';
import type { OutputOf } from '@beringia/contract/operation';
import { footer, section, table } from './table.ts';

type Row = OutputOf<typeof listDeals>['items'][number];
type Amount = Pick<NonNullable<Row['cash']>, 'value' | 'currency' | 'mark'>;

const HEADING = ['Id', 'Licensor → licensee', 'Asset', 'Announced', 'Cash', 'Total', 'Standing'];

export function renderDeals({ items, total, next }: OutputOf<typeof listDeals>): string {
  return [...table(HEADING, items.map(cells)), footer(items.length, total, next)].join('\n');
}

function cells({ id, licensors, licensees, assets, announced, cash, total, standing }: Row): (string | null)[] {
  const names = (all: readonly { name: string }[]) => short(all.map(({ name }) => name).join(', '), 28);
  const what = short(assets.map(({ name }) => name).join(', '), 30);
  const parties = `${names(licensors)} → ${names(licensees)}`;
  return [id, parties, what, announced, money(cash), money(total), standing.value];
}

/** The whole is in --json. */
function short(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}

const MARKS = { 'at-least': '≥', 'up-to': '≤', about: '~', exact: '' } as const;

/** `≥700M USD`; a payment of unknown size is a question mark, none that is known of is nothing. */
function money(amount: Amount | null): string | null {
  if (amount === null) return null;
  const { value, currency, mark } = amount;
  return value === null ? `? ${currency}` : `${MARKS[mark]}${value}M ${currency}`;
}

export function renderFacets({ facets }: OutputOf<typeof facetDeals>): string {
  return Object.entries(facets)
    .flatMap(([facet, values]) =>
      section(
        facet,
        ['Value', 'Deals', 'Name'],
        values.map(({ value, label, count }) => [value, String(count), label]),
      ),
    )
    .join('\n')
    .trimStart();
}

export function renderStats(stats: OutputOf<typeof statsDeals>): string {
  const { measure, by, asOf, groups, rule, published, bridge } = stats;
  const unit = measure === 'count' ? 'deals' : 'million USD';
  const rows = groups.map(({ group, count, value, mark, stated, unknown, otherCurrency }) => {
    const told = value === null ? null : `${MARKS[mark]}${value}`;
    return [group, String(count), told, String(stated), String(unknown), String(otherCurrency.length)];
  });
  const beside = published.map(({ period, publisher, value, mark, ours }) => {
    return [
      period,
      publisher,
      `${MARKS[mark]}${value}`,
      ours.value === null ? null : `${MARKS[ours.mark]}${ours.value}`,
    ];
  });
  return [
    `${measure} by ${by} on ${asOf}, in ${unit}`,
    ...table([by, 'Deals', measure, 'Stated', 'Unknown', 'Other currency'], rows),
    ...section(
      'Counting rule',
      ['Step', 'Leaves out'],
      rule.map(({ text, leftOut }) => [text, String(leftOut.length)]),
    ),
    ...section('Published figures', ['Period', 'Publisher', 'Published', 'Ours'], beside),
    ...section(
      'From the headline to cash at signing',
      ['Step', 'Million USD'],
      bridge.map(({ text, value, mark }) => [text, `${MARKS[mark]}${value}`]),
    ),
    'Which deals stand behind each number: --json',
  ].join('\n');
}

/** Rules with findings, then each finding that nobody has explained. */
export function renderCheck({ deals, rules, unexplained }: OutputOf<typeof checkDeals>): string {
  const found = rules.filter(({ total }) => total > 0);
  const open = found.flatMap(({ rule, findings }) =>
    findings
      .filter(({ explained }) => explained === null)
      .map(({ deal, field, message }) => [rule, deal, field, message]),
  );
  return [
    ...table(
      ['Rule', 'Kind', 'Findings', 'Why the rule exists'],
      found.map(({ rule, kind, total, reason }) => [rule, kind, String(total), reason]),
    ),
    ...section('Findings without an explanation', ['Rule', 'Deal', 'Field', 'Finding'], open),
    `${deals} deals looked at, ${unexplained} inconsistencies without an explanation`,
  ].join('\n');
}

export function renderImport(answer: OutputOf<typeof importDeals>): string {
  const { read, changed, same, rejected, formats, originUnknown, problems, likelyDoubles = [], advice } = answer;
  const shapes = formats ? ` (${formats.full} full, ${formats.flat} flat)` : '';
  return [
    `${read} lines read${shapes}: ${answer.new} new, ${changed} changed, ${same} as before, ${rejected} rejected`,
    ...(originUnknown ? [`${originUnknown} deals of which nobody says whether the licensor is of Chinese origin`] : []),
    ...section(
      'Rejected',
      ['Line', 'Field', 'What is wrong'],
      problems.map(({ line, field, wrong, expected }) => [String(line), field, `${wrong} Expected ${expected}.`]),
    ),
    ...section(
      'Likely doubles',
      ['Imported', 'Looks like'],
      likelyDoubles.map(({ id, like }) => [id, like]),
    ),
    ...(advice ? [advice] : []),
  ].join('\n');
}
