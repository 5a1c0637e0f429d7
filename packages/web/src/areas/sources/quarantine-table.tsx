import { HeadRow } from '../../parts/head-row.tsx';
import { useLanguage, useText } from '../../parts/language.tsx';
import { advice } from '../../parts/problem-words.ts';
import { Said } from '../../parts/said.tsx';
import { timeText } from '../../parts/time-text.ts';
import type { QuarantineItem } from './sources-api.ts';
import { useSourceName } from './use-sources.ts';

export function QuarantineTable({ rows }: { readonly rows: readonly QuarantineItem[] }) {
  const text = useText();
  const words = text.sources.quarantine;
  return (
    <table className="plain-table stack-table quarantine-table">
      <HeadRow heads={[words.place, words.wrong, text.common.expected, words.next, words.raw]} />
      <tbody>
        {rows.map((row) => (
          <QuarantineRow
            key={`${row.answer} ${row.job} ${row.record} ${row.problem.field} ${row.problem.wrong}`}
            row={row}
          />
        ))}
      </tbody>
    </table>
  );
}

function QuarantineRow({ row }: { readonly row: QuarantineItem }) {
  const text = useText();
  const words = text.sources.quarantine;
  const { problem } = row;
  return (
    <tr>
      <th scope="row" className="place-cell">
        <Place row={row} />
      </th>
      <td data-label={words.wrong}>
        {problem.field !== undefined && <span className="code block">{problem.field}</span>}
        <Said words={problem.wrong} />
      </td>
      <td data-label={text.common.expected}>
        <Said words={problem.expected} />
      </td>
      <td data-label={words.next}>
        <Said words={advice(problem, text)} />
      </td>
      <td data-label={words.raw}>
        {row.raw === null ? (
          <span className="soft small">{words.noRaw}</span>
        ) : (
          <details>
            <summary>{words.rawShow}</summary>
            <pre className="code raw">{row.raw}</pre>
          </details>
        )}
      </td>
    </tr>
  );
}

/** Source, place in the answer, and when. Record 0 stands for what was said of the whole answer. */
function Place({ row }: { readonly row: QuarantineItem }) {
  const text = useText();
  const { language } = useLanguage();
  const nameOf = useSourceName();
  const words = text.sources.quarantine;
  const place = row.record === 0 ? words.wholeAnswer : words.record(row.record);
  return (
    <>
      {nameOf(row.source)}
      <div className="small">
        {place}
        {row.line !== null && ` · ${words.line(row.line)}`}
      </div>
      <div className="soft small">{timeText(row.at, text, language)}</div>
    </>
  );
}
