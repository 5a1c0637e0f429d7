import { useLanguage, useText } from '../../parts/language.tsx';
import { endedText } from './country-notes.ts';

/** That a licence ended and no source says where the rights went: neither held nor on offer. */
export function EndedNote({ on }: { readonly on: string | null }) {
  const text = useText();
  const { language } = useLanguage();
  return <span className="ended-note small">{endedText(on, text, language)}</span>;
}
