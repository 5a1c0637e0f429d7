import type { Column, Mapping, MappingToSave, Preview } from './vendor-api.ts';

/** A mapping while somebody works on it. Pure: what was proposed, saved and typed in, a mapping out. */

export interface Draft {
  /** Of the saved mapping that it replaces; null for a new one. */
  readonly id: string | null;
  readonly name: string;
  readonly vendor: string;
  readonly licenceNote: string;
  readonly exportedOn: string;
  readonly sheet: string | null;
  readonly columns: readonly Column[];
}

/** A saved mapping of which the file has every heading, and no other. */
export function fittingMapping(mappings: readonly Mapping[], headings: readonly string[]): Mapping | null {
  const key = (names: readonly string[]) => JSON.stringify([...names].sort());
  return mappings.find(({ columns }) => key(Object.keys(columns)) === key(headings)) ?? null;
}

/** Columns as they were saved; what the mapping does not know is as it is proposed. The day belongs to one file alone. */
export function draftFrom(preview: Preview, sheet: string | null, saved: Mapping | null): Draft {
  const columns = preview.proposed.map((column) => ({ ...column, ...saved?.columns[column.heading] }));
  return {
    id: saved?.id ?? null,
    name: saved?.name ?? '',
    vendor: saved?.vendor ?? '',
    licenceNote: saved?.licenceNote ?? '',
    exportedOn: '',
    sheet: saved?.sheet ?? sheet,
    columns,
  };
}

export function changedColumn(draft: Draft, heading: string, change: Partial<Column>): Draft {
  const columns = draft.columns.map((column) => (column.heading === heading ? { ...column, ...change } : column));
  return { ...draft, columns };
}

export function mappingOf({ id, name, vendor, licenceNote, exportedOn, sheet, columns }: Draft): MappingToSave {
  return {
    ...(id === null ? {} : { id }),
    name: name.trim() || vendor.trim(),
    vendor: vendor.trim(),
    licenceNote: licenceNote.trim(),
    exportedOn: exportedOn.trim() === '' ? null : exportedOn.trim(),
    sheet,
    columns: Object.fromEntries(
      columns.map(({ heading, meaning, separator, dateOrder }) => [heading, { meaning, separator, dateOrder }]),
    ),
  };
}

/** What still stands in the way of saving. */
export function lacking({ vendor, licenceNote, columns }: Draft): readonly ('vendor' | 'licenceNote' | 'name')[] {
  return [
    ...(vendor.trim() === '' ? (['vendor'] as const) : []),
    ...(licenceNote.trim() === '' ? (['licenceNote'] as const) : []),
    ...(columns.some(({ meaning }) => meaning === 'name') ? [] : (['name'] as const)),
  ];
}
