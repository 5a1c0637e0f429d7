import { refuse } from '@beringia/domain/basics/errors';
import { type ColumnMapping, columnMapping } from '@beringia/domain/scouting/column-mapping';
import type { Trx } from '../../database/tables.ts';

/**
 * The order of the columns decides which of several names is the first, and the database keeps no order of keys: the columns are
 * stored as pairs.
 */
export function mappingToStore(mapping: ColumnMapping): unknown {
  return { ...mapping, columns: Object.entries(mapping.columns) };
}

export function mappingFrom(record: unknown): ColumnMapping {
  const { columns, ...rest } = record as { columns: [string, unknown][] };
  return columnMapping.parse({ ...rest, columns: Object.fromEntries(columns) });
}

/** @throws Refusal `not-found` for a mapping that the workspace has not saved */
export async function mappingOf(trx: Trx, id: string): Promise<ColumnMapping> {
  const found = await trx.selectFrom('own_mapping').select('record').where('id', '=', id).executeTakeFirst();
  if (found) return mappingFrom(found.record);
  throw refuse('not-found', {
    field: 'mapping',
    wrong: `there is no saved mapping "${id}".`,
    expected: 'the id of a mapping of this workspace',
    next: 'List the mappings, or save one with sources.map.',
  });
}
