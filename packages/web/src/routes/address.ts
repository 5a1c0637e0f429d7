/** Addresses carry plain repeated parameters, `?modality=adc&modality=peptide`, the same as the server's. */

export type AddressSearch = Record<string, string | string[]>;

export function parseAddress(text: string): AddressSearch {
  const search: AddressSearch = {};
  for (const [key, value] of new URLSearchParams(text)) {
    const before = search[key];
    search[key] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return search;
}

export function writeAddress(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') params.append(key, String(one));
    }
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** Only the parameters that a page knows, each as a list. */
export function keep<K extends string>(
  search: Record<string, unknown>,
  keys: readonly K[],
): Partial<Record<K, string[]>> {
  const kept: Partial<Record<K, string[]>> = {};
  for (const key of keys) {
    const value = search[key];
    const list = (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined && one !== '').map(String);
    if (list.length > 0) kept[key] = list;
  }
  return kept;
}
