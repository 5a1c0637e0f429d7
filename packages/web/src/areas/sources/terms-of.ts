/** Words or phrases, one a line, without empty ones and each once. */
export function termsOf(lines: string): string[] {
  const terms = lines.split('\n').map((line) => line.trim());
  return [...new Set(terms.filter((term) => term !== ''))];
}
