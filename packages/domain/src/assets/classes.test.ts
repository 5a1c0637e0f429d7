import { describe, expect, it } from 'vitest';
import { classMembers } from './classes.ts';
import { shippedAssets, shippedClasses, shippedTargets } from './testing/shipped.ts';

const [assets, classes, targets] = [shippedAssets(), shippedClasses(), shippedTargets()];
const membersOf = (id: string) => {
  const found = classes.find((each) => each.id === id);
  if (!found) throw new Error(`no class ${id}`);
  return classMembers(found, assets, targets.withGroups);
};
const idsOf = (id: string) => membersOf(id).members.map(({ asset }) => asset.id);

describe('a class of assets', () => {
  it('PD-(L)1 × VEGF holds the antibodies of the wave and no other PD-1 drug', () => {
    expect(idsOf('pd1-vegf')).toEqual(
      expect.arrayContaining(['ivonescimab', 'pumitamig', 'lm-299', 'ssgj-707', 'palverafusp-alfa', 'rc148']),
    );
    expect(idsOf('pd1-vegf')).not.toEqual(expect.arrayContaining(['tislelizumab']));
    expect(idsOf('pd1-vegf')).not.toContain('retlirafusp-alfa');
  });

  it('says what a member hits besides', () => {
    const dual = membersOf('b7h3-adc').members.find(({ asset }) => asset.id === 'ibi3001');
    expect(dual).toMatchObject({
      because: 'adc against CD276 (deal:innovent-takeda-ibi363-ibi343-2025)',
      fromKnowledge: false,
      alsoHits: ['EGFR'],
    });
    expect(membersOf('b7h3-adc').members.some(({ fromKnowledge }) => fromKnowledge)).toBe(true);
  });

  it('does not count an asset whose targets nobody disclosed', () => {
    const { cannotTell } = membersOf('tslp');
    expect(cannotTell.map(({ id }) => id)).toContain('cm536');
    expect(idsOf('tslp')).not.toContain('cm536');
  });

  it('counts a variant for its group, and any molecule where the class does not care', () => {
    const kras = classMembers({ targets: [['KRAS']], modalities: null }, assets, targets.withGroups);
    expect(kras.members.map(({ asset }) => asset.id)).toContain('gfh375');
    expect(new Set(membersOf('dll3').members.map(({ asset }) => asset.modality)).size).toBeGreaterThan(1);
  });

  it('is made of targets that exist, gives its reason and has members', () => {
    expect(classes.length).toBeGreaterThanOrEqual(5);
    for (const { id, reason, targets: groups } of classes) {
      expect(groups.flat().filter((target) => !targets.has(target))).toEqual([]);
      expect(reason.length).toBeGreaterThan(20);
      expect(idsOf(id).length, id).toBeGreaterThan(2);
    }
  });
});
