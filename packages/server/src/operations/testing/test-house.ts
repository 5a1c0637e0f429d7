import type { InputOf, Operation, OutputOf } from '@beringia/contract/operation';
import type { Problem, Refusal } from '@beringia/domain/basics/errors';
import type { Day } from '@beringia/domain/basics/partial-date';
import { ensureWorkspace } from '../../database/queries/workspaces.ts';
import { type Engine, openTestDatabase } from '../../database/test-database.ts';
import { LOCAL, openHouse } from '../../house.ts';
import { type House, serviceFor } from '../service.ts';

/** Support of the tests: a house with what ships, on either engine, and a second workspace beside the local one. */

export const RIVAL = 'rival';
export const TODAY = '2026-11-25' as Day;

export interface TestHouse {
  readonly house: House;
  /** Asks as a script would; the local workspace unless another is named. */
  ask<Op extends Operation>(op: Op, input: object, workspace?: string): Promise<OutputOf<Op>>;
  /** The code of a refusal and what it says. */
  refusal(op: Operation, input: object, workspace?: string): Promise<{ code: string; problems: readonly Problem[] }>;
  close(): Promise<void>;
}

export async function openTestHouse(engine: Engine): Promise<TestHouse> {
  const server = engine === 'postgres' ? await openTestDatabase(engine) : null;
  const config = { data: null, databaseUrl: server?.url ?? null, timeZone: 'UTC', today: TODAY };
  const house = await openHouse(config, 'test');
  await house.database.as(RIVAL, (trx) => ensureWorkspace(trx, { id: RIVAL, name: RIVAL, timezone: 'UTC' }));
  const ask = async <Op extends Operation>(op: Op, input: object, workspace = LOCAL) =>
    (await serviceFor(house, workspace).call(op, input as InputOf<Op>)) as OutputOf<Op>;
  return {
    house,
    ask,
    refusal: (op, input, workspace) =>
      ask(op, input, workspace).then(
        () => Promise.reject(new Error('it was answered')),
        ({ code, problems }: Refusal) => ({ code, problems }),
      ),
    close: async () => {
      await house.database.close();
      await server?.close();
    },
  };
}
