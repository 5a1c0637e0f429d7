import { Button } from '@mantine/core';
import { ApiError } from '../../api.ts';
import { Amount, Dash } from '../../parts/amount.tsx';
import { partiesText, shortDate } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { plainNumber } from '../../parts/money-text.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import type { FilePreview, PreviewDeal } from './file-preview.ts';
import { LineProblems, onLines } from './line-problems.tsx';
import type { ImportState } from './use-import.ts';

interface Props {
  readonly state: Extract<ImportState, { at: 'preview' }>;
  readonly store: (partial: boolean) => void;
  readonly startAgain: () => void;
}

/** What the file would bring: counts, the choice, every error, and the deals themselves. */
export function ImportPreview({ state: { file, error }, store, startAgain }: Props) {
  const text = useText();
  const { preview } = file;
  // The server may know of an error that a file alone cannot show, such as the id of another workspace.
  const refused = error instanceof ApiError ? onLines(error.problems) : [];
  const problems = refused.length > preview.problems.length ? refused : preview.problems;
  const bad = new Set(problems.map(({ line }) => line)).size;
  return (
    <>
      <section className="panel" aria-labelledby="preview">
        <h2 id="preview">
          {text.import.preview} <span className="soft">{file.name}</span>
        </h2>
        <Counts read={preview.read} bad={bad} />
        <Choice read={preview.read} bad={bad} store={store} startAgain={startAgain} />
        {error && refused.length === 0 && <ProblemAlert error={error} />}
      </section>
      {problems.length > 0 && <LineProblems problems={problems} />}
      {preview.deals.length > 0 && <PreviewDeals preview={preview} />}
    </>
  );
}

interface Lines {
  readonly read: number;
  /** Lines with at least one error. */
  readonly bad: number;
}

function Counts({ read, bad }: Lines) {
  const text = useText();
  const counts = [
    [text.import.read, read],
    [text.import.good, read - bad],
    [text.import.bad, bad],
  ] as const;
  return (
    <dl className="figures">
      {counts.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{plainNumber(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Choice({ read, bad, store, startAgain }: Lines & Pick<Props, 'store' | 'startAgain'>) {
  const text = useText();
  const good = read - bad;
  const broken = bad > 0;
  return (
    <div className="import-choice">
      {read === 0 && <p className="tight">{text.import.empty}</p>}
      {read > 0 && good === 0 && <p className="tight wrong">{text.import.nothingGood}</p>}
      {good > 0 && broken && <p className="tight wrong">{text.import.blocked}</p>}
      {good > 0 && (
        <Button size="xs" variant={broken ? 'default' : 'filled'} onClick={() => store(broken)}>
          {broken ? text.import.importGood(good) : text.import.importAll(good)}
          {broken && ` ${text.import.leaveOut(bad)}`}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={startAgain}>
        {text.import.another}
      </Button>
    </div>
  );
}

function PreviewDeals({ preview }: { readonly preview: FilePreview }) {
  const text = useText();
  return (
    <section className="panel" aria-labelledby="good">
      <h2 id="good">{text.import.goodDeals}</h2>
      <table className="plain-table stack-table">
        <thead>
          <tr>
            <th scope="col">{text.list.columns.parties}</th>
            <th scope="col">{text.import.line}</th>
            <th scope="col">{text.list.columns.asset}</th>
            <th scope="col">{text.list.columns.announced}</th>
            <th scope="col" className="number">
              {text.list.columns.cash}
            </th>
          </tr>
        </thead>
        <tbody>
          {preview.deals.map((deal) => (
            <PreviewRow key={deal.line} deal={deal} />
          ))}
        </tbody>
      </table>
      {preview.good > preview.deals.length && (
        <p className="tight soft">{text.common.more(preview.good - preview.deals.length)}</p>
      )}
    </section>
  );
}

function PreviewRow({ deal }: { readonly deal: PreviewDeal }) {
  const text = useText();
  const { language } = useLanguage();
  const { columns } = text.list;
  return (
    <tr>
      <th scope="row">
        {partiesText(deal, language)}
        <div className="soft small code">{deal.id}</div>
      </th>
      <td data-label={text.import.line}>{deal.line}</td>
      <td data-label={columns.asset}>{deal.assets.join(' + ')}</td>
      <td data-label={columns.announced}>
        {deal.announced === null ? <Dash /> : shortDate(deal.announced, text, language)}
      </td>
      <td className="number" data-label={columns.cash}>
        <Amount amount={deal.cash} />
      </td>
    </tr>
  );
}
