import { CATALOGUE } from '@beringia/contract/catalogue';
import type { Operation } from '@beringia/contract/operation';
import type { Day } from '@beringia/domain/basics/partial-date';
import { InMemoryTransport, LATEST_PROTOCOL_VERSION } from '@modelcontextprotocol/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCAL, openHouse } from '../../house.ts';
import { type House, serviceFor } from '../../operations/service.ts';
import { mcpServer } from './server.ts';

// biome-ignore lint/suspicious/noExplicitAny: an assistant reads JSON without our types
type Answer = any;

/** No client package is installed, so the assistant's side speaks JSON-RPC by hand over a pair of linked transports. */
async function assistant(session: Parameters<typeof mcpServer>[0]) {
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  const waiting = new Map<number, (message: Answer) => void>();
  ours.onmessage = (message: Answer) => waiting.get(message.id)?.(message);
  await ours.start();
  const server = mcpServer(session, '0.0.0');
  await server.connect(theirs);
  let id = 0;
  const ask = (method: string, params: object = {}) => {
    id += 1;
    const answered = new Promise<Answer>((done) => waiting.set(id, done));
    return ours.send({ jsonrpc: '2.0', id, method, params } as Answer).then(() => answered);
  };
  const clientInfo = { name: 'test', version: '0' };
  const { result } = await ask('initialize', {
    protocolVersion: LATEST_PROTOCOL_VERSION,
    capabilities: {},
    clientInfo,
  });
  await ours.send({ jsonrpc: '2.0', method: 'notifications/initialized' });
  const use = async (name: string, given: object = {}) => {
    const answer = await ask('tools/call', { name, arguments: given });
    return answer.result ?? answer;
  };
  return { greeting: result, ask, use, close: () => server.close() };
}

let house: House;
let mcp: Awaited<ReturnType<typeof assistant>>;
beforeAll(async () => {
  house = await openHouse({ data: null, databaseUrl: null, timeZone: 'UTC', today: '2026-11-20' as Day }, '0.0.0');
  mcp = await assistant(serviceFor(house, LOCAL));
});
afterAll(async () => {
  await mcp.close();
  await house.database.close();
});

describe('an assistant', () => {
  it('is greeted by name', () => {
    expect(mcp.greeting.serverInfo).toMatchObject({ name: 'beringia', version: '0.0.0' });
  });

  it('is offered exactly the catalogue, each tool with its input and whether it changes anything', async () => {
    const { tools } = (await mcp.ask('tools/list')).result;
    expect(tools.map((tool: Answer) => tool.name)).toEqual(CATALOGUE.map((op) => op.name.replace('.', '_')));
    for (const op of CATALOGUE as readonly Operation[]) {
      const tool = tools.find((offered: Answer) => offered.title === op.name);
      expect(Object.keys(tool.inputSchema.properties ?? {})).toEqual(Object.keys(op.input.shape));
      expect(tool.annotations.readOnlyHint).toBe(op.effect === 'read');
      expect(tool.description).toContain(op.summary);
    }
  });

  it.each([
    ['deals_list', { modality: ['adc'], limit: 3 }],
    ['deals_show', { id: 'akeso-summit-ivonescimab-2022' }],
    ['deals_stats', { by: 'quarter' }],
    ['system_status', {}],
  ])('reads in the text of %s what stands in the structured answer', async (name, given) => {
    const { content, structuredContent, isError } = await mcp.use(name, given);
    expect(isError).toBeUndefined();
    expect(content).toHaveLength(1);
    expect(JSON.parse(content[0].text)).toEqual(structuredContent);
    expect(structuredContent.known).toMatchObject({ data: house.shipped.version });
  });

  it('gets the same answer as the house gives at home', async () => {
    const [listDeals] = CATALOGUE;
    const { structuredContent } = await mcp.use('deals_list', { limit: 5 });
    expect(structuredContent).toEqual(await serviceFor(house, LOCAL).call(listDeals, { limit: 5 }));
  });

  it.each([
    ['a value that does not exist', 'deals_list', { modality: 'antibody' }, /monoclonal-antibody/],
    ['a missing argument', 'deals_show', {}, /^bad-input: id: /],
    ['an unknown argument', 'deals_list', { modalty: 'adc' }, /modalty/],
    ['a deal that nobody knows', 'deals_show', { id: 'nobody-nothing-2020' }, /^not-found: .*deals list/],
    ['a file with errors', 'deals_import', { content: '{' }, /line 1.*nothing was imported/s],
  ])('is told of %s in a way that it can act on', async (_what, name, given, told) => {
    const { isError, content } = await mcp.use(name, given);
    expect(isError).toBe(true);
    expect(content[0].text).toMatch(told);
  });
});
