import type { DealRow } from '../api.ts';
import type { Text } from '../text/en.ts';
import type { Language } from './language.tsx';
import { moneyText } from './money-text.ts';

/** How dates, amounts and standings read. Pure: words in, words out. */

export const DASH = '—';

export interface AmountLike {
  readonly value: number | null;
  readonly currency: string;
  readonly mark: 'exact' | 'at-least' | 'up-to' | 'about';
}

const MARK_WORDS = {
  en: { 'at-least': 'at least ', 'up-to': 'up to ', about: 'about ' },
  zh: { 'at-least': '至少', 'up-to': '至多', about: '约' },
} as const;

const MARKS = { exact: '', 'at-least': '≥', 'up-to': '≤', about: '~' } as const;

/** `17 May 2022`, `May 2022`, `2022`: only as much as is known. */
export function dateText(date: string, text: Text, language: Language): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return language === 'zh' ? `${year}年` : year;
  const name = text.months[Number(month) - 1] ?? month;
  if (language === 'zh') return `${year}年${name}${day === undefined ? '' : `${Number(day)}日`}`;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** For columns: in Chinese as it is stored, `2022-05-17`, because the words would need half a column more. */
export function shortDate(date: string, text: Text, language: Language): string {
  return language === 'zh' ? date : dateText(date, text, language);
}

/**
 * `≥$1,110M`, `EUR 20M`; in Chinese `≥11.1亿美元`. What is taken away reads in words, `− up to $80M`, because two signs in a row
 * are a riddle. @param amount millions of the currency
 */
export function amountText(amount: AmountLike, language: Language): string | null {
  if (amount.value === null) return null;
  const money = moneyText(Math.abs(amount.value), amount.currency, language);
  if (amount.value >= 0) return MARKS[amount.mark] + money;
  return amount.mark === 'exact' ? `−${money}` : `− ${MARK_WORDS[language][amount.mark]}${money}`;
}

/** A sum for reading: from a thousand million on, without the fraction of a million. The exact one stands in the title. */
export function readableSum(amount: AmountLike): AmountLike {
  const value = amount.value;
  return value === null || Math.abs(value) < 1000 ? amount : { ...amount, value: Math.round(value) };
}

/** Never "active" unless a dated source showed it; otherwise what was looked for, and when. */
export function standingText(standing: DealRow['standing'], text: Text, language: Language): string {
  return standingLines(standing, text, language).join(text.standing.comma);
}

/** The same in two lines: where it stands, and when somebody looked. */
export function standingLines(
  { value, lastChecked }: DealRow['standing'],
  text: Text,
  language: Language,
): readonly [stands: string, checked: string] {
  const own = value === 'active' ? text.standing.active : value === 'no-end-found' ? text.standing.noEnd : null;
  return [own ?? text.labels.standing[value], text.standing.checked(dateText(lastChecked, text, language))];
}

/** An address for reading: without its scheme, and with the letters that it spells in percent signs. */
export function addressText(url: string): string {
  const bare = url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  try {
    return decodeURI(bare);
  } catch {
    return bare;
  }
}

/** A party under the name that a reader of the language knows, with the other one for the title. */
export function partyName(party: { name: string; nameZh: string | null }, language: Language): string {
  return language === 'zh' ? (party.nameZh ?? party.name) : party.name;
}

/** Both names, that of the reader's language first. */
export function partyTitle({ name, nameZh }: { name: string; nameZh: string | null }, language: Language): string {
  if (nameZh === null || nameZh === name) return name;
  return language === 'zh' ? `${nameZh} ${name}` : `${name} ${nameZh}`;
}

/** `Kelun-Biotech → Merck & Co.`, every party that signed. */
export function partiesText({ licensors, licensees }: Pick<DealRow, 'licensors' | 'licensees'>, language: Language) {
  const names = (parties: DealRow['licensors']) => parties.map((party) => partyName(party, language)).join(', ');
  return `${names(licensors)} → ${names(licensees)}`;
}
