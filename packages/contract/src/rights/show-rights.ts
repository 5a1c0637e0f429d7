import { isCountryCode } from '@beringia/domain/territory/countries';
import { z } from 'zod';
import { asOfInput, stamp } from '../answer.ts';
import { BAD_INPUT, NOT_FOUND, operation } from '../operation.ts';
import { countryMeant } from './country-meant.ts';
import {
  conflictShape,
  holderShape,
  noGrantShape,
  ownerShape,
  RIGHT_STATUSES,
  rightEventShape,
  rightReason,
  rightsPart,
  rightsProblem,
} from './rights-shapes.ts';

const notACode = ({ input }: { readonly input?: unknown }) => {
  const code = typeof input === 'string' ? countryMeant(input) : null;
  return `must be an ISO 3166 alpha-2 code${code === null ? ' such as JP' : `; ${input} is ${code}`}`;
};

/** A name such as Taiwan, 中国 or UK is refused with the code that it means. */
export const countryInput = z
  .string()
  .regex(/^[A-Za-z]{2}$/, { error: notACode, abort: true })
  .refine((text) => isCountryCode(text.toUpperCase()) || countryMeant(text) === null, { error: notACode })
  .transform((code) => code.toUpperCase());

export const showRights = operation({
  name: 'rights.show',
  summary: 'Who may develop and sell an asset, country by country and field by field, on a day, and why we think so.',
  input: z.object({
    asset: z.string().min(1).describe('asset id or any of its names'),
    ...asOfInput,
    country: countryInput.optional().describe('answer for this country alone'),
    field: z.string().min(1).optional().describe('an indication, an area, or words such as non-oncology'),
  }),
  output: stamp.extend({
    asset: z.string(),
    name: z.string(),
    nameZh: z.string().nullable(),
    holders: z.array(holderShape),
    noGrantFound: noGrantShape,
    unknown: z.array(z.string()).describe('countries that the sources do not settle in at least one field'),
    unknownParts: z.array(rightsPart),
    conflicts: z.array(conflictShape),
    problems: z.array(rightsProblem).describe('events that cannot be; the rest of the ledger answers without them'),
    events: z.array(rightEventShape).describe('everything known to have happened to the rights, undated last'),
    statuses: z
      .record(z.string(), z.enum([...RIGHT_STATUSES, 'split']))
      .describe('one word for each of the 250 countries; split where fields of use differ'),
    question: z
      .object({
        country: z.string(),
        field: z.string().nullable(),
        status: z.enum([...RIGHT_STATUSES, 'split']),
        answers: z.array(
          z.object({
            field: z.string(),
            status: z.enum(RIGHT_STATUSES),
            holders: z.array(
              z.object({
                party: z.string(),
                name: z.string(),
                exclusivity: z.string().nullable(),
                basis: z.array(z.string()),
                ownedBy: z.array(ownerShape).optional(),
              }),
            ),
            because: z.array(rightReason),
          }),
        ),
      })
      .nullable()
      .describe('the answer in full when a country was asked about'),
  }),
  errors: [BAD_INPUT, NOT_FOUND],
  rest: { method: 'GET', path: '/rights/{asset}' },
  positional: ['asset'],
  effect: 'read',
});
