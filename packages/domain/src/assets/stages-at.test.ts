import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePartialDate } from '../basics/partial-date.ts';
import { type StageFact, stageFact } from './asset.ts';
import { stageRank, stagesAt } from './stages-at.ts';
import { STAGES } from './vocabulary.ts';

const day = parsePartialDate;
const fact = (scope: StageFact['scope'], stage: StageFact['stage'], on: string, more = {}): StageFact =>
  stageFact.parse({ scope, stage, on, source: 'deal:akeso-summit-ivonescimab-2022', ...more });

describe('how far an asset is', () => {
  it('trap: a Chinese phase shown as a global phase', () => {
    const at = stagesAt({ stages: [fact('china', 'phase-3', '2022-12-06')] }, day('2023-01-01'));
    expect(at.china.fact).toMatchObject({ stage: 'phase-3', on: '2022-12-06' });
    expect(at.licensee.fact).toBeNull();
    expect(at.highest.because).toMatch(/reached in China/);
    expect(at.highest.fact?.scope).toBe('china');
  });

  it('says unknown where nobody said, with what is missing', () => {
    const at = stagesAt({ stages: [] }, day('2023-01-01'));
    expect([at.highest.fact, at.china.fact, at.licensee.fact, at.usInd.fact]).toEqual([null, null, null, null]);
    expect(at.china.because).toMatch(/nobody said/);
  });

  it('does not know today what was signed tomorrow', () => {
    const stages = [fact('highest', 'phase-1', '2022-12'), fact('highest', 'phase-3', '2024-05-24')];
    expect(stagesAt({ stages }, day('2023-06-30')).highest.fact?.stage).toBe('phase-1');
    expect(stagesAt({ stages }, day('2024-05-24')).highest.fact?.stage).toBe('phase-3');
  });

  it('lets a later fact supersede in China, and never lowers the highest silently', () => {
    const stages = [
      fact('highest', 'phase-3', '2022'),
      fact('highest', 'phase-2', '2024'),
      fact('china', 'nda', '2023'),
    ];
    const at = stagesAt({ stages }, day('2025-01-01'));
    expect(at.highest.fact?.stage).toBe('nda');
    expect(stagesAt({ stages: stages.slice(0, 2) }, day('2025-01-01')).highest).toMatchObject({
      fact: { stage: 'phase-3' },
      others: [{ stage: 'phase-2', on: '2024' }],
      because: expect.stringMatching(/2024 says less/),
    });
  });

  it('keeps the US IND with its own day, apart from the stage', () => {
    const stages = [
      fact('licensee', null, '2024-01', { usInd: 'filed', territory: 'US' }),
      fact('licensee', 'phase-1', '2025-01', { territory: 'Japan' }),
    ];
    const at = stagesAt({ stages }, day('2026-01-01'));
    expect(at.usInd.fact).toMatchObject({ usInd: 'filed', on: '2024-01' });
    expect(at.licensee.fact).toMatchObject({ stage: 'phase-1', territory: 'Japan' });
  });

  it('only climbs as days pass', () => {
    const facts = fc.array(
      fc.tuple(
        fc.constantFrom<StageFact['scope']>('highest', 'china', 'licensee'),
        fc.constantFrom(...STAGES),
        fc.integer({ min: 2018, max: 2026 }),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(facts, (drawn) => {
        const stages = drawn.map(([scope, stage, year]) => fact(scope, stage, String(year)));
        const ranks = [2018, 2020, 2022, 2024, 2026].map(
          (year) => stagesAt({ stages }, day(`${year}-12-31`)).highest.fact,
        );
        const climbing = ranks.map((found) => (found ? stageRank(found.stage) : -2));
        expect(climbing).toEqual(climbing.toSorted((a, b) => a - b));
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});
