import { z } from 'zod';
import type { Deal } from '../deal.ts';

/** How big the buyer was at signing. The table is `data/deals/licensee-classes.json`, editable per workspace. */
export const LICENSEE_CLASSES = {
  'top-20': 'One of the twenty or so largest drug houses',
  mid: 'Mid-sized: sells products, listed or private',
  'small-listed': 'Small and listed',
  'private-or-newco': 'Private company or NewCo',
} as const;
export type LicenseeClass = keyof typeof LICENSEE_CLASSES;

const licenseeClass = z.enum(Object.keys(LICENSEE_CLASSES) as [LicenseeClass, ...LicenseeClass[]]);

const RULES = [
  'newco',
  'kind-newco',
  'kind-bigpharma',
  'kind-pharma',
  'kind-biotech-listed',
  'no-ticker',
  'ticker',
] as const;

export const licenseeClassTable = z.strictObject({
  reason: z.string(),
  source: z.string(),
  rows: z.array(
    z.strictObject({ company: z.string(), class: licenseeClass, reason: z.string(), source: z.url().nullable() }),
  ),
  rules: z.array(z.strictObject({ when: z.enum(RULES), class: licenseeClass, reason: z.string() })),
});
export type LicenseeClassTable = z.infer<typeof licenseeClassTable>;

/** What the class needs to know of a company; a row of the company table has it. */
export interface CompanyFacts {
  readonly id: string;
  readonly kind: string;
  readonly tickers: readonly string[];
}

export interface ClassifiedLicensee {
  readonly class: LicenseeClass | null;
  readonly because: string;
}

type Licensee = Deal['licensees'][number];

/**
 * The class of the buyer: a NewCo flag of the deal first, then the company's own row, then the rules in their order. Null when
 * nothing is known of it. With several licensees the largest decides, because it brings the money.
 */
export function classifyLicensee(
  deal: Pick<Deal, 'licensees'>,
  table: LicenseeClassTable,
  companies: ReadonlyMap<string, CompanyFacts>,
): ClassifiedLicensee {
  const found = deal.licensees.map((licensee) => classOf(licensee, table, companies));
  const order = Object.keys(LICENSEE_CLASSES);
  const known = found.filter((one) => one.class !== null);
  if (known.length === 0) return { class: null, because: 'Nothing is known about the size of the licensee.' };
  return known.reduce((a, b) => (order.indexOf(b.class ?? '') < order.indexOf(a.class ?? '') ? b : a));
}

function classOf(
  licensee: Licensee,
  table: LicenseeClassTable,
  companies: ReadonlyMap<string, CompanyFacts>,
): ClassifiedLicensee {
  const company = licensee.company === null ? undefined : companies.get(licensee.company);
  const row = licensee.newco ? undefined : table.rows.find((one) => one.company === licensee.company);
  const rule = row ?? table.rules.find(({ when }) => holds(when, licensee, company));
  return rule
    ? { class: rule.class, because: `${licensee.name}: ${rule.reason}` }
    : { class: null, because: `${licensee.name}: no row and no rule fits.` };
}

function holds(when: (typeof RULES)[number], licensee: Licensee, company: CompanyFacts | undefined): boolean {
  const listed = licensee.ticker !== null || (company?.tickers.length ?? 0) > 0;
  switch (when) {
    case 'newco':
      return licensee.newco;
    case 'ticker':
      return listed;
    case 'no-ticker':
      return !listed && company !== undefined;
    case 'kind-biotech-listed':
      return listed && company?.kind === 'biotech';
    default:
      return company?.kind === when.slice('kind-'.length);
  }
}
