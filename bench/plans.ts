import { asWorkspace } from '@beringia/server/database/walls';
import { LOCAL } from '@beringia/server/house';
import type { House } from '@beringia/server/operations/service';
import { medianOf } from './measure.ts';
import { rowsOf, type Statement } from './statement.ts';

/** What a request really asked the database: its statements as they went out, their plans, and the time of each. */

/** The house, with every statement of a request written down. */
export function watched(house: House): { house: House; statements: Statement[] } {
  const statements: Statement[] = [];
  const { kysely } = house.database;
  const listening = kysely.withPlugin({
    transformQuery: ({ node, queryId }) => {
      statements.push(kysely.getExecutor().compileQuery(node, queryId));
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  const database: House['database'] = {
    ...house.database,
    as: (workspace, fn) => asWorkspace(listening, workspace, fn),
  };
  return { house: { ...house, database }, statements };
}

export interface Explained {
  readonly part: string;
  readonly sql: string;
  readonly plan: string;
  /** Tables that the plan reads from end to end. */
  readonly sequential: readonly string[];
  /** Median of the statement alone, in an open transaction. */
  readonly ms: number;
}

/** Plans and times of the statements, under the role. The steps into the wall are not part of the question. */
export function explain(house: House, statements: readonly Statement[]): Promise<Explained[]> {
  const questions = statements.filter(({ sql }) => !/^(set local role|select set_config)/.test(sql));
  return house.database.as(LOCAL, async (trx) => {
    const explained: Explained[] = [];
    for (const question of questions) {
      const { sql, parameters } = question;
      const lines = await rowsOf<Record<string, string>>(trx, `explain (costs off) ${sql}`, parameters);
      const plan = lines.map((line) => line['QUERY PLAN']).join('\n');
      const ms = await medianOf(() => trx.executeQuery(question), 15);
      explained.push({ part: partOf(sql), sql, plan, sequential: sequentialIn(plan), ms });
    }
    return explained;
  });
}

function partOf(sql: string): string {
  if (sql.startsWith('with ')) return 'list';
  return sql.includes('from "workspace"') ? 'revision' : 'facets';
}

function sequentialIn(plan: string): string[] {
  return [...new Set([...plan.matchAll(/Seq Scan on (\w+)/g)].map(([, table = '']) => table))];
}
