import { describe, expect, it } from 'vitest';
import { certainIds } from './context.ts';
import { shippedTargets } from './testing/shipped.ts';

const reader = shippedTargets();
const ids = (text: string, field = false) => certainIds(reader.read(text, { field }));

describe('targets in a text', () => {
  it('splits lists', () => {
    expect(ids('PD-1/VEGF')).toEqual(['PDCD1', 'VEGFA']);
    expect(ids('BCMA×CD3')).toEqual(['TNFRSF17', 'CD3']);
    expect(ids('a BCMAxCD3 engager')).toEqual(['TNFRSF17', 'CD3']);
    expect(ids('a PD-(L)1/VEGF bispecific')).toEqual(['PDCD1', 'CD274', 'VEGFA']);
    expect(ids('Lp(a)')).toEqual(['LPA']);
    expect(ids('HER2/3')).toEqual(['ERBB2', 'ERBB3']);
  });

  it('keeps a compound name that the vocabulary knows as one', () => {
    expect(ids('CDK4/6', true)).toEqual(['CDK4']);
  });

  it('takes Latin names as whole tokens: EGFR is not in VEGFR, IL-2 not in IL-23, CD3 not in CD30', () => {
    expect(ids('VEGFR2 inhibitor')).toEqual(['KDR']);
    expect(ids('anti-IL-23p19 antibody')).not.toContain('IL2');
    expect(ids('CD30 and CD38')).not.toContain('CD3');
  });

  it('takes the longest name first and gives its span', () => {
    const [hit] = reader.read('an inhibitor of KRAS G12D in pancreatic cancer');
    expect(hit).toMatchObject({ ids: ['KRAS-G12D'], text: 'KRAS G12D', start: 16, end: 25, certain: true });
  });

  it('finds Chinese names inside a sentence', () => {
    expect(ids('本品是靶向程序性死亡受体1和VEGF的双特异性抗体')).toEqual(['PDCD1', 'VEGFA']);
  });

  it('counts an ambiguous name only with context, and never the verb', () => {
    expect(ids('the trial met its endpoint')).toEqual([]);
    expect(reader.read('MET in stage 4')[0]).toMatchObject({ ids: ['MET'], certain: false });
    expect(ids('EGFR and MET')).toEqual(['EGFR', 'MET']);
    expect(ids('MET', true)).toEqual(['MET']);
    expect(ids('EGFR was tested. MET 5 hours')).toEqual(['EGFR']);
  });

  it('never returns the placeholder of an undisclosed target', () => {
    expect(ids('undisclosed TAA', true)).not.toContain('UNDISCLOSED');
  });

  it('knows that a variant belongs to its group', () => {
    expect(reader.withGroups('KRAS-G12D')).toContain('KRAS');
    expect(reader.withGroups('nothing')).toEqual([]);
  });
});
