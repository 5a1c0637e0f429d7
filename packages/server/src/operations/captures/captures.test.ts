import { showAsset } from '@beringia/contract/assets/show-asset';
import { acceptProposal, declineProposal, withdrawClaim } from '@beringia/contract/captures/decide-capture';
import { listCaptures, readCapture, showCapture } from '@beringia/contract/captures/read-capture';
import type { OutputOf } from '@beringia/contract/operation';
import { showStatus } from '@beringia/contract/system/show-status';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enginesToTest } from '../../database/test-database.ts';
import { LARGEST_DOCUMENT } from '../../files/documents/document.ts';
import { makeChinesePdf } from '../../files/documents/testing/make-pdf.ts';
import { LOCAL } from '../../house.ts';
import { serviceFor } from '../service.ts';
import { openTestHouse, RIVAL, type TestHouse } from '../testing/test-house.ts';

type Shown = OutputOf<typeof showCapture>;
type Proposal = Shown['proposals'][number];

/** Invented: the tests are about what becomes of a text and not about the drugs. */
const TEXT = [
  'Nowhere, November 20, 2026. Ivonescimab (AK112) is a trispecific antibody in a phase 2 trial in China.',
  'In patients who received ivonescimab, the ORR was 41.5% (95% CI 30.5–53.0).',
].join('\n');
const TWO = 'Ivonescimab and pumitamig were compared with each other.\nThe objective response rate was 30%.';

describe.each(enginesToTest())('a captured text on %s', { timeout: 60_000 }, (engine) => {
  let at: TestHouse;
  beforeAll(async () => {
    at = await openTestHouse(engine);
  }, 120_000);
  afterAll(() => at.close());

  const read = (given: object, workspace?: string) => at.ask(readCapture, given, workspace);
  const of = (shown: Shown, field: Proposal['field']) => {
    const found = shown.proposals.find((one) => one.field === field);
    if (!found) throw new Error(`nothing is proposed for ${field}`);
    return found;
  };
  const accept = (shown: Shown, field: Proposal['field'], more: object = {}) =>
    at.ask(acceptProposal, { capture: shown.capture.id, proposal: of(shown, field).id, ...more });
  const asset = (workspace?: string) => at.ask(showAsset, { id: 'ivonescimab' }, workspace);

  it('is read with its places, and nothing enters a record unseen', async () => {
    const shown = await read({ text: TEXT, saidOn: '2026-11-20', url: 'https://a.example/release' });
    expect(shown).toMatchObject({ capture: { about: { id: 'ivonescimab' }, tier: 'list' }, knownBefore: false });
    for (const { page, start, end, quote } of shown.proposals) {
      const text = shown.pages.find(({ number }) => number === page)?.text ?? '';
      expect(quote).toContain(text.slice(start, end));
    }
    expect((await asset()).claims).toEqual([]);
    expect((await asset()).readOuts).toEqual([]);
  });

  it('gives the same proposals whenever it is shown, and is the same capture when pasted again', async () => {
    const first = await read({ text: TEXT });
    const again = await at.ask(showCapture, { id: first.capture.id });
    expect(again.proposals).toEqual(first.proposals);
    expect(first).toMatchObject({ knownBefore: true, capture: { saidOn: '2026-11-20' } });
    expect((await at.ask(listCaptures, {})).total).toBe(1);
  });

  it('enters one by one: the claim stands on the asset with its words, and a conflict stays in sight', async () => {
    const shown = await read({ text: TEXT });
    expect((await accept(shown, 'modality')).claim).toMatchObject({
      record: 'asset/ivonescimab',
      saidOn: '2026-11-20',
    });
    const [claim] = (await asset()).claims;
    expect(claim).toMatchObject({
      field: 'modality',
      value: 'trispecific-antibody',
      standing: 'differs',
      onRecord: 'bispecific-antibody',
      page: 1,
      quote: expect.stringContaining('trispecific'),
      source: { url: 'https://a.example/release' },
    });
    expect((await asset()).asset.modality).toBe('bispecific-antibody');
    expect(
      await at.refusal(acceptProposal, { capture: shown.capture.id, proposal: of(shown, 'modality').id }),
    ).toMatchObject({ code: 'refused' });
    const before = await at.ask(showAsset, { id: 'ivonescimab', asOf: '2026-11-19' });
    expect(before.claims).toEqual([]);
  });

  it('makes a read-out a row of the table, which needs a trial, and takes it back with the claim', async () => {
    const shown = await read({ text: TEXT });
    const which = { capture: shown.capture.id, proposal: of(shown, 'readOuts').id };
    expect(await at.refusal(acceptProposal, which)).toMatchObject({
      code: 'bad-input',
      problems: [{ field: 'trial' }],
    });
    const { claim } = await accept(shown, 'readOuts', { trial: 'TRIAL-1' });
    expect((await asset()).readOuts).toMatchObject([
      { trial: 'TRIAL-1', value: 41.5, n: null, source: 'https://a.example/release', id: claim.readOut },
    ]);
    await at.ask(withdrawClaim, { capture: shown.capture.id, claim: claim.id });
    expect((await asset()).readOuts).toEqual([]);
    expect((await asset()).claims.map(({ field }) => field)).toEqual(['modality']);
    expect(await at.refusal(withdrawClaim, { capture: shown.capture.id, claim: claim.id })).toMatchObject({
      code: 'not-found',
    });
  });

  it('keeps what was declined, until it is accepted after all', async () => {
    const shown = await read({ text: TEXT });
    const [capture, proposal] = [shown.capture.id, of(shown, 'stages').id];
    const decisions = async () => (await at.ask(showCapture, { id: capture })).decisions.map((one) => one.decision);
    await at.ask(declineProposal, { capture, proposal, reason: 'of an earlier trial' });
    expect((await decisions()).toSorted()).toEqual(['accepted', 'declined']);
    await at.ask(acceptProposal, { capture, proposal: proposal.split(':{')[0] });
    expect(await decisions()).toEqual(['accepted', 'accepted']);
    expect(await at.refusal(declineProposal, { capture, proposal })).toMatchObject({ code: 'refused' });
    expect((await at.ask(listCaptures, {})).items).toMatchObject([{ id: capture, accepted: 2, declined: 0 }]);
  });

  it('that names several drugs asks which, and belongs to none until somebody says so', async () => {
    const shown = await read({ text: TWO });
    expect(shown.subject).toMatchObject({ verdict: 'ask', asset: null });
    const capture = shown.capture.id;
    const proposal = of(shown, 'readOuts').id;
    expect(await at.refusal(acceptProposal, { capture, proposal })).toMatchObject({ problems: [{ field: 'record' }] });
    const told = await read({ capture, told: 'AK112' });
    expect(told).toMatchObject({ subject: { verdict: 'told', asset: 'ivonescimab' }, capture: { id: capture } });
    expect(of(told, 'readOuts').record).toBe('ivonescimab');
    expect((await read({ capture, told: null })).subject.verdict).toBe('ask');
  });

  it('about a drug that is not on record is kept under its name', async () => {
    const shown = await read({
      text: 'XQZ-9041 is an antibody-drug conjugate. XQZ-9041 entered a phase 1 trial in China.',
    });
    expect(shown.subject).toMatchObject({ verdict: 'none', unknownCodes: [{ text: 'XQZ-9041' }] });
    const { claim } = await accept(shown, 'modality', { record: 'drug/XQZ-9041' });
    expect(claim.record).toBe('drug/xqz9041');
  });

  it('trap: a stage without a day: it is not accepted until the day of the text is given', async () => {
    const text = 'Pumitamig entered a phase 3 trial in China.';
    const shown = await read({ text });
    const which = { capture: shown.capture.id, proposal: of(shown, 'stages').id };
    expect(await at.refusal(acceptProposal, which)).toMatchObject({ problems: [{ field: 'saidOn' }] });
    await accept(await read({ capture: shown.capture.id, saidOn: '2026-11' }), 'stages');
  });

  it('lies behind the wall: another workspace sees neither text nor claim nor file', async () => {
    const shown = await read({ text: TEXT });
    const id = shown.capture.id;
    expect((await at.ask(listCaptures, {}, RIVAL)).items).toEqual([]);
    expect((await asset(RIVAL)).claims).toEqual([]);
    expect(await at.refusal(showCapture, { id }, RIVAL)).toMatchObject({ code: 'not-found' });
    const which = { capture: id, proposal: of(shown, 'stages').id };
    for (const op of [acceptProposal, declineProposal])
      expect(await at.refusal(op, which, RIVAL)).toMatchObject({ code: 'not-found' });
    const [claim] = shown.claims;
    expect(await at.refusal(withdrawClaim, { capture: id, claim: claim?.id }, RIVAL)).toMatchObject({
      code: 'not-found',
    });
    const { hash } = await keep(PDF, 'deck.pdf');
    expect(await at.refusal(readCapture, { hash, name: 'deck.pdf' }, RIVAL)).toMatchObject({ code: 'not-found' });
    expect((await read({ text: TEXT }, RIVAL)).knownBefore).toBe(false);
  });

  const PDF = makeChinesePdf([['依沃西单抗'], ['依沃西单抗在中国进入III期临床试验']]);
  const keep = (bytes: Uint8Array, name: string) =>
    serviceFor(at.house, LOCAL).keep({ source: 'capture', name }, inPieces(bytes));

  it('comes from a file by its hash, page by page', async () => {
    const { hash } = await keep(PDF, 'deck.pdf');
    const shown = await read({ hash, name: 'deck.pdf', saidOn: '2026-11-20' });
    expect(shown.capture).toMatchObject({ kind: 'pdf', fileName: 'deck.pdf', pages: 2, hash });
    expect(of(shown, 'stages')).toMatchObject({ page: 2, record: 'ivonescimab', value: { stage: 'phase-3' } });
  });

  it('is refused with what to do where there is nothing to read, and then nothing is stored', async () => {
    const revision = async () => (await at.ask(showStatus, {})).known.workspace;
    const before = await revision();
    const { hash } = await keep(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'picture.png');
    expect(await at.refusal(readCapture, { hash })).toMatchObject({
      code: 'bad-input',
      problems: [{ file: 'picture.png' }],
    });
    expect(await at.refusal(readCapture, {})).toMatchObject({ code: 'bad-input' });
    expect(await at.refusal(readCapture, { text: TEXT, hash })).toMatchObject({ code: 'bad-input' });
    expect(await at.refusal(readCapture, { text: TEXT, url: 'javascript:alert(1)' })).toMatchObject({
      problems: [{ field: 'url' }],
    });
    await expect(keep(new Uint8Array(LARGEST_DOCUMENT + 1), 'big.pdf')).rejects.toThrow(/50 MB/);
    expect(await revision()).toBe(before);
  });
});

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += 1 << 20) yield bytes.subarray(from, from + (1 << 20));
}
