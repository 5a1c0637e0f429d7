import type { ReadOut } from '@beringia/domain/assets/read-outs';
import type { Deal } from '@beringia/domain/deals/deal';
import type { DealRow } from '@beringia/domain/deals/row';
import type { Company } from '@beringia/domain/parties/company';
import type { Hospital } from '@beringia/domain/parties/hospitals/hospital';
import type { ColumnType, Transaction } from 'kysely';
import type { FoundTables } from './found-tables.ts';

/** The tables as Kysely sees them. `migrations/` makes them; the schema snapshot holds both to each other. */

/** Read as an object; written as JSON text, which both engines take alike. */
type Json<T> = ColumnType<T, string, string>;

/** What lists filter and sort by. Amounts are millions of USD; other currencies are null here and whole in the record. */
export interface DealColumns {
  id: string;
  /** Sortable key of the partial date: `2022-00-00` for a year alone. */
  announced: string | null;
  year: number | null;
  type: string;
  cash: number | null;
  total: number | null;
  /** Sort names, folded. */
  licensor: string;
  licensee: string;
  standing: string;
  verified: boolean;
  onward: boolean;
  chinese: boolean | null;
  /** `facet:value`, such as `modality:adc`. */
  facets: string[];
  /** ISO 3166 codes that the licensee's grant covers. */
  territories: string[];
}

export interface DealRecordColumns {
  id: string;
  record: Json<Deal>;
  row: Json<DealRow>;
  /** Of everything stored for the deal, to tell a change from a repetition. */
  digest: string;
}

/** What deals bear, see `labels.ts`. */
export interface DealLabelColumns {
  label: string;
  deal: string;
}

/** Which words lead to a label. */
export interface LabelWordColumns {
  word: string;
  label: string;
}

interface Own {
  workspace: string;
}

export interface OwnClaimColumns extends Own {
  id: string;
  deal: string;
  field: string;
  value: Json<unknown>;
  note: string | null;
  made_at: string;
  /** Workspace revision that brought the claim in. */
  revision: number;
  /** Workspace revision that took it back, or null while it stands. */
  withdrawn_in: number | null;
  /** What the shipped record said at that time. */
  shipped_value: Json<unknown> | null;
  shipped_version: string | null;
}

export interface OwnImportColumns extends Own {
  id: string;
  file_name: string;
  digest: string;
  read: number;
  new: number;
  changed: number;
  rejected: number;
  revision: number;
  made_at: string;
}

/** A company or a hospital that the workspace added; only a hospital has a class. */
export interface OwnPartyColumns extends Own {
  id: string;
  record: Json<Company | Hospital>;
  made_at: string;
  revision: number;
}

/** A name that the workspace saw a party under, which stands as `keptId` writes it. */
export interface OwnPartyNameColumns extends Own {
  party: string;
  text: string;
  lang: string;
  kind: string;
  source: string;
  made_at: string;
  revision: number;
}

/** That two records are one company or one hospital, and perhaps that they are two after all. */
export interface OwnJudgementColumns extends Own {
  id: string;
  from_id: string;
  into_id: string;
  reason: string | null;
  made_at: string;
  revision: number;
  undone_at: string | null;
  undone_in: number | null;
  undone_reason: string | null;
}

export interface OwnReadOutColumns extends Own {
  id: string;
  asset: string;
  record: Json<ReadOut>;
  made_at: string;
  revision: number;
  withdrawn_in: number | null;
}

export interface Tables extends FoundTables {
  shipped_deal: DealColumns;
  shipped_deal_record: DealRecordColumns;
  shipped_deal_label: DealLabelColumns;
  shipped_label_word: LabelWordColumns;
  shipped_version: { version: string; digest: string; loaded_at: string };
  deal_redirect: { old_id: string; id: string };
  own_deal: DealColumns & Own & { shadows: string | null };
  own_deal_record: DealRecordColumns & Own;
  own_deal_label: DealLabelColumns & Own;
  own_label_word: LabelWordColumns & Own;
  own_claim: OwnClaimColumns;
  own_rate: Own & { currency: string; on_day: string; usd_per_unit: string; source: string };
  own_import: OwnImportColumns;
  own_party: OwnPartyColumns;
  own_party_name: OwnPartyNameColumns;
  own_judgement: OwnJudgementColumns;
  own_read_out: OwnReadOutColumns;
  workspace: { id: string; name: string; timezone: string; revision: number };
}

/** The handle that every query takes. Inside a transaction nothing else may be used: the embedded engine has one connection. */
export type Trx = Transaction<Tables>;
