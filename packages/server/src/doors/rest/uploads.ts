import { Refusal } from '@beringia/domain/basics/errors';
import type { Context, Hono } from 'hono';
import type { Session } from '../session.ts';
import { API } from './paths.ts';

/**
 * The one path that no operation prints: it takes the bytes of a file as they are, for an operation that then names the hash.
 * `PUT /uploads?source=clinicaltrials-gov&name=studies.json.gz`, the file as the body.
 */
export const UPLOADS = `${API}/uploads`;

export function addUploads(app: Hono, session: Session): void {
  app.put(UPLOADS, async (c) => c.json(await session.keep(fileOf(c), bytesOf(c))));
}

function fileOf(c: Context) {
  const { source, name } = c.req.query();
  if (source && name) return { source, name };
  throw new Refusal('bad-input', [
    {
      field: source ? 'name' : 'source',
      wrong: 'it is missing.',
      expected: 'the source and the name of the file, as in ?source=ictrp&name=export.xml',
      next: 'Name both, and send the file as the body.',
    },
  ]);
}

async function* bytesOf(c: Context): AsyncGenerator<Uint8Array> {
  const reader = c.req.raw.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) yield next.value;
}
