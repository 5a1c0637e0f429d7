/** A sentence of the server's with gaps, and how it reads in another language. The gaps come in the order of the pattern. */
export type Phrase = readonly [pattern: RegExp, words: (...gaps: string[]) => string];

/** @returns null when no pattern fits the whole sentence */
export function fillPhrase(sentence: string, phrases: readonly Phrase[]): string | null {
  for (const [pattern, words] of phrases) {
    const found = pattern.exec(sentence);
    if (found && found[0] === sentence) return words(...found.slice(1).map((gap) => gap ?? ''));
  }
  return null;
}
