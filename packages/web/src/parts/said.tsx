import { useText } from './language.tsx';

/** What the server says in English, in the reader's language; where that has no words for it, marked as English. */
export function Said({ words }: { readonly words: string }) {
  const mine = useText().said(words);
  return mine === null ? <span lang="en">{capital(words)}</span> : capital(mine);
}

/** Sentences of the server's begin small where they follow a name. A value that begins one is never touched. */
function capital(words: string): string {
  return /^[a-z]+ /.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
