import '../../style/import.css';
import '../../style/capture.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Dash } from '../../parts/amount.tsx';
import { dateText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { type CaptureRow, captureApi } from './capture-api.ts';
import { CaptureForm } from './capture-form.tsx';

/** A text comes in here; below, what came in before. */
export function CapturesPage() {
  const text = useText();
  const words = text.capture;
  usePageTitle(text.places.capture);
  const captures = useQuery({ queryKey: ['captures'], queryFn: ({ signal }) => captureApi.list(signal) });
  return (
    <div className="page capture">
      <div className="page-head">
        <h1>{words.title}</h1>
        <p className="tight soft">{words.intro}</p>
      </div>
      <CaptureForm />
      <section className="panel" aria-labelledby="captures">
        <h2 id="captures">{words.earlier}</h2>
        {captures.error && <ProblemAlert error={captures.error} retry={() => void captures.refetch()} />}
        {captures.data?.items.length === 0 && <p className="tight soft">{words.none}</p>}
        {captures.data && captures.data.items.length > 0 && <CaptureTable items={captures.data.items} />}
      </section>
    </div>
  );
}

const COLUMNS = ['document', 'about', 'saidOn', 'source', 'proposed', 'accepted', 'declined'] as const;

function CaptureTable({ items }: { readonly items: readonly CaptureRow[] }) {
  const { columns } = useText().capture;
  return (
    <table className="plain-table stack-table">
      <thead>
        <tr>
          {COLUMNS.map((key) => (
            <th scope="col" key={key}>
              {columns[key]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <CaptureLine key={item.id} item={item} />
        ))}
      </tbody>
    </table>
  );
}

function CaptureLine({ item }: { readonly item: CaptureRow }) {
  const text = useText();
  const { language } = useLanguage();
  const { columns } = text.capture;
  return (
    <tr>
      <th scope="row">
        <Link to="/capture/$id" params={{ id: item.id }}>
          {captureName(item, text.capture.pasted)}
        </Link>
      </th>
      <td data-label={columns.about}>
        {item.about === null ? (
          <Dash />
        ) : (
          <Link to="/assets/$id" params={{ id: item.about.id }}>
            {item.about.name}
          </Link>
        )}
      </td>
      <td data-label={columns.saidOn}>{item.saidOn === null ? <Dash /> : dateText(item.saidOn, text, language)}</td>
      <td data-label={columns.source}>{text.labels.tier[item.tier]}</td>
      <td data-label={columns.proposed}>{item.proposed}</td>
      <td data-label={columns.accepted}>{item.accepted}</td>
      <td data-label={columns.declined}>{item.declined}</td>
    </tr>
  );
}

export function captureName(
  { title, fileName, readAt }: Pick<CaptureRow, 'title' | 'fileName' | 'readAt'>,
  pasted: (day: string) => string,
): string {
  return title ?? fileName ?? pasted(readAt.slice(0, 10));
}
