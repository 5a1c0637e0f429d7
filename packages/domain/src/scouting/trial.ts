import { z } from 'zod';
import { readOut } from '../assets/read-outs.ts';
import { stage } from '../assets/vocabulary.ts';
import { partialDate } from '../basics/partial-date.ts';
import { isCountryCode } from '../territory/countries.ts';

/**
 * What one record of a trial register says, in one shape for all registers. Null is unknown: the register did not say, or
 * what it said could not be read and stands in `unread`. Investigators and contact persons are left out: they are personal
 * data that scouting does not need.
 */

export const TRIAL_STATUSES = [
  'not-yet-recruiting',
  'recruiting',
  'enrolling-by-invitation',
  'active-not-recruiting',
  'not-recruiting',
  'ongoing',
  'suspended',
  'terminated',
  'completed',
  'withdrawn',
  'expanded-access',
  'unknown',
] as const;
export const trialStatus = z.enum(TRIAL_STATUSES);
export type TrialStatus = z.infer<typeof trialStatus>;

export const TRIAL_PHASES = [
  'early-phase-1',
  'exploratory',
  'phase-1',
  'phase-2',
  'phase-3',
  'phase-4',
  'bioequivalence',
] as const;
export const trialPhase = z.enum(TRIAL_PHASES);
export type TrialPhase = z.infer<typeof trialPhase>;

/**
 * - `experimental`: what the trial is about - `combination`: given with it to find out how the two do together
 * - `comparator`: what it is measured against, placebo included - `background`: given to everybody, or no product under test
 */
export const ROLES = ['experimental', 'combination', 'comparator', 'background', 'unknown'] as const;
export const interventionRole = z.enum(ROLES);
export type InterventionRole = z.infer<typeof interventionRole>;

export const INTERVENTION_KINDS = [
  'drug',
  'biological',
  'genetic',
  'combination-product',
  'device',
  'radiation',
  'procedure',
  'diagnostic',
  'behavioural',
  'dietary',
  'other',
] as const;
export const interventionKind = z.enum(INTERVENTION_KINDS);
export type InterventionKind = z.infer<typeof interventionKind>;

export const ARM_KINDS = ['experimental', 'active', 'placebo', 'sham', 'none', 'other'] as const;
export const armKind = z.enum(ARM_KINDS);
export type ArmKind = z.infer<typeof armKind>;

const country = z.string().refine(isCountryCode, { message: 'must be an ISO 3166-1 alpha-2 code, or XK' });
const printed = z.string().min(1);
const names = z.array(printed);

export const trialArm = z.strictObject({ label: printed, kind: armKind.nullable() });
export type TrialArm = z.infer<typeof trialArm>;

export const intervention = z.strictObject({
  name: printed,
  otherNames: names,
  kind: interventionKind.nullable(),
  role: interventionRole,
  placebo: z.boolean().describe('true for placebo, sham, vehicle and the like'),
  arms: names.describe('labels of the arms that get it; empty when the register does not say'),
  because: z.string().min(1).describe('why it has this role'),
});
export type Intervention = z.infer<typeof intervention>;

/** A date of a trial, and whether it came or was planned; null where the register does not tell. */
export const trialDate = z.strictObject({ date: partialDate, kind: z.enum(['actual', 'anticipated']).nullable() });
export type TrialDate = z.infer<typeof trialDate>;

export const enrolment = z.strictObject({
  n: z.int().nonnegative().nullable().describe('people in all; null where the parts cannot be added up'),
  kind: z.enum(['actual', 'anticipated']).nullable(),
  parts: z.array(z.strictObject({ label: printed, n: z.int().nonnegative() })),
  printed,
});
export type Enrolment = z.infer<typeof enrolment>;

export const site = z.strictObject({
  name: printed.nullable().describe('as registered, a mask such as “Research Site” included'),
  city: printed.nullable(),
  region: printed.nullable(),
  country: country.nullable(),
});
export type Site = z.infer<typeof site>;

export const SPONSOR_CLASSES = ['industry', 'government', 'network', 'individual', 'other'] as const;
export const sponsor = z.strictObject({ name: printed, class: z.enum(SPONSOR_CLASSES).nullable() });
export type Sponsor = z.infer<typeof sponsor>;

export const trialId = z.strictObject({ id: printed, register: z.string().nullable() });
export type TrialId = z.infer<typeof trialId>;

/** Something the register printed that could not be read: the field stays null, and the words are kept. */
export const unread = z.strictObject({ field: z.string(), printed, why: z.string().min(1) });
export type Unread = z.infer<typeof unread>;

export const TRIAL_TYPES = ['interventional', 'observational', 'expanded-access', 'other'] as const;

export const trial = z.strictObject({
  id: printed.describe('number in its own register'),
  register: z.string().nullable().describe('the register of that number, such as chictr'),
  via: z.string().describe('source that the record was read from; WHO ICTRP repeats other registers'),
  crossIds: z.array(trialId).describe('numbers of the same trial in other registers'),
  secondaryIds: z.array(trialId).describe('protocol numbers, grants and whatever else the register lists'),
  type: z.enum(TRIAL_TYPES).nullable(),
  titles: z.array(
    z.strictObject({ text: printed, lang: z.enum(['en', 'zh']), kind: z.enum(['public', 'scientific', 'acronym']) }),
  ),
  sponsors: z.array(sponsor).nullable().describe('who is answerable for it; several where the register joins them'),
  collaborators: z.array(sponsor).nullable(),
  arms: z.array(trialArm).nullable(),
  interventions: z.array(intervention).nullable(),
  phases: z.array(trialPhase).nullable().describe('empty where the register says that phases do not apply'),
  stage: stage.nullable().describe('stage of development that a trial of these phases shows'),
  conditions: names.nullable(),
  keywords: names,
  status: z.strictObject({ printed, is: trialStatus.nullable(), why: z.string().nullable() }).nullable(),
  registered: partialDate.nullable(),
  start: trialDate.nullable(),
  primaryCompletion: trialDate.nullable(),
  completion: trialDate.nullable(),
  enrolment: enrolment.nullable(),
  countries: z.array(country).nullable(),
  sites: z.array(site).nullable(),
  hasResults: z.boolean().nullable(),
  results: z
    .strictObject({
      readOuts: z.array(readOut),
      left: z.array(z.strictObject({ measure: z.string(), why: z.string() })).describe('measures that were not read'),
    })
    .nullable()
    .describe('posted results as rows; null where the source gives none in a form that is read'),
  lastUpdate: partialDate.nullable(),
  url: printed.nullable(),
  unread: z.array(unread),
});
export type Trial = z.infer<typeof trial>;
