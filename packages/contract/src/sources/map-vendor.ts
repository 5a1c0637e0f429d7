import { COLUMN_MEANINGS, columnMapping, columnMeaning, mappedColumn } from '@beringia/domain/scouting/column-mapping';
import { z } from 'zod';
import { listOf, stamp } from '../answer.ts';
import { problemShape } from '../jobs/job-shape.ts';
import { BAD_INPUT, NOT_FOUND, operation } from '../operation.ts';

/** Exports of databases that a team pays for: looked at, mapped once, saved, and imported with sources.import. */

const { id: _, ...mappingFields } = columnMapping.shape;

/** A meaning alone, or with the mark between values of a list. */
const columnTold = z.union([
  columnMeaning,
  mappedColumn.extend({ separator: mappedColumn.shape.separator.default(null) }),
]);

const columnsTold = z
  .union([z.record(z.string(), columnTold), z.array(z.tuple([z.string(), columnTold]))])
  .describe(
    `what every heading of the export means: {"Drug Name":"name","Target":{"meaning":"target","separator":";"}}, or pairs, on the command line "Drug Name=name" "Company=company"; a meaning is ${COLUMN_MEANINGS.join(', ')}`,
  );

const readProblem = problemShape.extend({
  record: z.number().int().describe('row below the headings, counted from 1; 0 for the file'),
  raw: z.string().nullable(),
});

const entry = z.object({
  id: z.string(),
  names: z.array(z.string()),
  companies: z.array(z.string()),
  targets: z.array(z.string()),
  indications: z.array(z.string()),
  modality: z.string().nullable(),
  stage: z.string().nullable(),
  chinaStage: z.string().nullable(),
  updated: z.string().nullable(),
  exportedOn: z.string().nullable(),
  other: z.record(z.string(), z.string()),
});

export const previewSource = operation({
  name: 'sources.preview',
  summary:
    'The headings of a vendor’s export, its first rows and what the columns probably mean; with a mapping, the rows as they would be imported. Nothing is stored.',
  input: z.object({
    source: z.literal('vendor').describe('the only source whose columns are mapped by hand'),
    hash: z.string().min(1).describe('of the kept file, as PUT /uploads answers'),
    name: z.string().min(1).describe('name of the file, whose ending tells the format'),
    sheet: z.string().min(1).nullable().default(null).describe('of a workbook; the first one when left out'),
    mapping: z.string().min(1).optional().describe('id of a saved mapping'),
  }),
  output: stamp.extend({
    name: z.string(),
    headings: z.array(z.string()),
    rows: z.array(z.array(z.string())).describe('the first rows, cells in the order of the headings'),
    proposed: z.array(mappedColumn.extend({ heading: z.string(), because: z.string() })),
    problems: z.array(readProblem),
    mapped: z
      .object({
        mapping: z.string(),
        vendor: z.string(),
        licenceNote: z.string(),
        entries: z.array(entry),
        missing: z.array(z.string()).describe('headings of the mapping that the file lacks'),
        added: z.array(z.string()).describe('headings of the file that the mapping does not know'),
        renamed: z.array(z.object({ from: z.string(), to: z.string() })),
        problems: z.array(readProblem),
      })
      .nullable()
      .describe('null unless a mapping was named'),
  }),
  errors: [BAD_INPUT, NOT_FOUND],
  rest: { method: 'POST', path: '/sources/{source}/previews' },
  positional: ['source'],
  effect: 'read',
  keeps: true,
});

export const saveMapping = operation({
  name: 'sources.map',
  summary: 'Save what the columns of a vendor’s export mean, with the vendor and what its licence allows.',
  input: z.object({
    ...mappingFields,
    columns: columnsTold,
    id: z.string().min(1).optional().describe('of the mapping to replace; a new one when left out'),
    sheet: mappingFields.sheet.default(null),
    exportedOn: mappingFields.exportedOn.default(null),
  }),
  output: stamp.extend({ id: z.string() }),
  errors: [BAD_INPUT, NOT_FOUND],
  rest: { method: 'POST', path: '/mappings' },
  positional: [],
  effect: 'write',
});

export const listMappings = operation({
  name: 'sources.mappings',
  summary: 'Saved mappings of this workspace: vendor, licence note, columns, and how many records came by each.',
  input: z.object({}),
  output: listOf(
    z.object({
      id: z.string(),
      name: z.string(),
      vendor: z.string(),
      licenceNote: z.string(),
      sheet: z.string().nullable(),
      exportedOn: z.string().nullable(),
      columns: z.record(
        z.string(),
        z.object({
          meaning: columnMeaning,
          separator: z.string().nullable(),
          dateOrder: mappedColumn.shape.dateOrder,
        }),
      ),
      records: z.number().int(),
      savedAt: z.string(),
    }),
  ),
  errors: [],
  rest: { method: 'GET', path: '/mappings' },
  positional: [],
  effect: 'read',
});
