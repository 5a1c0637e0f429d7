import { recordReadOuts, withdrawReadOut } from '@beringia/contract/assets/record-read-outs';
import { showAsset } from '@beringia/contract/assets/show-asset';
import { showClass } from '@beringia/contract/assets/show-class';
import { showStatus } from '@beringia/contract/system/show-status';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enginesToTest } from '../../database/test-database.ts';
import { openTestHouse, RIVAL, type TestHouse } from '../testing/test-house.ts';

/** Invented values: the tests are about the table and not about the drug. */
const HEADING = 'trial\tarm\tn\tendpoint\tvalue\tcutoff\tsource';
const GOOD = [
  HEADING,
  'TRIAL-1\tdrug\t120\tORR\t38 %\t2024-03\thttps://a.example',
  'TRIAL-1\tdrug\t120\tmedian PFS\t9.1\t2024-03\thttps://a.example',
].join('\n');

describe.each(enginesToTest())('read-outs on %s', { timeout: 60_000 }, (engine) => {
  let at: TestHouse;
  beforeAll(async () => {
    at = await openTestHouse(engine);
  }, 120_000);
  afterAll(() => at.close());

  const paste = (content: string, id = 'AK112') => at.ask(recordReadOuts, { id, content });
  const shown = async (workspace?: string) =>
    (await at.ask(showAsset, { id: 'ivonescimab' }, workspace)).readOuts.map(({ endpoint }) => endpoint);

  it('with an error on line 3 are refused whole, with its place, and nothing is stored', async () => {
    const bad = GOOD.replace('9.1', 'nine').replace('\t120\tmedian', '\t-5\tmedian');
    const { code, problems } = await at.refusal(recordReadOuts, { id: 'AK112', content: bad, fileName: 'table.tsv' });
    expect(code).toBe('bad-input');
    expect(problems.map(({ file, line, field }) => [file, line, field])).toEqual(
      expect.arrayContaining([
        ['table.tsv', 3, 'n'],
        ['table.tsv', 3, 'value'],
      ]),
    );
    expect(await shown()).toEqual([]);
    expect((await at.ask(showStatus, {})).known.workspace).toBe(0);
  });

  it('need a row and a known asset', async () => {
    expect(await at.refusal(recordReadOuts, { id: 'AK112', content: HEADING })).toMatchObject({ code: 'bad-input' });
    expect(await at.refusal(recordReadOuts, { id: 'nobody', content: GOOD })).toMatchObject({ code: 'not-found' });
  });

  it('stand in the order of the table, in their workspace alone; pasted again they are not doubled', async () => {
    expect(await paste(GOOD)).toMatchObject({ asset: 'ivonescimab', added: 2, same: 0 });
    expect(await paste(GOOD)).toMatchObject({ added: 0, same: 2, ids: [], known: { workspace: 1 } });
    expect([await shown(), await shown(RIVAL)]).toEqual([['ORR', 'median PFS'], []]);
  });

  it('are unknown before their cut-off, and never head to head', async () => {
    await paste(GOOD.replaceAll('TRIAL-1', 'TRIAL-2').replaceAll('120', '80'), 'pumitamig');
    const early = await at.ask(showAsset, { id: 'ivonescimab', asOf: '2024-02-28' });
    expect(early.readOuts).toEqual([]);
    const { readOuts } = await at.ask(showClass, { id: 'pd1-vegf' });
    expect(readOuts).toMatchObject({
      notHeadToHead: true,
      reason: expect.stringMatching(/Not head to head: 2 trials/),
    });
    expect(readOuts.rows.map(({ asset, endpoint }) => [endpoint, asset])).toEqual([
      ['median PFS', 'ivonescimab'],
      ['median PFS', 'pumitamig'],
      ['ORR', 'ivonescimab'],
      ['ORR', 'pumitamig'],
    ]);
    expect((await at.ask(showClass, { id: 'pd1-vegf' }, RIVAL)).readOuts.rows).toEqual([]);
  });

  it('can be taken back once, by their own workspace', async () => {
    const [first] = (await at.ask(showAsset, { id: 'ivonescimab' })).readOuts;
    const input = { id: 'ivonescimab', readOut: first?.id };
    expect(await at.refusal(withdrawReadOut, input, RIVAL)).toMatchObject({ code: 'not-found' });
    await at.ask(withdrawReadOut, input);
    expect(await shown()).toEqual(['median PFS']);
    expect(await at.refusal(withdrawReadOut, input)).toMatchObject({
      code: 'not-found',
      problems: [{ field: 'readOut' }],
    });
  });
});
