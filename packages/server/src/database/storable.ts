/**
 * Halves of a sign and zero bytes: JSON may write them, no text of PostgreSQL may hold them. A sign that is lost is shown as lost.
 */
const UNSTORABLE = /(?<=(?:^|[^\\])(?:\\\\)*)\\u(?:0000|[dD][89a-fA-F][\da-fA-F]{2})/g;

const LONE_HALF = /[\uD800-\uDFFF]/gu;

/** The value as JSON that the database takes. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  return json.includes('\\u') ? json.replace(UNSTORABLE, '\uFFFD') : json;
}

/** The text as the database takes it. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '\uFFFD').replace(LONE_HALF, '\uFFFD');
}

/** The texts as the database takes them; most need nothing, which one look at all of them tells. */
export function storableTexts(texts: readonly string[]): readonly string[] {
  const together = texts.join(' ');
  return storableText(together) === together ? texts : texts.map(storableText);
}
