import { company } from '@beringia/domain/parties/company';
import { HOSPITAL_CLASSES, HOSPITAL_KINDS } from '@beringia/domain/parties/hospitals/hospital';
import { PARTY_KINDS } from '@beringia/domain/parties/party-kind';
import { z } from 'zod';
import { asOfInput, stamp } from '../answer.ts';
import { BAD_INPUT, NOT_FOUND, operation } from '../operation.ts';
import { whichKind } from './party-kind.ts';

const edge = z.object({
  company: z.string(),
  name: z.string().nullable(),
  relation: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});

export const judgementShape = z.object({
  id: z.string(),
  from: z.string(),
  into: z.string(),
  reason: z.string().nullable(),
  madeAt: z.string(),
  undoneAt: z.string().nullable(),
  undoneReason: z.string().nullable(),
});

const named = z.object({ id: z.string(), name: z.string(), nameZh: z.string().nullable() });

/** What only a hospital has. Null is not known, and never "no". */
const hospitalShape = z.object({
  province: z.string().nullable(),
  provinceZh: z.string().nullable(),
  cityAlt: z.array(z.string()).describe('other places that registers give for it'),
  kind: z.enum(HOSPITAL_KINDS),
  class: z.enum(HOSPITAL_CLASSES).describe('grade of the hospital; no licence to run trials'),
  filing: z.enum(['filed', 'not filed', 'not known']).describe('as a drug trial institution'),
  affiliation: z.string().nullable().describe('what it belongs to or teaches for'),
  sameAffiliation: z.array(named).describe('other hospitals of the same affiliation'),
});

export const showParty = operation({
  name: 'parties.show',
  summary:
    'One company or hospital: its names with their sources, what it belongs to and since when, its deals and its assets.',
  input: z.object({ id: z.string().min(1), kind: whichKind, ...asOfInput }),
  output: stamp.extend({
    kind: z.enum(PARTY_KINDS),
    party: company.describe('the record, with names of the workspace among the aliases; a hospital in the same shape'),
    hospital: hospitalShape.nullable().describe('null for a company'),
    because: z
      .array(z.object({ field: z.string(), says: z.string(), source: z.string() }))
      .describe('what the fields rest on, and what they do not say'),
    sameName: z
      .array(named.extend({ kind: z.enum(PARTY_KINDS) }))
      .describe('records of the other kind that bear one of its names: perhaps the same institution'),
    own: z.boolean().describe('made by this workspace'),
    answersFor: z.array(named).describe('records merged into this one: their deals, assets and ties count here too'),
    parents: z.array(edge),
    children: z.array(edge),
    deals: z.object({ asLicensor: z.number().int(), asLicensee: z.number().int() }),
    assets: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        nameZh: z.string().nullable(),
        role: z.enum(['originator', 'licensor', 'licensee']),
      }),
    ),
    judgements: z.array(judgementShape).describe('merges of this record, those undone included'),
    redirectedFrom: z.string().nullable(),
  }),
  errors: [BAD_INPUT, NOT_FOUND],
  rest: { method: 'GET', path: '/parties/{id}' },
  positional: ['id'],
  effect: 'read',
});
