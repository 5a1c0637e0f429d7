import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { indicationRow, indicationTree } from './indications.ts';
import { AREAS } from './vocabulary.ts';

const file = fileURLToPath(new URL('../../../../data/vocabulary/indications.jsonl', import.meta.url));
const rows = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => indicationRow.parse(JSON.parse(line)));
const tree = indicationTree(rows);

describe('the indication tree', () => {
  it('holds every shipped indication below its area', () => {
    expect(rows.length).toBeGreaterThan(300);
    expect(rows.filter(({ id, area }) => id !== area && !tree.parents(id).includes(area))).toEqual([]);
  });

  it('climbs from NSCLC to oncology, nearest first', () => {
    expect(tree.parents('nsclc')).toEqual(['lung-cancer', 'solid-tumors', 'cancer', 'oncology']);
    expect(tree.descendants('lung-cancer')).toContain('nsclc');
    expect(tree.descendants('heme-malignancies')).not.toContain('nsclc');
  });

  it('puts a disease of two areas below both, and files it under one', () => {
    expect(tree.parents('lupus-nephritis')).toEqual(
      expect.arrayContaining(['sle', 'autoimmune', 'renal', 'immunology']),
    );
    expect(tree.descendants('immunology')).toContain('lupus-nephritis');
    expect(tree.descendants('renal')).toContain('lupus-nephritis');
    expect(tree.areaOf('lupus-nephritis')).toBe('renal');
  });

  it('has the areas as roots, and the one that is also an indication once', () => {
    for (const area of AREAS) {
      expect(tree.parents(area)).toEqual([]);
      expect(tree.areaOf(area)).toBe(area);
    }
    expect(tree.descendants('metabolic')).not.toContain('metabolic');
  });

  it('is the same up and down', () => {
    for (const { id } of rows) for (const up of tree.parents(id)) expect(tree.descendants(up)).toContain(id);
  });

  it('refuses an unknown id, an unknown parent and a circle, by name', () => {
    expect(tree.has('warp-sickness')).toBe(false);
    expect(() => tree.parents('warp-sickness')).toThrow(/"warp-sickness" is neither/);
    const row = (id: string, parent: string | null) => ({ id, parent, area: 'oncology' as const });
    expect(() => indicationTree([row('a', 'b')])).toThrow(/parent "b" of "a"/);
    expect(() => indicationTree([row('a', 'b'), row('b', 'a')])).toThrow(/below itself/);
    expect(() => indicationTree([row('a', null), row('a', null)])).toThrow(/occur twice: a/);
  });
});
