import { z } from 'zod';
import { area, modality, stage } from '../../assets/vocabulary.ts';
import { partialDate } from '../../basics/partial-date.ts';
import { COMPANY_KINDS } from '../../parties/company.ts';
import { isCountryCode } from '../../territory/countries.ts';
import { ROLES, trialStatus } from '../trial.ts';

/**
 * The questions that a mandate asks of a drug, for wants and for kills alike. Each has three answers: yes, no, unknown. Words for
 * targets, indications and companies are resolved when the mandate is read.
 */

export const REGIONS = ['anywhere', 'china', 'us'] as const;
export const RIGHTS_STATES = [
  'returned',
  'retained',
  'no-grant-found',
  'split',
  'held',
  'encumbered',
  'contested',
  'unknown',
] as const;
export const COMPANY_PARTS = ['originator', 'sponsor', 'collaborator', 'applicant', 'awardee', 'holder'] as const;

const words = z.string().trim().min(1);
const some = <T extends z.ZodType>(of: T) => z.array(of).min(1);
const country = z.string().refine(isCountryCode, { message: 'must be an ISO 3166-1 alpha-2 code, or XK' });
const kind = <K extends string, S extends z.ZodRawShape>(name: K, shape: S) =>
  z.strictObject({ kind: z.literal(name), ...shape });

export const targetGroups = z.strictObject({
  anyOf: some(z.strictObject({ allOf: some(words).describe('ids or names, as PD-1 or VEGF') })),
});
export const stageRange = z.strictObject({
  region: z.enum(REGIONS),
  atLeast: stage.exclude(['platform']).nullable().default(null),
  atMost: stage.exclude(['platform']).nullable().default(null),
});

export const criterion = z.discriminatedUnion('kind', [
  kind('targets', targetGroups.shape),
  kind('modalities', { anyOf: some(modality) }),
  kind('areas', { anyOf: some(area) }),
  kind('indications', { anyOf: some(words).describe('ids or names; everything below counts') }),
  kind('stage', stageRange.shape),
  kind('rights', {
    states: some(z.enum(RIGHTS_STATES)).describe('in the territory that the mandate wants'),
    holderKinds: some(z.enum(COMPANY_KINDS)).optional().describe('and a holder of such a kind'),
  }),
  kind('origin', {
    countries: some(country).describe('where the originator sits, or the sponsors where none is on record'),
  }),
  kind('companies', {
    anyOf: some(words).describe('ids or names'),
    as: some(z.enum(COMPANY_PARTS)).optional(),
  }),
  kind('company-kinds', { anyOf: some(z.enum(COMPANY_KINDS)), as: some(z.enum(COMPANY_PARTS)) }),
  kind('disclosed-after', { day: partialDate }),
  kind('only-roles', { roles: some(z.enum(ROLES)).describe('in every trial that names it') }),
  kind('trials-ended', { statuses: some(trialStatus).describe('every trial in which it is tested') }),
]);
export type Criterion = z.infer<typeof criterion>;
export type CriterionKind = Criterion['kind'];
export type CriterionOf<K extends CriterionKind> = Extract<Criterion, { kind: K }>;
