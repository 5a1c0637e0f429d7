import { z } from 'zod';
import type { Problem } from '../basics/errors.ts';
import { partialDate } from '../basics/partial-date.ts';

/** How the columns of one vendor's export are read: mapped once by a person, saved, and used again for the next export. */

/**
 * - `id`: the vendor's number; several columns together when one alone repeats
 * - `other`: kept as it stands, without a meaning - `drop`: not kept
 */
export const COLUMN_MEANINGS = [
  'id',
  'name',
  'company',
  'target',
  'indication',
  'modality',
  'stage',
  'chinaStage',
  'usStage',
  'updated',
  'exportedOn',
  'other',
  'drop',
] as const;
export const columnMeaning = z.enum(COLUMN_MEANINGS);
export type ColumnMeaning = z.infer<typeof columnMeaning>;

/** Meanings that hold lists, and may stand over several columns. */
export const LIST_MEANINGS: readonly ColumnMeaning[] = ['name', 'company', 'target', 'indication'];
/** Meanings that one column alone can have. */
export const SINGLE_MEANINGS: readonly ColumnMeaning[] = [
  'modality',
  'stage',
  'chinaStage',
  'usStage',
  'updated',
  'exportedOn',
];

export const mappedColumn = z.strictObject({
  meaning: columnMeaning,
  separator: z.string().min(1).nullable().describe('mark between values of a list; null for one value a cell'),
  dateOrder: z.enum(['day-first', 'month-first']).optional().describe('for dates such as 03/04/2026'),
});
export type MappedColumn = z.infer<typeof mappedColumn>;

export const columnMapping = z
  .strictObject({
    id: z.string().min(1),
    name: z.string().min(1),
    vendor: z.string().min(1),
    licenceNote: z.string().min(1).describe('what the licence allows; stands on every export'),
    sheet: z.string().min(1).nullable().describe('name of the sheet of a workbook; the first when null'),
    exportedOn: partialDate
      .nullable()
      .describe('day of the export, where no column of the file gives it; set anew for each file'),
    columns: z.record(z.string(), mappedColumn).describe('heading → meaning, for every heading of the export'),
  })
  .superRefine(({ columns }, context) => {
    const meanings = Object.values(columns).map(({ meaning }) => meaning);
    if (!meanings.includes('name'))
      context.addIssue({ code: 'custom', path: ['columns'], message: 'no column is mapped to `name`' });
    for (const single of SINGLE_MEANINGS) {
      if (meanings.filter((one) => one === single).length < 2) continue;
      context.addIssue({ code: 'custom', path: ['columns'], message: `two columns are mapped to \`${single}\`` });
    }
  });
export type ColumnMapping = z.infer<typeof columnMapping>;

/** What differs between a saved mapping and the headings of a file. */
export interface MappingCheck {
  readonly missing: readonly string[];
  readonly added: readonly string[];
  /** Headings that only differ in case, width, spaces, marks or what stands in brackets: likely, and for a person to say. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Empty when the file may be read with the mapping. */
  readonly problems: readonly Problem[];
}

/**
 * Compares the headings of a file with those that were mapped. The order may differ; any other difference is a problem, since
 * a column that changed its name may have changed its meaning.
 */
export function checkMapping(
  mapping: Pick<ColumnMapping, 'name' | 'columns'>,
  headings: readonly string[],
): MappingCheck {
  const gone = Object.keys(mapping.columns).filter((heading) => !headings.includes(heading));
  const fresh = headings.filter((heading) => !Object.hasOwn(mapping.columns, heading));
  const renamed = gone.flatMap((from) => {
    const likely = fresh.filter((to) => headingKey(to) === headingKey(from));
    return likely.length === 1 && likely[0] !== undefined ? [{ from, to: likely[0] }] : [];
  });
  const missing = gone.filter((heading) => !renamed.some(({ from }) => from === heading));
  const added = fresh.filter((heading) => !renamed.some(({ to }) => to === heading));
  const problems = [
    ...renamed.map(({ from, to }) =>
      changed(mapping, from, `the column "${from}" is missing; "${to}" may be its new name.`),
    ),
    ...missing.map((from) => changed(mapping, from, `the column "${from}" is missing.`)),
    ...added.map((to) => changed(mapping, to, `the column "${to}" is new.`)),
  ];
  return { missing, added, renamed, problems };
}

/** A heading without case, width, spaces, marks and what stands in brackets. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function changed({ name, columns }: Pick<ColumnMapping, 'name' | 'columns'>, field: string, wrong: string): Problem {
  const listed = Object.keys(columns)
    .slice(0, 30)
    .map((heading) => `"${heading}"`);
  return {
    field,
    wrong,
    expected: `the columns that the mapping "${name}" was saved with: ${listed.join(', ')}`,
    next: 'Nothing was read. Look at the preview, correct the mapping, save it and import again.',
  };
}
