import type { Trial } from '@beringia/domain/scouting/trial';
import { mapWhoRecord } from '../ictrp/map.ts';
import type { WhoRecord } from '../ictrp/record.ts';

/** A record of ChiCTR as a trial. A record of a list leaves most fields unknown; the page of the trial fills them. */
export function mapChictr(record: WhoRecord): Trial {
  return { ...mapWhoRecord(record), register: 'chictr' };
}
