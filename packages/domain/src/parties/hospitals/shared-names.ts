import table from '../../../../../data/hospitals/shared-names.json' with { type: 'json' };

/** Names that several hospitals bear, and owners of several: no proof of one hospital. `data/hospitals/shared-names.json`. */
export const SHARED: ReadonlySet<string> = new Set(table.map(({ key }) => key));

/** Those that are short for hospitals in several cities, listed or not, so that a place must be written. */
export const SHORT: ReadonlySet<string> = new Set(table.filter(({ short }) => short).map(({ key }) => key));
