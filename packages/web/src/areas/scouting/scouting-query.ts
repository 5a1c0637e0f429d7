/** The state of each page is its address. */

export const NEW_KEYS = ['from', 'example', 'view'] as const;
export const RUN_KEYS = ['group', 'q', 'sort', 'decision'] as const;
export const LANDSCAPE_KEYS = ['target', 'modality', 'area', 'region', 'cell', 'view', 'rows'] as const;

export type NewSearch = Partial<Record<(typeof NEW_KEYS)[number], string[]>>;
export type RunSearch = Partial<Record<(typeof RUN_KEYS)[number], string[]>>;
export type LandscapeSearch = Partial<Record<(typeof LANDSCAPE_KEYS)[number], string[]>>;

export const TABS = ['kept', 'near-misses', 'left-out', 'signals'] as const;
export type Tab = (typeof TABS)[number];

export function tabOf({ group }: RunSearch): Tab {
  return TABS.find((tab) => tab === group?.[0]) ?? 'kept';
}

/** One parameter changed; an empty one leaves the address. */
export function withParam<S extends Partial<Record<string, string[]>>>(
  search: S,
  key: keyof S & string,
  value: string,
): S {
  const { [key]: _before, ...rest } = search;
  return (value === '' ? rest : { ...rest, [key]: [value] }) as S;
}
