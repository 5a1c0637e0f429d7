import { MODALITIES, STAGES } from '@beringia/domain/assets/vocabulary';
import { FOUND_KINDS } from '@beringia/domain/scouting/found';
import { COMPANY_PARTS, REGIONS, RIGHTS_STATES } from '@beringia/domain/scouting/mandates/criterion';
import { NEARNESS } from '@beringia/domain/scouting/mandates/evaluate';
import { AXES } from '@beringia/domain/scouting/ranking/row';
import { z } from 'zod';

/** What a run of a mandate answers: a drug as a line of the long list, and as a page of its own. */

const because = z.array(z.string());
const refs = z.array(z.string());

function explained<T extends z.ZodType>(value: T) {
  return z.object({ value: value.nullable(), because });
}

export const scoreShape = z.object({
  value: z.number().describe('sum of what is known'),
  of: z.number().describe('the most that the table can give'),
  range: z.object({ low: z.number(), high: z.number() }).describe('where it can end once every unknown is settled'),
});

export const reasonShape = z.object({
  id: z.string(),
  axis: z.enum(AXES),
  points: z.number().nullable().describe('null where the answer is unknown: neither plus nor minus'),
  says: z.string(),
  refs,
});

export const answeredShape = z.object({
  criterion: z.string(),
  must: z.boolean(),
  answer: z.enum(['yes', 'no', 'unknown']),
  because,
  refs,
});

export const TRIAGE_DECISIONS = ['keep', 'decline', 'watch'] as const;

export const rememberedShape = z.object({
  mandate: z.string(),
  seen: z.string(),
  decision: z.enum(TRIAGE_DECISIONS).nullable(),
  reason: z.string().nullable(),
  on: z.string().nullable(),
});

export const GROUPS = ['kept', 'near-misses', 'left-out'] as const;

export const longListRow = z.object({
  candidate: z.string(),
  asset: z.string().nullable(),
  name: z.string(),
  names: z.array(z.string()),
  place: z.number().int().nullable().describe('in the ranking; null for what is left out'),
  total: scoreShape.nullable(),
  axes: z.record(z.enum(AXES), scoreShape).nullable(),
  top: z.array(reasonShape).describe('the three reasons that moved it most'),
  targets: explained(z.array(z.string())),
  modality: explained(z.enum(MODALITIES)),
  stages: z.array(
    z.object({ region: z.enum(REGIONS), stage: z.enum(STAGES), on: z.string(), ref: z.string(), because: z.string() }),
  ),
  usInd: explained(z.string()),
  companies: z.array(z.object({ party: z.string().nullable(), name: z.string(), as: z.enum(COMPANY_PARTS) })),
  rights: z.object({ state: z.enum(RIGHTS_STATES), holders: z.array(z.string()), because }).nullable(),
  siteCountries: z.array(z.string()),
  lastDisclosed: explained(z.string()),
  evidence: z.number().int().describe('how many records speak of it'),
  open: z.array(z.string()).describe('musts of which nobody knows the answer'),
  nearness: z.enum(NEARNESS).nullable(),
  reasons: z.array(z.object({ criterion: z.string(), because })).describe('why it is left out, or nearly'),
  triage: z
    .object({ decision: z.enum(TRIAGE_DECISIONS), reason: z.string().nullable(), on: z.string(), by: z.string() })
    .nullable(),
  memory: z.array(rememberedShape).describe('what other mandates know of it'),
});
export type LongListRow = z.infer<typeof longListRow>;

export const evidenceShape = z.object({
  ref: z.string(),
  kind: z.enum([...FOUND_KINDS, 'asset', 'deal']),
  day: z.string().nullable(),
  title: z.string(),
  url: z.string().nullable(),
  role: z.string().nullable(),
  as: z.string(),
});

export const candidateDetail = z.object({
  axes: z
    .record(z.enum(AXES), scoreShape.extend({ because: z.array(reasonShape), unknown: z.array(z.string()) }))
    .nullable(),
  wants: z.array(answeredShape),
  kills: z.array(answeredShape),
  indications: explained(z.array(z.string())),
  firstDisclosed: explained(z.string()),
  evidence: z.array(evidenceShape),
});
export type CandidateDetail = z.infer<typeof candidateDetail>;

export const countsShape = z.object({
  asked: z.number().int(),
  kept: z.number().int(),
  sure: z.number().int().describe('of those kept, every must answered yes'),
  nearMisses: z.number().int(),
  nearness: z.partialRecord(z.enum(NEARNESS), z.number().int()),
  leftOut: z.number().int(),
  by: z.record(z.string(), z.number().int()).describe('how many drugs each criterion leaves out'),
  open: z.record(z.string(), z.number().int()).describe('how many of those kept each must is open of'),
});

const staleShape = z.object({ value: z.boolean().nullable(), because: z.string() });

export const coverageShape = z.object({
  shipped: z.object({ assets: z.number().int(), deals: z.number().int(), version: z.string() }),
  lookedUp: z.object({
    how: z.enum(['everything', 'by-words']),
    because: z.string(),
    records: z.number().int(),
    stoppedAt: z.number().int().nullable().describe('records beyond it were not read'),
  }),
  asked: z.array(
    z.object({
      source: z.string(),
      name: z.object({ en: z.string(), zh: z.string() }),
      query: z.string(),
      at: z.string(),
      hits: z.number().int().nullable(),
      new: z.number().int().nullable(),
      changed: z.number().int().nullable(),
      failures: z.array(z.object({ why: z.string(), count: z.number().int() })),
      lastSynced: z.string().nullable(),
      stale: staleShape,
      came: z.array(z.string()).describe('how its records came: by which files, and for which questions'),
      licence: z.string(),
    }),
  ),
  blindSpots: z.array(
    z.object({
      kind: z.string(),
      source: z.string().nullable(),
      what: z.string(),
      because: z.string(),
      next: z.string(),
      count: z.number().int().nullable(),
    }),
  ),
});

const moved = z.object({
  id: z.string(),
  name: z.string(),
  because,
  open: z.array(z.string()).describe('musts of which nobody knows the answer'),
});

export const runDiffShape = z.object({
  from: z.string(),
  to: z.string(),
  entered: z.array(moved),
  left: z.array(moved),
  places: z.array(z.object({ id: z.string(), name: z.string(), was: z.number(), becomes: z.number() })),
  changed: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      changes: z.array(
        z.object({
          field: z.string(),
          was: z.unknown(),
          becomes: z.unknown(),
          weight: z.string().nullable(),
          reason: z.string(),
        }),
      ),
    }),
  ),
  renamed: z.array(z.object({ was: z.string(), becomes: z.string(), name: z.string() })),
});

export const signalShape = z.object({
  ref: z.string(),
  title: z.string(),
  programme: z.string().nullable(),
  day: z.string().nullable(),
  institution: z.object({ name: z.string(), party: z.string().nullable() }).nullable(),
  targets: z.array(z.string()),
  later: z.array(z.string()),
  because,
});

export const runHead = z.object({
  run: z.string(),
  mandate: z.string(),
  name: z.string(),
  at: z.string(),
  asOf: z.string(),
  counts: countsShape,
});
