import { CATALOGUE } from '@beringia/contract/catalogue';
import type { Operation } from '@beringia/contract/operation';
import { printSchema } from '../json-schema.ts';
import { API } from './paths.ts';

type Json = Record<string, unknown>;

const TOKEN = {
  type: 'http',
  scheme: 'bearer',
  description:
    'The token that `beringia token` prints. On the machine itself reading needs none, and neither does a page that this server serves.',
};

/** OpenAPI 3.1 of the whole catalogue; its schemas are JSON Schema 2020-12 as zod prints them. */
export function openApi(version: string): Json {
  const paths: Record<string, Json> = {};
  for (const op of CATALOGUE as readonly Operation[]) {
    paths[op.rest.path] = { ...paths[op.rest.path], [op.rest.method.toLowerCase()]: describeOperation(op) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Beringia', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: API }],
    components: { securitySchemes: { token: TOKEN } },
    paths,
  };
}

function describeOperation(op: Operation): Json {
  const writes = op.rest.method === 'POST' || op.rest.method === 'PUT';
  return {
    operationId: op.name.replace('.', '_'),
    summary: op.summary,
    tags: [op.name.split('.')[0]],
    parameters: parametersOf(op, writes),
    ...(writes
      ? { requestBody: { required: true, content: { 'application/json': { schema: inputSchema(op) } } } }
      : {}),
    // An empty requirement beside another makes it optional.
    security: op.effect === 'read' && op.rest.method === 'GET' ? [{}, { token: [] }] : [{ token: [] }],
    responses: { 200: success(op), ...failures(op), 401: { description: 'When the token is missing or wrong.' } },
  };
}

function parametersOf(op: Operation, writes: boolean): Json[] {
  const schema = inputSchema(op) as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(schema.properties ?? {})
    .filter(([name]) => !writes || op.rest.path.includes(`{${name}}`))
    .map(([name, property]) => {
      const inPath = op.rest.path.includes(`{${name}}`);
      return {
        name,
        in: inPath ? 'path' : 'query',
        required: inPath || (schema.required ?? []).includes(name),
        schema: property,
      };
    });
}

function success(op: Operation): Json {
  if (op.file) return { description: 'The file', content: { 'application/octet-stream': {} } };
  return { description: 'The answer', content: { 'application/json': { schema: printSchema(op.output, 'output') } } };
}

const STATUS = { 'bad-input': '400', 'not-found': '404', refused: '409', fault: '500' } as const;

function failures(op: Operation): Json {
  return Object.fromEntries(
    op.errors.map((error) => [STATUS[error.code], { description: `When ${error.when}. ${error.recovery}` }]),
  );
}

function inputSchema(op: Operation): Json {
  return printSchema(op.input, 'input');
}
