import { describe, expect, it } from 'vitest';
import { type ColumnMapping, checkMapping, columnMapping } from './column-mapping.ts';
import { knownHeadings, proposeMapping } from './column-mapping-proposal.ts';
import { mapRow } from './vendor-entry-row.ts';

const column = (meaning: ColumnMapping['columns'][string]['meaning'], separator: string | null = null) => ({
  meaning,
  separator,
});
const mapping = columnMapping.parse({
  id: 'm1',
  name: 'Weekly export',
  vendor: 'Sample Database',
  licenceNote: 'For the team alone.',
  sheet: null,
  exportedOn: null,
  columns: {
    ID: column('id'),
    Indication: column('id'),
    Drug: column('name'),
    Company: column('company', ';'),
    Updated: { meaning: 'updated', separator: null, dateOrder: 'day-first' },
    Exported: column('exportedOn'),
    Notes: column('other'),
    Contact: column('drop'),
  },
});

describe('a proposal', () => {
  it('says why for each heading, and finds the mark of lists in the cells', () => {
    const rows = [{ 药品名称: 'SMP-1', 靶点: 'PD-1；VEGF', 公司: '示例生物', 备注: 'x', 邮箱: 'a@example.org' }];
    const proposed = proposeMapping(['药品名称', '靶点', '公司', '备注', '邮箱'], rows);
    expect(proposed.map(({ meaning, separator }) => [meaning, separator])).toEqual([
      ['name', null],
      ['target', '；'],
      ['company', null],
      ['other', null],
      ['drop', null],
    ]);
    expect(proposed.every(({ because }) => because.length > 10)).toBe(true);
    expect(proposed[1]?.because).toContain('1 of 1 sample cells hold “；”');
  });

  it('never takes a comma or a slash inside a word for the mark of a list', () => {
    const rows = [{ Company: 'Sample Bio, Co., Ltd.', Target: 'PD-1/VEGF' }];
    expect(proposeMapping(['Company', 'Target'], rows).map(({ separator }) => separator)).toEqual([null, null]);
  });

  it('reads past a bracket that changes nothing, and not past one that does', () => {
    const headings = ['最高研发阶段（全球）', '研发机构(类型)', 'Synonyms (2)', 'Highest Phase (Japan)'];
    expect(proposeMapping(headings, []).map(({ meaning }) => meaning)).toEqual(['stage', 'other', 'name', 'other']);
  });

  it('gives a meaning that only one column can have to the first', () => {
    const proposed = proposeMapping(['Highest Phase', 'Phase', 'Highest Phase (China)'], []);
    expect(proposed.map(({ meaning }) => meaning)).toEqual(['stage', 'other', 'chinaStage']);
    expect(proposed[1]?.because).toContain('Highest Phase');
  });

  it('tells headings from a note above them', () => {
    expect(knownHeadings(['For the use of the team alone'])).toBe(0);
    expect(knownHeadings(['Drug Name', 'TARGETS', '适应症'])).toBe(3);
  });
});

describe('a saved mapping', () => {
  it('is none without a name, or with two columns for one stage', () => {
    expect(columnMapping.safeParse({ ...mapping, columns: { A: column('id') } }).success).toBe(false);
    const two = { A: column('name'), B: column('stage'), C: column('stage') };
    expect(columnMapping.safeParse({ ...mapping, columns: two }).success).toBe(false);
  });

  it('says what is missing, renamed and new, and minds no other order', () => {
    const headings = Object.keys(mapping.columns);
    expect(checkMapping(mapping, headings.toReversed()).problems).toEqual([]);
    const changed = headings.map((one) => (one === 'Company' ? 'COMPANY (all)' : one)).filter((one) => one !== 'Notes');
    const check = checkMapping(mapping, [...changed, 'Price']);
    expect(check).toMatchObject({
      missing: ['Notes'],
      added: ['Price'],
      renamed: [{ from: 'Company', to: 'COMPANY (all)' }],
    });
    expect(check.problems.map(({ field }) => field)).toEqual(['Company', 'Notes', 'Price']);
  });
});

describe('a row', () => {
  const row = { ID: 'D1', Indication: 'NSCLC', Drug: 'SMP-1', Company: 'A;B; A', Contact: 'Somebody', Notes: '=1+1' };

  it('has an id of several columns, the order of its days, and no contacts', () => {
    const { entry, problems } = mapRow({ ...row, Updated: '03/04/2026', Exported: '2026-11-20' }, mapping);
    expect(problems).toEqual([]);
    expect(entry).toMatchObject({
      id: 'D1 / NSCLC',
      companies: ['A', 'B'],
      updated: '2026-04-03',
      exportedOn: '2026-11-20',
      other: { Notes: '=1+1' },
    });
    expect(JSON.stringify(entry)).not.toContain('Somebody');
  });

  it('keeps a day that there is not as printed, and says so', () => {
    const { entry, problems } = mapRow({ ...row, Updated: '31/02/2026' }, mapping);
    expect(entry).toMatchObject({ updated: null, other: { Updated: '31/02/2026' } });
    expect(problems[0]?.wrong).toBe('"31/02/2026" is no date: there is no such day.');
  });

  it('without a number goes by name and company, and without a name is none', () => {
    expect(mapRow({ Drug: 'SMP-1', Company: 'A' }, mapping).entry?.id).toBe('SMP-1 / A');
    expect(mapRow({ ID: 'D1', Drug: 'n/a' }, mapping).entry).toBeNull();
  });
});
