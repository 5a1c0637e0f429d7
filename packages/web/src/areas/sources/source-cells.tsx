import { Link } from '@tanstack/react-router';
import { dateText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { ProblemWords, shortened } from '../../parts/problem-line.tsx';
import { advice } from '../../parts/problem-words.ts';
import { Said } from '../../parts/said.tsx';
import { dayOf } from '../../parts/time-text.ts';
import type { Text } from '../../text/en.ts';
import type { FoundKind, SourceItem } from './sources-api.ts';

/** Cells of the table of sources. */

interface Props {
  readonly source: SourceItem;
}

/** How it may be asked, and the setting that is missing. */
export function AccessCell({ source: { access, missing } }: Props) {
  const text = useText();
  return (
    <>
      <span title={text.sources.accessTitle[access]}>{text.sources.access[access]}</span>
      {missing && (
        <p className="tight small wrong">
          {text.sources.toSet}
          {text.common.colon}
          <span className="code">{missing.field}</span>
          <span className="soft block">
            <Said words={advice(missing, text)} />
          </span>
        </p>
      )}
    </>
  );
}

/** What is stored, by kind; each count opens its records. */
export function StoredCell({ source: { id, records } }: Props) {
  const text = useText();
  if (records.length === 0) {
    return (
      <span className="soft" title={text.sources.nothingTitle}>
        {text.sources.nothing}
      </span>
    );
  }
  return records.map(({ kind, count }) => (
    <Link key={kind} className="block number-link" to="/sources/records" search={{ source: [id], kind: [kind] }}>
      {countWords(kind, count, text)}
    </Link>
  ));
}

function countWords(kind: string, count: number, text: Text): string {
  const words = text.sources.kindCounts[kind as FoundKind];
  return words ? words(count) : `${count} ${kind}`;
}

function saidTitle(words: string, text: Text): string {
  return text.said(words) ?? words;
}

/** When it was last looked at, whether that is too old and why, and how the last try failed. @param full with what to do about it */
export function FreshnessCell({ source, full }: Props & { readonly full?: boolean }) {
  const { lastSynced, lastTried, stale, came, problem } = source;
  const text = useText();
  const { language } = useLanguage();
  const day = (at: string) => dateText(dayOf(at), text, language);
  return (
    <>
      {lastSynced === null ? (
        <span className="soft" title={came.length > 0 ? saidTitle(stale.because, text) : text.sources.neverLooked}>
          {came.length > 0 ? text.sources.byFile : text.sources.never}
        </span>
      ) : (
        <span className="date" title={saidTitle(stale.because, text)}>
          {day(lastSynced)}
        </span>
      )}{' '}
      {stale.value === true && (
        <>
          <span className="mark mark-warn">{text.sources.stale}</span>
          <p className="tight soft small">
            <Said words={stale.because} />
          </p>
        </>
      )}
      {full &&
        came.map((words) => (
          <p key={words} className="tight soft small">
            <Said words={words} />
          </p>
        ))}
      {problem && (
        <div className="last-problem small">
          <p className="tight wrong">
            {lastTried === null ? null : `${text.sources.failed(day(lastTried))}${text.common.colon}`}
            {!full && <Said words={shortened(problem.wrong)} />}
          </p>
          {full && <ProblemWords problem={problem} />}
        </div>
      )}
    </>
  );
}

export function ScheduleCell({ source: { schedule, canSync } }: Props) {
  const text = useText();
  const { language } = useLanguage();
  if (!schedule) return canSync ? <span className="soft">{text.sources.noSchedule}</span> : null;
  return (
    <>
      {everyWords(schedule.every, text)}
      <span className="soft small block">{text.sources.next(dateText(dayOf(schedule.next), text, language))}</span>
    </>
  );
}

/** `daily`, `Mondays`. @param every as the server has it: day, week:1 to week:7, never */
export function everyWords(every: string, text: Text): string {
  const day = /^week:([1-7])$/.exec(every)?.[1];
  if (day !== undefined) return text.sources.onDays[Number(day) - 1] ?? every;
  return every === 'day' || every === 'never' ? text.sources.every[every] : every;
}

export function TermsCell({ source: { terms, licence, name } }: Props) {
  const text = useText();
  const { language } = useLanguage();
  return (
    <div className="small">
      <Said words={licence} />{' '}
      {terms && (
        <a href={terms} target="_blank" rel="noreferrer" aria-label={text.sources.termsOf(name[language])}>
          {text.sources.terms}
        </a>
      )}
    </div>
  );
}
