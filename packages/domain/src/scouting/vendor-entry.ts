import type { PartialDate } from '../basics/partial-date.ts';

/**
 * A row of a database that a team pays for, after its columns were mapped. It is the workspace's own, names its vendor, and
 * carries the licence note into every export. Words stay as the vendor prints them beside what could be read of them.
 */
export interface VendorEntry {
  readonly id: string;
  readonly vendor: string;
  /** What the vendor's licence allows, as the team wrote it down; it stands on every export of the entry. */
  readonly licenceNote: string;
  /** The day of the export, so that an old one is not taken for today's state. */
  readonly exportedOn: PartialDate | null;
  readonly names: readonly string[];
  readonly companies: readonly string[];
  readonly targets: readonly string[];
  readonly indications: readonly string[];
  readonly modality: string | null;
  readonly stage: string | null;
  readonly chinaStage: string | null;
  /** Absent in rows that were imported before it had a meaning of its own. */
  readonly usStage?: string | null;
  readonly updated: PartialDate | null;
  /** Columns that were kept without a meaning, and cells that could not be read: heading → cell. */
  readonly other: Readonly<Record<string, string>>;
}
