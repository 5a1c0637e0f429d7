import { dateText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { dayOf } from '../../parts/time-text.ts';
import type { ShownRecord } from './sources-api.ts';
import { titleOf } from './title-of.ts';
import { useSourceName } from './use-sources.ts';

/** Title, where it comes from, and the kept answer that it was read from. */
export function RecordHead({ record }: { readonly record: ShownRecord['record'] }) {
  const text = useText();
  const { language } = useLanguage();
  const nameOf = useSourceName();
  const { records, sources } = text;
  const { answer } = record;
  const day = (date: string) => dateText(dayOf(date), text, language);
  return (
    <div className="page-head">
      <h1>{titleOf(record, language)}</h1>
      <p className="tight record-marks">
        <span className="mark">{sources.kinds[record.kind]}</span> <span>{nameOf(record.source)}</span>{' '}
        <span className="code">{record.id}</span>
        {record.day !== null && <span className="date">{day(record.day)}</span>}
        {record.own && (
          <span className="mark mark-own" title={sources.records.ownTitle}>
            {sources.records.own}
          </span>
        )}
        {record.url !== null && (
          <a href={record.url} target="_blank" rel="noreferrer">
            {records.atSource}
          </a>
        )}
      </p>
      <p className="tight soft small">
        {records.from}
        {text.common.colon}
        {records.answer(answer.name ?? answer.hash.slice(0, 12), answer.place)}
        {answer.at !== null && <> · {records.keptOn(day(answer.at))}</>} · {records.hash}{' '}
        <span className="code" title={answer.hash}>
          {answer.hash.slice(0, 12)}…
        </span>{' '}
        · {records.firstSeen(day(record.firstSeen))}
      </p>
    </div>
  );
}
