import type { PartialDate } from '../basics/partial-date.ts';

/**
 * A name on a government's list, as the list prints it. It is no verdict: whether a company is meant, and what the listing
 * brings with it, is the business of registers and their screening. Dates and places of birth are not taken over.
 */
export interface ListedName {
  /** The list's code, and the number that the list gives or else the name: `SDN/20264`, `EL/54th research institute of china`. */
  readonly id: string;
  /** As printed: `Entity List (EL) - Bureau of Industry and Security`. */
  readonly list: string;
  /** `EL`, `SDN`; null where the list prints none. */
  readonly listCode: string | null;
  /** `Entity`, `Individual`, `Vessel`; null where the list does not say, which most lists do not. */
  readonly kind: string | null;
  readonly name: string;
  readonly altNames: readonly string[];
  readonly addresses: readonly ListedAddress[];
  readonly programs: readonly string[];
  /** Citations as printed: `80 FR 69852`. */
  readonly federalRegisterNotice: string | null;
  readonly startDate: PartialDate | null;
  /** The last day of a listing that ends; null also where it simply goes on. */
  readonly endDate: PartialDate | null;
  readonly licenseRequirement: string | null;
  readonly licensePolicy: string | null;
  /** Numbers and other marks as printed: `CN, 91310000…, Unified Social Credit Code`. */
  readonly ids: readonly string[];
  readonly remarks: string | null;
  readonly sourceUrl: string | null;
}

export interface ListedAddress {
  /** On one line. */
  readonly text: string;
  /** ISO 3166 code of two letters; null where the list prints none. */
  readonly country: string | null;
}

export interface ListedChange {
  readonly id: string;
  readonly before: ListedName;
  readonly after: ListedName;
  /** Fields that differ, in the order of the record. */
  readonly fields: readonly (keyof ListedName)[];
}

export interface ListedDiff {
  readonly added: readonly ListedName[];
  readonly removed: readonly ListedName[];
  readonly changed: readonly ListedChange[];
}

/**
 * What changed from one whole list to the next, by id, each part in the order of ids. Ids must be unique on either side
 * ({@link withUniqueIds}). A name that is gone was taken off the list or renamed; the list itself does not say which.
 */
export function diffListedNames(before: readonly ListedName[], after: readonly ListedName[]): ListedDiff {
  const old = new Map(before.map((one) => [one.id, one]));
  const now = new Map(after.map((one) => [one.id, one]));
  return {
    added: byId(after.filter(({ id }) => !old.has(id))),
    removed: byId(before.filter(({ id }) => !now.has(id))),
    changed: byId(after).flatMap((one) => {
      const was = old.get(one.id);
      const fields = was ? fieldsThatDiffer(was, one) : [];
      return was && fields.length > 0 ? [{ id: one.id, before: was, after: one, fields }] : [];
    }),
  };
}

/**
 * Numbers those that share an id: lists give one person or firm a row for each address. Which of them gets which number
 * follows from what they hold and not from their place in the file, so that a file in another order has the same ids. Rows
 * that repeat each other word for word are one.
 */
export function withUniqueIds(names: readonly ListedName[]): ListedName[] {
  const together = new Map<string, Map<string, ListedName>>();
  for (const one of names) {
    const same = together.get(one.id) ?? new Map<string, ListedName>();
    together.set(one.id, same.set(JSON.stringify(one), one));
  }
  return [...together].flatMap(([id, same]) =>
    [...same]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, one], index) => (index === 0 ? one : { ...one, id: `${id}#${index + 1}` })),
  );
}

/** Alternative names, numbers and addresses have no order of their own. */
function fieldsThatDiffer(before: ListedName, after: ListedName): (keyof ListedName)[] {
  const keys = Object.keys(after) as (keyof ListedName)[];
  return keys.filter((key) => printed(before[key]) !== printed(after[key]));
}

function printed(value: ListedName[keyof ListedName]): string {
  return Array.isArray(value)
    ? value
        .map((one) => JSON.stringify(one))
        .sort()
        .join('\n')
    : JSON.stringify(value);
}

function byId(names: readonly ListedName[]): ListedName[] {
  return names.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
