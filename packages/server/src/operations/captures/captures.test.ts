import { showAsset } from '@beringia/contract/assets/show-asset';
import { acceptProposal, declineProposal, withdrawClaim } from '@beringia/contract/captures/decide-capture';
import { listCaptures, readCapture, showCapture } from '@beringia/contract/captures/read-capture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enginesToTest } from '../../database/test-database.ts';
import { openTestHouse, RIVAL, type TestHouse } from '../testing/test-house.ts';

const TEXT = [
  'Suzhou, November 20, 2026. Ivonescimab (AK112) entered a phase 3 trial in China.',
  'In TRIAL-1 the ORR of ivonescimab was 41.5% (n=80).',
].join('\n');

describe.each(enginesToTest())('captures on %s', { timeout: 60_000 }, (engine) => {
  let at: TestHouse;
  beforeAll(async () => {
    at = await openTestHouse(engine);
  }, 120_000);
  afterAll(() => at.close());
  it('try', async () => {
    const read = await at.ask(readCapture, { text: TEXT, saidOn: '2026-11-20' });
    console.log(JSON.stringify(read, null, 1));
  });
});
