import type { Trial } from '@beringia/domain/scouting/trial';
import { mapStudy } from '../clinicaltrials-gov/map.ts';
import type { Study } from '../clinicaltrials-gov/study.ts';

/** A study of AACT as a trial: the register's own mapping, with AACT named as the source that it was read from. */
export function mapAactStudy(study: Study): Trial {
  return { ...mapStudy(study), via: 'aact' };
}
