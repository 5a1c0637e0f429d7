import type { Element } from './xml.ts';

/** First child of a name. */
export function child(element: Element | null, name: string): Element | null {
  return element?.children.find((one) => one.name === name) ?? null;
}

/** All children of a name. */
export function childrenOf(element: Element | null, name: string): readonly Element[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

/** Text at a path of names, on one line; null when there is none. */
export function textAt(element: Element | null, ...path: readonly string[]): string | null {
  const found = path.reduce<Element | null>(child, element);
  const text = found?.text.replace(/\s+/g, ' ').trim() ?? '';
  return text === '' ? null : text;
}

/** Texts of all children of a name, empty ones left out. */
export function textsOf(element: Element | null, name: string): string[] {
  return childrenOf(element, name).flatMap((one) => textAt(one) ?? []);
}
