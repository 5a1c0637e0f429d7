import { refuse } from '@beringia/domain/basics/errors';
import { type ColumnMapping, columnMapping } from '@beringia/domain/scouting/column-mapping';
import type { Trx } from '../../database/tables.ts';

/** @throws Refusal `not-found` for a mapping that the workspace has not saved */
export async function mappingOf(trx: Trx, id: string): Promise<ColumnMapping> {
  const found = await trx.selectFrom('own_mapping').select('record').where('id', '=', id).executeTakeFirst();
  if (found) return columnMapping.parse(found.record);
  throw refuse('not-found', {
    field: 'mapping',
    wrong: `there is no saved mapping "${id}".`,
    expected: 'the id of a mapping of this workspace',
    next: 'List the mappings, or save one with sources.map.',
  });
}
