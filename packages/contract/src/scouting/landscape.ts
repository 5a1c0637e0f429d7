import { AREAS, MODALITIES, STAGES } from '@beringia/domain/assets/vocabulary';
import { REGIONS } from '@beringia/domain/scouting/mandates/criterion';
import { z } from 'zod';
import { asOfInput, stamp } from '../answer.ts';
import { BAD_INPUT, operation } from '../operation.ts';
import { coverageShape } from './run-shapes.ts';

const name = z.union([z.enum(MODALITIES), z.literal('unknown')]);

export const showLandscape = operation({
  name: 'scout.landscape',
  summary:
    'Who is where: targets by modality and stage, when each drug came up, how crowded each class is, and read-outs beside each other (never head to head).',
  input: z.object({
    target: z.string().min(1).optional().describe('as people write it: PD-1, CLDN18.2; whatever has it'),
    modality: z.enum(MODALITIES).optional(),
    area: z.enum(AREAS).optional(),
    region: z.enum(REGIONS).default('anywhere').describe('whose stages the map shows'),
    ...asOfInput,
  }),
  output: stamp.extend({
    region: z.enum(REGIONS),
    drugs: z.record(z.string(), z.object({ name: z.string(), asset: z.string().nullable() })),
    map: z.object({
      rows: z.array(
        z.object({ key: z.string(), label: z.string(), targets: z.array(z.string()), count: z.number().int() }),
      ),
      columns: z.array(name),
      cells: z.array(
        z.object({
          row: z.string(),
          column: name,
          count: z.number().int(),
          stages: z.array(
            z.object({ stage: z.union([z.enum(STAGES), z.literal('unknown')]), ids: z.array(z.string()) }),
          ),
        }),
      ),
      total: z.number().int(),
    }),
    entries: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        class: z.string(),
        on: z.string(),
        year: z.number().int(),
        by: z.enum(['first-trial', 'first-disclosed']),
      }),
    ),
    undated: z.array(z.string()),
    crowding: z.array(
      z.object({
        class: z.string(),
        years: z.array(z.object({ year: z.number().int(), entered: z.array(z.string()), all: z.number().int() })),
      }),
    ),
    readOuts: z.record(z.string(), z.unknown()),
    coverage: coverageShape,
  }),
  errors: [BAD_INPUT],
  rest: { method: 'GET', path: '/scout/landscape' },
  positional: [],
  effect: 'read',
});
