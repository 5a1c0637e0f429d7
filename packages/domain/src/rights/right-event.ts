import { z } from 'zod';
import { partialDate } from '../basics/partial-date.ts';
import { encumbrance, grant } from '../deals/grants.ts';
import { fieldOfUse } from './field.ts';

/** What happens to the rights in one asset. The ledger is a fold of these; what they do is told in `ledger.ts`. */
export const RIGHT_EVENTS = {
  origin: 'Made or first owned by `to`',
  grant: 'Licence, distribution or co-development from `from` to `to`',
  option: '`to` may take a licence later',
  exercise: 'An option became a licence',
  lapse: 'An option ended unused',
  expansion: 'A running agreement reaches further',
  return: 'Rights went back from `from` to `to`',
  termination: 'An agreement ended',
  assignment: 'Rights or title passed on from `from` to `to`',
  acquisition: '`to` bought the company `from`, and with it what it holds',
  rename: '`from` is now called `to`',
  'field-change': 'The field of earlier grants became `field`',
  retention: 'A source says that `to` keeps this',
  encumbrance: '`to` has a right that burdens what is held or kept',
  dispute: 'Lawsuit or arbitration between `from` and `to`, or with others',
} as const;
export type RightEventKind = keyof typeof RIGHT_EVENTS;

/** What an event is called before people: a contract that waits for its closing is kept as an option and is none. */
export function eventWord({ kind, contract }: Pick<RightEvent, 'kind' | 'contract'>): string {
  return contract ? 'signed, not closed' : kind;
}

export const rightSource = z.strictObject({
  /** Source id, unique together with `record`. */
  id: z.string(),
  /** The record that lists it, such as a deal. */
  record: z.string(),
  url: z.string(),
});
export type RightSource = z.infer<typeof rightSource>;

export const rightEvent = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(Object.keys(RIGHT_EVENTS) as [RightEventKind, ...RightEventKind[]]),
  on: partialDate.nullable().describe('when it took effect; null when the day is not known'),
  window: z
    .strictObject({ after: partialDate.nullable(), by: partialDate.nullable() })
    .default({ after: null, by: null })
    .describe('it lies not before `after`, and had certainly happened `by` then'),
  asset: z.string().min(1),
  from: z.array(z.string()).default([]).describe('company ids: who gives'),
  to: z.array(z.string()).default([]).describe('company ids: who gets'),
  territory: z
    .strictObject({ in: z.array(z.string()), out: z.array(z.string()) })
    .default({ in: [], out: [] })
    .describe('code lists as deals write them; both empty: not stated'),
  readOn: partialDate.nullable().default(null).describe('day on which region names are read; `on` where null'),
  field: fieldOfUse.default({ in: ['ALL'], except: [], open: [], because: null }),
  exclusivity: grant.shape.exclusivity,
  shared: z.boolean().default(false).describe('the giver goes on beside the taker: co-development'),
  burden: encumbrance.shape.kind.nullable().default(null),
  of: z
    .array(z.string())
    .default([])
    .describe('ids of earlier events that it ends, uses or passes on; empty: by party'),
  hangsOn: z
    .array(z.string())
    .default([])
    .describe('ids of events that it only follows from; where all of them are left out, it is left out with them'),
  contract: z.boolean().default(false).describe('signed and not closed: an option that the closing turns into a grant'),
  basis: z.array(z.string()).default([]).describe('ids of the records it rests on, such as deals'),
  sources: z.array(rightSource).default([]),
  text: z.string().default(''),
});
/** As parsed: defaults filled in. */
export type RightEvent = z.infer<typeof rightEvent>;
/** As written in a file or by a caller: defaults may be left out. */
export type RightEventLine = z.input<typeof rightEvent>;
