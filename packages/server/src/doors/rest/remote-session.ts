import { Readable } from 'node:stream';
import type { Operation } from '@beringia/contract/operation';
import { type Problem, Refusal, type RefusalCode } from '@beringia/domain/basics/errors';
import type { KeptFile, Session } from '../session.ts';
import { API } from './paths.ts';
import { UPLOADS } from './uploads.ts';

/** Asks the process that owns the data folder, over its REST door. Answers and refusals are the same as at home. */
export function remoteSession(address: string, token: string): Session {
  return {
    async call(op, input) {
      const response = await send(address, token, op, input as Record<string, unknown>);
      if (op.file && response.ok) return fileAnswer(response);
      const body = (await response.json()) as { error?: { code: RefusalCode; problems: [Problem, ...Problem[]] } };
      if (body.error) throw new Refusal(body.error.code, body.error.problems);
      return body as Record<string, unknown>;
    },
    async keep(file, bytes) {
      const url = `${address}${UPLOADS}?${new URLSearchParams({ source: file.source, name: file.name })}`;
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/octet-stream' };
      // A body that is still being read needs `duplex`, which the types of browsers do not know.
      const init = {
        method: 'PUT',
        headers,
        body: Readable.toWeb(Readable.from(bytes)),
        duplex: 'half',
      } as RequestInit;
      const response = await fetch(url, init);
      const answer = (await response.json()) as KeptFile & { error?: { code: RefusalCode; problems: [Problem] } };
      if (answer.error) throw new Refusal(answer.error.code, answer.error.problems);
      return answer;
    },
  };
}

async function send(address: string, token: string, op: Operation, input: Record<string, unknown>): Promise<Response> {
  const inPath = new Set([...op.rest.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''));
  const path = op.rest.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input[name] ?? '')));
  const rest = Object.entries(input).filter(([name, value]) => !inPath.has(name) && value !== undefined);
  const url = new URL(`${address}${API}${path}`);
  const { method } = op.rest;
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  if (method === 'POST' || method === 'PUT')
    return fetch(url, { method, headers, body: JSON.stringify(Object.fromEntries(rest)) });
  for (const [name, value] of rest) for (const one of [value].flat()) url.searchParams.append(name, String(one));
  return fetch(url, { method, headers });
}

async function fileAnswer(response: Response): Promise<Record<string, unknown>> {
  const bytes = Buffer.from(await response.arrayBuffer());
  const mediaType = response.headers.get('content-type') ?? '';
  const encoding = mediaType.startsWith('text/') ? 'utf8' : 'base64';
  const fileName = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'export';
  return { fileName, mediaType, encoding, content: bytes.toString(encoding) };
}
