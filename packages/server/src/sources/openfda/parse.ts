import { type Problem, refuse } from '@beringia/domain/basics/errors';
import { z } from 'zod';
import { problemAt, type ReadProblem } from '../reading/read.ts';

/**
 * Pages of openFDA: `drug/drugsfda` (applications) and `drug/label`. Shape as `api.fda.gov` answers: `meta.results` with
 * skip, limit and total, and `results`. A search without a hit is an error with the code NOT_FOUND, which is an empty page.
 */
const text = z.string().nullish();
const texts = z.array(z.string()).nullish();
const names = z.looseObject({
  application_number: texts,
  brand_name: texts,
  generic_name: texts,
  manufacturer_name: texts,
});

export const applicationRecord = z.looseObject({
  application_number: z.string().min(1),
  sponsor_name: text,
  submissions: z
    .array(
      z.looseObject({
        submission_type: text,
        submission_number: text,
        submission_status: text,
        submission_status_date: text,
        submission_class_code_description: text,
        review_priority: text,
      }),
    )
    .nullish(),
  products: z
    .array(
      z.looseObject({
        brand_name: text,
        active_ingredients: z.array(z.looseObject({ name: text })).nullish(),
        dosage_form: text,
        route: text,
        marketing_status: text,
      }),
    )
    .nullish(),
});
export type ApplicationRecord = z.infer<typeof applicationRecord>;

export const labelRecord = z.looseObject({
  set_id: z.string().min(1),
  version: text,
  effective_time: text,
  indications_and_usage: texts,
  boxed_warning: texts,
  openfda: names.nullish(),
});
export type LabelRecord = z.infer<typeof labelRecord>;

export interface OpenFdaPage<T> {
  readonly total: number;
  /** `skip` for the next page; null when this was the last one, or the next lies beyond what openFDA serves. */
  readonly next: number | null;
  /** True when more results exist than openFDA gives by paging: narrow the question. */
  readonly beyondReach: boolean;
  /** Day of the data, as openFDA states it. */
  readonly dataOf: string | null;
  readonly records: readonly T[];
  readonly problems: readonly ReadProblem[];
}

const MOST_SKIPPED = 25_000;
const page = z.looseObject({
  meta: z.looseObject({
    last_updated: text,
    results: z.looseObject({ skip: z.number(), limit: z.number(), total: z.number() }),
  }),
  results: z.array(z.unknown()),
});

/** @throws Refusal `bad-input` for a page cut off or an error other than "nothing found"; `refused` over the limit or for a bad key */
export function parseOpenFda<T>(source: string, record: z.ZodType<T>): OpenFdaPage<T> {
  const json = jsonOf(source);
  const error = z.looseObject({ error: z.looseObject({ code: z.string(), message: text }) }).safeParse(json);
  if (error.success) return emptyOrRefused<T>(error.data.error.code, error.data.error.message ?? '');
  const read = page.safeParse(json);
  if (!read.success) throw refuse('bad-input', NOT_A_PAGE);
  const { skip, limit, total } = read.data.meta.results;
  const reads = read.data.results.map((raw, index) => ({ raw, index, read: record.safeParse(raw) }));
  const after = skip + limit;
  return {
    total,
    next: after < total && after <= MOST_SKIPPED ? after : null,
    beyondReach: after < total && after > MOST_SKIPPED,
    dataOf: read.data.meta.last_updated ?? null,
    records: reads.flatMap((one) => (one.read.success ? [one.read.data] : [])),
    problems: reads.flatMap((one) => {
      if (one.read.success) return [];
      const field = one.read.error.issues[0]?.path.join('.') ?? '';
      return [problemAt({ record: one.index + 1, line: null }, odd(field), JSON.stringify(one.raw)).problem];
    }),
  };
}

function emptyOrRefused<T>(code: string, message: string): OpenFdaPage<T> {
  if (code === 'NOT_FOUND')
    return { total: 0, next: null, beyondReach: false, dataOf: null, records: [], problems: [] };
  const wrong = `openFDA answered ${code}: ${message}`;
  if (/LIMIT|KEY/u.test(code))
    throw refuse('refused', {
      wrong,
      expected: 'requests within the limit and a valid key',
      next: 'Wait, or set a key in the settings.',
    });
  throw refuse('bad-input', { ...NOT_A_PAGE, wrong });
}

function jsonOf(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    throw refuse('bad-input', { ...NOT_A_PAGE, wrong: `the page is not whole JSON: ${(error as Error).message}.` });
  }
}

const NOT_A_PAGE: Problem = {
  wrong: 'the answer is not a page of openFDA.',
  expected: 'meta.results and results',
  next: 'Ask for the same page again.',
};

function odd(field: string): Problem {
  return {
    field,
    wrong: `the result has no usable ${field}.`,
    expected: 'a result in the documented shape',
    next: 'The other results were read. Look at the raw record.',
  };
}
