import { CATALOGUE } from '@beringia/contract/catalogue';
import type { Operation } from '@beringia/contract/operation';
import { Refusal } from '@beringia/domain/basics/errors';
import { type Context, Hono } from 'hono';
import type { Logger } from 'pino';
import type { Session } from '../session.ts';
import { type Guard, guard } from './guard.ts';
import { openApi } from './open-api.ts';
import { API, pathsOf } from './paths.ts';
import { addUploads } from './uploads.ts';

const STATUS = { 'bad-input': 400, 'not-found': 404, refused: 409, fault: 500 } as const;

export interface RestOptions {
  readonly session: Session;
  readonly guard: Guard;
  readonly log: Logger;
  readonly version: string;
}

/** The REST door, printed from the catalogue. It translates and adds nothing. */
export function restApp({ session, guard: guarded, log, version }: RestOptions): Hono {
  const app = new Hono();
  app.use(`${API}/*`, guard(guarded));
  app.get(`${API}/openapi.json`, (c) => c.json(openApi(version)));
  for (const op of CATALOGUE as readonly Operation[]) {
    for (const { route, fixed } of pathsOf(op)) {
      app.on(op.rest.method, `${API}${route}`, async (c) =>
        answer(c, op, await session.call(op, { ...(await inputOf(c, op)), ...fixed })),
      );
    }
  }
  addUploads(app, session);
  app.all(`${API}/*`, (c) => c.json(problemBody('not-found', [notThere(c.req.path)]), 404));
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.json(problemBody(error.code, error.problems), STATUS[error.code]);
    log.error({ err: error, path: c.req.path }, 'fault');
    return c.json(problemBody('fault', [fault()]), 500);
  });
  return app;
}

async function inputOf(c: Context, op: Operation): Promise<Record<string, unknown>> {
  const query = Object.fromEntries(
    Object.entries(c.req.queries()).map(([key, values]) => [key, values.length === 1 ? values[0] : values]),
  );
  const body = op.rest.method === 'POST' || op.rest.method === 'PUT' ? await jsonBody(c) : {};
  return { ...query, ...body, ...c.req.param() };
}

async function jsonBody(c: Context): Promise<Record<string, unknown>> {
  try {
    return (await c.req.json()) as Record<string, unknown>;
  } catch {
    throw new Refusal('bad-input', [
      {
        field: 'body',
        wrong: 'the body is not JSON.',
        expected: 'a JSON object',
        next: 'Send Content-Type: application/json.',
      },
    ]);
  }
}

function answer(c: Context, op: Operation, output: Record<string, unknown>): Response {
  if (!op.file) return c.json(output);
  const { fileName, mediaType, encoding, content } = output as Record<string, string>;
  return c.body(new Uint8Array(Buffer.from(content ?? '', encoding === 'base64' ? 'base64' : 'utf8')), 200, {
    'Content-Type': mediaType ?? 'application/octet-stream',
    'Content-Disposition': `attachment; filename="${fileName}"`,
  });
}

function problemBody(code: Refusal['code'], problems: Refusal['problems']) {
  return { error: { code, problems } };
}

function notThere(path: string) {
  return { wrong: `${path} does not exist.`, expected: 'a path of the API', next: `Read ${API}/openapi.json.` };
}

function fault() {
  return {
    wrong: 'Beringia made a mistake.',
    expected: 'an answer',
    next: 'The log has the details; please report it with the steps that led here.',
  };
}
