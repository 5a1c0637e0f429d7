import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLibrary } from './library.ts';
import { namesBeside } from './names-beside.ts';

const beside = namesBeside(readLibrary(fileURLToPath(new URL('../../../../data', import.meta.url))));
const nobody = { licensors: [], licensees: [], assets: [] };

describe('names beside those that a deal prints', () => {
  it('are those of the drugs that a shipped deal is linked with', () => {
    expect(beside({ ...nobody, id: 'akeso-summit-ivonescimab-2022' })).toContain('依沃西单抗');
  });

  it('are those of the drug that a name or code of an own deal settles', () => {
    const own = { ...nobody, id: 'w.local.ours', assets: [{ name: 'a bispecific', codes: ['AK-112'] }] };
    expect(beside(own)).toContain('依沃西单抗');
    expect(beside({ ...own, assets: [{ name: 'a bispecific', codes: [] }] })).toEqual([]);
  });

  it('are the Chinese and short names of the companies, not the legal ones', () => {
    const names = beside({ ...nobody, id: 'w.local.ours', licensees: [{ company: 'merck-msd' }, { company: null }] });
    expect(names).toEqual(expect.arrayContaining(['默沙东', 'MSD']));
    expect(names).not.toContain('Merck & Co., Inc.');
  });
});
