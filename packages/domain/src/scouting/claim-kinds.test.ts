import { describe, expect, it } from 'vitest';
import { claimKindReader, claimKindTable, kindsOf } from './claim-kinds.ts';
import { shippedTable } from './testing/shipped-tables.ts';

const reader = claimKindReader(claimKindTable.parse(shippedTable('claim-kinds.json')));
const kind = (text: string) => reader.read([text])[0]?.kind;

describe('what a claim protects', () => {
  it.each([
    ['1. An isolated antibody that binds human PD-1, comprising …', 'composition'],
    ['1. A compound of formula (I), or a pharmaceutically acceptable salt thereof', 'composition'],
    ['A crystalline form of compound 1, characterized by …', 'composition'],
    ['An antibody-drug conjugate having the structure …', 'composition'],
    ['A chimeric antigen receptor comprising …', 'composition'],
    ['A double-stranded RNAi agent for inhibiting expression of …', 'composition'],
    ['A pharmaceutical composition comprising an anti-HER2 antibody and a buffer', 'formulation'],
    ['A stable liquid formulation comprising …', 'formulation'],
    ['A method of treating cancer in a subject, comprising administering …', 'use'],
    ['A method for the treatment of obesity, comprising …', 'use'],
    ['Use of an anti-PD-1 antibody in the manufacture of a medicament for treating cancer', 'use'],
    ['An anti-CD19 antibody for use in the treatment of lupus', 'use'],
    ['A process for preparing a compound of formula (II), comprising reacting …', 'process'],
    ['A method of producing an antibody that inhibits tumour growth, comprising culturing …', 'process'],
    ['A combination of an anti-PD-1 antibody and a VEGF inhibitor', 'combination'],
    ['A kit comprising …', 'combination'],
    ['A prefilled syringe comprising …', 'device'],
    ['一种抗PD-1抗体，其特征在于，包含…', 'composition'],
    ['一种式（I）所示的化合物或其药学上可接受的盐', 'composition'],
    ['一种药物组合物，其包含抗体和药学上可接受的载体', 'formulation'],
    ['一种药物组合，其包含抗PD-1抗体和抗VEGF抗体', 'combination'],
    ['一种制备双特异性抗体的方法，包括…', 'process'],
    ['一种治疗肿瘤的方法，包括…', 'use'],
    ['权利要求1所述的抗体在制备治疗肿瘤的药物中的用途。', 'use'],
    ['Something that no row foresees, namely a swirl of blue', 'unknown'],
  ])('%s → %s', (text, expected) => {
    expect(kind(text)).toBe(expected);
  });

  it('says which words decided', () => {
    expect(reader.read(['1. A method of treating cancer, comprising …'])[0]?.because).toBe(
      'claim 1 opens “A method of treating cancer,”. A method of treatment, prevention or diagnosis protects a use.',
    );
  });
});

describe('claims that refer to others', () => {
  const claims = reader.read([
    '1. An antibody comprising …',
    '2. The antibody of claim 1, wherein …',
    '3. A pharmaceutical composition comprising the antibody according to claim 1 or 2.',
    '4. Use of the antibody of claim 1 for treating cancer.',
    '5. The use of claim 4, wherein the cancer is lung cancer.',
    '6. 根据权利要求1所述的抗体，其特征在于…',
  ]);

  it('stay in the category of the claim they narrow', () => {
    expect(claims.map(({ number, kind: of, independent }) => [number, of, independent])).toEqual([
      [1, 'composition', true],
      [2, 'composition', false],
      [3, 'formulation', true],
      [4, 'use', true],
      [5, 'use', false],
      [6, 'composition', false],
    ]);
  });

  it('do not count among the kinds of the patent', () => {
    expect(kindsOf(claims)).toEqual(['composition', 'formulation', 'use']);
    expect(kindsOf(reader.read(['1. A swirl of blue']))).toEqual(['unknown']);
    expect(kindsOf([])).toEqual([]);
  });
});
