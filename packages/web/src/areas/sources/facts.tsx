import type { ReactNode } from 'react';
import { Dash } from '../../parts/amount.tsx';
import { dateText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';

export type FactRow = readonly [name: string, value: ReactNode];

/** Facts of a record in a list; null is unknown and prints as a dash. */
export function Facts({ rows }: { readonly rows: readonly FactRow[] }) {
  return (
    <dl className="facts-list">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? <Dash />}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Null where nobody said; in words where the source says that there is none. */
export function useList(): (values: readonly string[] | null) => string | null {
  const text = useText();
  const { language } = useLanguage();
  return (values) => (values === null ? null : values.join(language === 'zh' ? '、' : ', ') || text.records.none);
}

/** A date in words, or null. */
export function useDate(): (date: string | null) => string | null {
  const text = useText();
  const { language } = useLanguage();
  return (date) => (date === null ? null : dateText(date, text, language));
}

/** Yes, no, or null for a dash. */
export function useYesNo(): (value: boolean | null) => string | null {
  const { records } = useText();
  return (value) => (value === null ? null : value ? records.yes : records.no);
}
