import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCAL } from '../../house.ts';
import { serviceFor } from '../../operations/service.ts';
import { openTestHouse, type TestHouse } from '../../operations/testing/test-house.ts';
import { runCli } from './program.ts';

/** Texts and exports that come in by the command line. What the text says is invented. */

const TEXT = 'Ivonescimab (AK112) is a trispecific antibody in a phase 2 trial in China.';
const EXPORT = fileURLToPath(new URL('../../sources/vendor/samples/export.csv', import.meta.url));

let house: TestHouse;
const folder = mkdtempSync(join(tmpdir(), 'beringia-captures-'));
const file = join(folder, 'release.txt');
beforeAll(async () => {
  house = await openTestHouse('pglite');
  writeFileSync(file, TEXT);
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

async function beringia(argv: readonly string[], stdin = '') {
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    write: () => {},
    progress: () => {},
    onTerminal: false,
    readStdin: async () => stdin,
    session: async () => serviceFor(house.house, LOCAL),
  };
  const code = await runCli(argv, io, [], '0.0.0');
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('captures', () => {
  const idIn = (out: string) => /\((w\.local\.capture-[\da-f]+)\)/.exec(out)?.[1] ?? '';

  it('read a file, and say what it seems to say, where, and how to accept it', async () => {
    const { out } = await beringia(['captures', 'read', file, '--said-on', '2026-11-20']);
    expect(out).toMatch(/^release\.txt \(w\.local\.capture-/);
    expect(out).toMatch(/^About: ivonescimab: /m);
    expect(out).toMatch(/^modality: trispecific-antibody {2}\[open, differs, of ivonescimab\]\n {2}page 1: “/m);
    expect(out).toMatch(/beringia captures accept w\.local\.capture-\S+ PROPOSAL/);
  });

  it('read the same text from standard input as the same capture, and read it again with other particulars', async () => {
    const id = idIn((await beringia(['captures', 'read', '-'], TEXT)).out);
    expect(id).toBe(idIn((await beringia(['captures', 'read', file])).out));
    const { out } = await beringia([
      'captures',
      'read',
      '--capture',
      id,
      '--said-on',
      '2026-11-21',
      '--title',
      'A release',
    ]);
    expect(out).toMatch(/^A release .*\n.* said on 2026-11-21$/m);
  });

  it('show what the text denies or plans as left off, with its words', async () => {
    const text = 'Ivonescimab did not receive IND clearance from the FDA.';
    const { out } = await beringia(['captures', 'read', '-'], text);
    expect(out).toMatch(
      /^ {2}stages +scope highest, usInd cleared.* 1 +denied: “did not” stands in “Ivonescimab did not/m,
    );
    expect(out).not.toMatch(/^stages: /m);
  });

  it('enter one by one, by the beginning of an id; the asset shows the claim beside the record', async () => {
    const id = idIn((await beringia(['captures', 'read', file])).out);
    expect((await beringia(['captures', 'accept', id, 'modality:1:25-45'])).code).toBe(0);
    expect((await beringia(['captures', 'accept', id, 'modality:1:25-45'])).code).toBe(4);
    const { out } = await beringia(['assets', 'show', 'ivonescimab']);
    expect(out).toMatch(/^ {2}modality +trispecific-antibody +2026-11-21 +\S+ +"bispecific-antibody"/m);
    expect((await beringia(['captures', 'list'])).out).toMatch(/^Id +Said on +About[\s\S]*ivonescimab +\d+ +1 +0 /);
  });

  it('refuse what is no text on standard input, a missing file, and a capture that is not there', async () => {
    expect((await beringia(['captures', 'read', '-'], 'a\u0000b')).code).toBe(2);
    expect((await beringia(['captures', 'read', '/no/such/file.pdf'])).err).toMatch(/cannot be read/);
    expect((await beringia(['captures', 'show', 'w.local.capture-0'])).code).toBe(3);
    expect((await beringia(['captures', 'read'])).code).toBe(2);
  });
});

describe('the export of a vendor', () => {
  it('is previewed, mapped with its columns as JSON, and previewed as it would be imported', async () => {
    const { out } = await beringia(['sources', 'preview', 'vendor', EXPORT]);
    expect(out).toMatch(/^ {2}Highest Phase +stage +— +Phase 2 /m);
    const columns = JSON.stringify({ 'Drug Name': { meaning: 'name', separator: null } });
    const told = ['--name', 'Names', '--vendor', 'Sample Database', '--licence-note', 'For us.', '--columns', columns];
    expect((await beringia(['sources', 'map', ...told])).out).toMatch(/^id: w\.local\.names$/m);
    const mapped = await beringia(['sources', 'preview', 'vendor', EXPORT, '--mapping', 'w.local.names']);
    expect(mapped.out).toMatch(/^export\.csv by w\.local\.names: Sample Database\. For us\.$/m);
    expect(mapped.out).toMatch(/the column "Target" is new/);
    expect((await beringia(['sources', 'mappings'])).out).toMatch(
      /^w\.local\.names +Sample Database +Names +— +0 +For us\.$/m,
    );
  });

  it('is mapped by words, by objects or by pairs, and says the shape where it is neither', async () => {
    const told = ['--name', 'Short', '--vendor', 'Sample Database', '--licence-note', 'For us.', '--columns'];
    const map = (...columns: string[]) => beringia(['sources', 'map', '--id', 'w.local.short', ...told, ...columns]);
    await beringia(['sources', 'map', ...told, '{"Drug Name":"name"}']);
    const saved = async () => {
      const { out } = await beringia(['sources', 'mappings', '--json']);
      const { items } = JSON.parse(out) as { items: { id: string; columns: unknown }[] };
      return items.find(({ id }) => id === 'w.local.short')?.columns;
    };
    const name = { meaning: 'name', separator: null };
    expect(await saved()).toEqual({ 'Drug Name': name });
    expect((await map('Drug Name=name', 'Target=target')).code).toBe(0);
    expect(await saved()).toEqual({ 'Drug Name': name, Target: { meaning: 'target', separator: null } });
    expect((await map('[["Drug Name","name"],["Target",{"meaning":"target","separator":";"}]]')).code).toBe(0);
    expect(await saved()).toEqual({ 'Drug Name': name, Target: { meaning: 'target', separator: ';' } });
    expect((await map('nonsense')).code).toBe(2);
    const wrong = await map('Drug Name=nmae');
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringMatching(/name, company, target/)]);
    const help = (await beringia(['sources', 'map', '--help'])).out.replace(/\s+/g, ' ');
    expect(help).toContain('{"Drug Name":"name"');
  });
});
