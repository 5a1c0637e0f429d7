import type { ListedName } from '../parties/listed-name.ts';
import type { Announcement } from './announcement.ts';
import type { UsApplication, UsLabel } from './approval.ts';
import type { Award } from './award.ts';
import type { Filing } from './filing.ts';
import type { Paper } from './paper.ts';
import type { PatentFamily } from './patent.ts';
import type { Trial } from './trial.ts';
import type { VendorEntry } from './vendor-entry.ts';

/** What a source gave, in the shape of its kind. The kinds of the shapes are the only thing that scouting knows of a source. */
interface Shapes {
  readonly trial: Trial;
  readonly paper: Paper;
  readonly patent: PatentFamily;
  readonly filing: Filing;
  readonly approval: UsApplication;
  readonly label: UsLabel;
  readonly award: Award;
  readonly announcement: Announcement;
  readonly vendor: VendorEntry;
  /** A name on a government's list; what the listing brings with it is the business of the registers. */
  readonly listed: ListedName;
}

export const FOUND_KINDS = [
  'trial',
  'paper',
  'patent',
  'filing',
  'approval',
  'label',
  'award',
  'announcement',
  'vendor',
  'listed',
] as const satisfies readonly (keyof Shapes)[];
export type FoundKind = (typeof FOUND_KINDS)[number];

export type Found<K extends FoundKind = FoundKind> = {
  [Kind in K]: {
    readonly kind: Kind;
    /** Id of the source it was read from, such as `clinicaltrials-gov`. */
    readonly source: string;
    /** Number of the record within that source. */
    readonly id: string;
    readonly content: Shapes[Kind];
  };
}[K];

/** Names a record across all sources: `clinicaltrials-gov/NCT05184712`. */
export function foundRef({ source, id }: Pick<Found, 'source' | 'id'>): string {
  return `${source}/${id}`;
}
