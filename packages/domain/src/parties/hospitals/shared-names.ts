import table from '../../../../../data/hospitals/shared-names.json' with { type: 'json' };

/** Brand names that hospitals of several cities bear, listed or not, from `data/hospitals/shared-names.json`. */
export const SHARED: ReadonlySet<string> = new Set(table.map(({ key }) => key));
