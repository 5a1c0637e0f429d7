import type { Candidate } from '../candidate.ts';
import type { Answer, JudgeContext } from './answer.ts';
import type { Criterion } from './criterion.ts';
import { judgeCompanies, judgeCompanyKinds, judgeOrigin, judgeRights } from './judge-parties.ts';
import { judgeModality, judgeTargets } from './judge-targets.ts';
import {
  judgeAreas,
  judgeDisclosure,
  judgeIndications,
  judgeRoles,
  judgeStage,
  judgeTrialsEnded,
} from './judge-uses.ts';

/** One criterion asked of one drug. */
export function judge(criterion: Criterion, candidate: Candidate, context: JudgeContext): Answer {
  switch (criterion.kind) {
    case 'targets':
      return judgeTargets(criterion, candidate, context);
    case 'modalities':
      return judgeModality(criterion, candidate);
    case 'areas':
      return judgeAreas(criterion, candidate, context);
    case 'indications':
      return judgeIndications(criterion, candidate, context);
    case 'stage':
      return judgeStage(criterion, candidate, context);
    case 'rights':
      return judgeRights(criterion, candidate, context);
    case 'origin':
      return judgeOrigin(criterion, candidate, context);
    case 'companies':
      return judgeCompanies(criterion, candidate);
    case 'company-kinds':
      return judgeCompanyKinds(criterion, candidate, context);
    case 'disclosed-after':
      return judgeDisclosure(criterion, candidate);
    case 'only-roles':
      return judgeRoles(criterion, candidate);
    case 'trials-ended':
      return judgeTrialsEnded(criterion, candidate);
  }
}
