import type { Found } from '@beringia/domain/scouting/found';
import type { Language } from '../../parts/language.tsx';
import type { ShownRecord } from './sources-api.ts';

/** The title in the reader's language where the record has one, else the one it is stored under. */
export function titleOf({ kind, title, content }: ShownRecord['record'], language: Language): string {
  if (kind === 'trial') {
    const { titles } = content as unknown as Found<'trial'>['content'];
    return titles.find(({ lang, kind: of }) => lang === language && of !== 'acronym')?.text ?? title;
  }
  if (kind === 'patent') return (content as unknown as Found<'patent'>['content']).titles[language] ?? title;
  return title;
}
