import { HOW_SURE, type HowSure, OPEN_STATES, type OpenState } from '@beringia/domain/rights/openness';
import { z } from 'zod';
import { asOfInput, listOf } from '../answer.ts';
import { assetRowShape } from '../assets/asset-shapes.ts';
import { assetFilter } from '../assets/search-assets.ts';
import { BAD_INPUT, operation } from '../operation.ts';
import { rightReason } from './rights-shapes.ts';
import { countryInput } from './show-rights.ts';

export const WHITE_SPACE_CAP = 200;

const openStates = Object.keys(OPEN_STATES) as [OpenState, ...OpenState[]];
const howSure = Object.keys(HOW_SURE) as [HowSure, ...HowSure[]];

export const whiteSpace = operation({
  name: 'rights.white-space',
  summary:
    'Assets for which no grant is found in a country, or rights came back, with how sure that is. It never says that one is for sale.',
  input: z.object({
    country: countryInput.default('US'),
    ...asOfInput,
    ...assetFilter,
    state: z.enum(openStates).optional(),
    limit: z.coerce.number().int().min(1).max(WHITE_SPACE_CAP).default(50),
    cursor: z.string().optional(),
  }),
  output: listOf(
    assetRowShape.extend({
      state: z.enum(openStates),
      keptBy: z.array(z.object({ party: z.string(), name: z.string() })),
      sure: z.enum(howSure),
      why: z.string(),
      since: z.string().nullable().describe('when rights came back, as precisely as known'),
      ended: z
        .object({ on: z.string().nullable() })
        .nullable()
        .describe('a licence ended here and no source says who has it now; the day as precisely as known'),
      lastChecked: z.string().nullable(),
      because: z.array(rightReason),
    }),
  ).extend({
    country: z.string(),
    left: z
      .object({ held: z.number().int(), encumbered: z.number().int(), contested: z.number().int() })
      .describe('assets that fit the filters and are taken'),
  }),
  errors: [BAD_INPUT],
  rest: { method: 'GET', path: '/rights/white-space' },
  positional: [],
  effect: 'read',
});
