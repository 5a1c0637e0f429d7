import { STAGES } from '../../../assets/vocabulary.ts';
import type { CandidateStage } from '../../candidate.ts';
import { found, type Reason, unknown } from '../reason.ts';

/** How far the candidate is, region by region, with the day and the record. */

const PLACES = { anywhere: 'anywhere', china: 'in mainland China', us: 'in the United States' } as const;

function stageReason(id: string, region: CandidateStage['region']): Reason {
  return {
    id,
    words: STAGES,
    numbers: false,
    measure({ candidate }) {
      const reached = candidate.stages.find((stage) => stage.region === region);
      const place = PLACES[region];
      if (!reached) return unknown(`No record shows a stage ${place}.`, `a trial or approval ${place}`);
      return found(reached.stage, `${reached.stage} ${place} since ${reached.on}: ${reached.because}.`, [reached.ref]);
    },
  };
}

export const stageAnywhere = stageReason('stage-anywhere', 'anywhere');
export const stageInChina = stageReason('stage-china', 'china');
export const stageInUs = stageReason('stage-us', 'us');
