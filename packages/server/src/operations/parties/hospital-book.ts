import { type Hospital, namesOf } from '@beringia/domain/parties/hospitals/hospital';
import { mergedHospital } from '@beringia/domain/parties/hospitals/merged-hospital';
import type { Judgement, OwnOfKind } from '../../database/queries/own-parties.ts';
import { type Answering, answering, namesByParty } from './answering.ts';

/** The hospitals that a workspace sees: what ships, its own, its own names of both, and what it has merged. */
export interface HospitalBook extends Answering<Hospital> {
  readonly hospitals: ReadonlyMap<string, Hospital>;
  readonly merges: readonly Judgement[];
  /** Hospitals of which the workspace says something, as they answer now, and ids that answer as another. */
  readonly changed: { readonly rows: readonly Hospital[]; readonly gone: ReadonlySet<string> };
}

export function hospitalBook(shipped: readonly Hospital[], own: OwnOfKind<Hospital>): HospitalBook {
  const added = namesByParty(own.names);
  const records = [...shipped, ...own.records].map((row) => withNames(row, [...(added.get(row.id) ?? [])]));
  const hospitals = new Map(records.map((row) => [row.id, row]));
  const book = answering(records, own.merges, (id) => (hospitals.has(id) ? id : null));
  return { ...book, hospitals, merges: own.merges, changed: changedIn(book, shipped) };
}

function withNames(row: Hospital, names: Hospital['aliases']): Hospital {
  return names.length === 0 ? row : { ...row, aliases: [...row.aliases, ...names] };
}

function changedIn(book: Answering<Hospital>, shipped: readonly Hospital[]): HospitalBook['changed'] {
  const untouched = new Set(shipped);
  const groups = [...book.groups().values()];
  const rows = groups.flatMap(([stays, ...others]) =>
    stays && (others.length > 0 || !untouched.has(stays)) ? [mergedHospital(stays, others)] : [],
  );
  return { rows, gone: new Set(groups.flatMap(([, ...others]) => others.map(({ id }) => id))) };
}

/** Every name of all records that a hospital answers for. */
export function namesOfHospital(book: HospitalBook, id: string): readonly string[] {
  return [...new Set(book.recordsOf(id).flatMap(namesOf))];
}
