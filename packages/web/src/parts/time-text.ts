import type { Text } from '../text/en.ts';
import { dateText } from './format.ts';
import type { Language } from './language.tsx';

/** `25 Nov 2026, 12:00` in the reader's own time zone. @param at ISO timestamp */
export function timeText(at: string, text: Text, language: Language): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return at;
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  const comma = language === 'zh' ? ' ' : ', ';
  return `${dateText(day, text, language)}${comma}${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** The day of a timestamp as the workspace stores it, so that it agrees with every other day of the page. */
export function dayOf(at: string): string {
  return at.slice(0, 10);
}
