import { z } from 'zod';
import { stamp } from '../answer.ts';
import { operation } from '../operation.ts';

export const backUp = operation({
  name: 'system.backup',
  summary: 'Write a backup of the embedded database beside it, on the machine that holds it. Questions wait meanwhile.',
  input: z.object({}),
  output: stamp.extend({ file: z.string().describe('path of the backup') }),
  errors: [
    {
      code: 'refused',
      when: 'the database is a PostgreSQL server, or in memory',
      recovery: 'Use pg_dump or your provider’s backups.',
    },
  ],
  rest: { method: 'POST', path: '/backups' },
  positional: [],
  effect: 'write',
});
