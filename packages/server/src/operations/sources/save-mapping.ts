import { createHash } from 'node:crypto';
import type { InputOf } from '@beringia/contract/operation';
import type { listMappings, saveMapping } from '@beringia/contract/sources/map-vendor';
import { type Problem, Refusal } from '@beringia/domain/basics/errors';
import { ownId, slug } from '@beringia/domain/basics/ids';
import { type ColumnMapping, columnMapping } from '@beringia/domain/scouting/column-mapping';
import { sql } from 'kysely';
import { holdWorkspace } from '../../database/queries/own-parties.ts';
import { nextRevision } from '../../database/queries/workspaces.ts';
import { storableJson } from '../../database/storable.ts';
import type { Handler } from '../handler.ts';
import { stampOf } from '../stamp.ts';
import { mappingFrom, mappingOf, mappingToStore } from './mapping-of.ts';

/** A mapping without an id gets one of its own; records that came by a mapping keep its id, so a new export changes them. */
export const saveMappingHandler: Handler<typeof saveMapping> = async ({ id: given, columns, ...input }, context) => {
  const { trx, workspace, now } = context;
  await holdWorkspace(trx, workspace);
  if (given !== undefined) await mappingOf(trx, given);
  const mapping = checked({ ...input, columns: columnsOf(columns), id: given ?? (await freeId(input.name, context)) });
  const revision = await nextRevision(trx, workspace);
  const row = { record: storableJson(mappingToStore(mapping)), made_at: now, revision };
  await trx
    .insertInto('own_mapping')
    .values({ workspace, id: mapping.id, ...row })
    .onConflict((conflict) => conflict.columns(['workspace', 'id']).doUpdateSet(row))
    .execute();
  return { ...(await stampOf(context)), id: mapping.id };
};

/** A meaning alone is a column of one value a cell. */
function columnsOf(told: InputOf<typeof saveMapping>['columns']): ColumnMapping['columns'] {
  const pairs = Array.isArray(told) ? told : Object.entries(told);
  return Object.fromEntries(
    pairs.map(([heading, one]) => [heading, typeof one === 'string' ? { meaning: one, separator: null } : one]),
  );
}

/** @throws Refusal `bad-input` for columns that no record can be made of */
function checked(mapping: unknown): ColumnMapping {
  const parsed = columnMapping.safeParse(mapping);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    ({ path, message }): Problem => ({
      field: path.join('.'),
      wrong: `${message}.`,
      expected: 'a name in one column or more, and every other single meaning in one column at most',
      next: 'Correct the columns and save again.',
    }),
  );
  const [first, ...rest] = problems;
  if (!first) throw new Error('a failed parse has an issue');
  throw new Refusal('bad-input', [first, ...rest]);
}

/** From the name where it has Latin letters; two mappings of one name are told apart by a number. */
async function freeId(name: string, { trx, workspace }: Parameters<typeof saveMappingHandler>[1]): Promise<string> {
  const stem = slug(name) || `mapping-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
  const taken = new Set((await trx.selectFrom('own_mapping').select('id').execute()).map(({ id }) => id));
  for (let n = 1; ; n += 1) {
    const id = ownId(workspace, n === 1 ? stem : `${stem}-${n}`);
    if (!taken.has(id)) return id;
  }
}

export const listMappingsHandler: Handler<typeof listMappings> = async (_input, context) => {
  const rows = await context.trx
    .selectFrom('own_mapping')
    .select(['id', 'record', 'made_at'])
    .select(
      sql<number>`(select count(*)::int from own_found_record f
        where f.source = 'vendor' and f.id >= own_mapping.id || ':' and f.id < own_mapping.id || ';')`.as('records'),
    )
    .orderBy('id')
    .execute();
  const items = rows.map(({ record, made_at, records }) => {
    const { id, name, vendor, licenceNote, sheet, exportedOn, columns } = mappingFrom(record);
    return { id, name, vendor, licenceNote, sheet, exportedOn, columns, records, savedAt: made_at };
  });
  return { ...(await stampOf(context)), items, total: items.length, cap: items.length, next: null };
};
