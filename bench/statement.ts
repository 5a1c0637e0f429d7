import type { Trx } from '@beringia/server/database/tables';

/** A statement with its values, as it goes to either engine. */
export type Statement = Extract<Parameters<Trx['executeQuery']>[0], { sql: string }>;

/** SQL written by hand. The builder of the house only makes the envelope. */
export function statement(trx: Pick<Trx, 'selectFrom'>, sql: string, parameters: readonly unknown[] = []): Statement {
  return { ...trx.selectFrom('workspace').select('revision').compile(), sql, parameters };
}

export async function rowsOf<Row>(trx: Trx, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  const { rows } = await trx.executeQuery(statement(trx, sql, parameters));
  return rows as Row[];
}
