import { describe, expect, it } from 'vitest';
import { certainIds } from './context.ts';
import { shippedIndications } from './testing/shipped.ts';

const reader = shippedIndications();
const ids = (text: string, field = false) => certainIds(reader.read(text, { field }));

describe('indications in a text', () => {
  it('reads English and Chinese', () => {
    expect(ids('advanced non-small cell lung cancer')).toEqual(['nsclc']);
    expect(ids('用于治疗非小细胞肺癌及特应性皮炎患者')).toEqual(['nsclc', 'ad']);
    expect(reader.read('治療非小細胞肺癌')[0]).toMatchObject({
      ids: ['nsclc'],
      text: '非小細胞肺癌',
      start: 2,
      end: 8,
    });
  });

  it('splits a list that leaves the last word to its last member', () => {
    expect(ids('pancreatic, colorectal and lung cancer')).toEqual(['pancreatic-cancer', 'crc', 'lung-cancer']);
  });

  it('settles a shared name by what stands beside it', () => {
    expect(ids("UC and Crohn's disease")).toEqual(expect.arrayContaining(['uc']));
    expect(ids('NSCLC and UC')).toEqual(['nsclc', 'urothelial-cancer']);
    expect(reader.read('UC', { field: true })[0]).toMatchObject({ certain: false });
    expect(certainIds(reader.read('UC', { field: true, area: 'oncology' }))).toEqual(['urothelial-cancer']);
  });

  it('does not read plain words as diseases', () => {
    expect(ids('all patients as treated')).toEqual([]);
  });
});
