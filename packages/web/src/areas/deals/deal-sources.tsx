import type { ShownDeal } from '../../api.ts';
import { addressText, dateText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';

/** Every source with its tier and date, and the compiler's note. */
export function DealSources({ shown }: { readonly shown: ShownDeal }) {
  const text = useText();
  const { deal } = shown;
  return (
    <section className="panel" aria-labelledby="sources">
      <h2 id="sources">{text.deal.sources}</h2>
      <ol className="sources">
        {shown.sources.map((source, index) => (
          <Source key={source.id} source={source} field={`sources.${index}`} />
        ))}
      </ol>
      {deal.note && (
        <>
          <h3>{text.deal.note}</h3>
          <p className="tight">{deal.note}</p>
        </>
      )}
      <p className="tight soft small">
        {text.deal.confidence}: {text.labels.confidence[deal.confidence]} · {text.deal.recordId}: <code>{deal.id}</code>{' '}
        · {text.shell.asOf(shown.asOf)} · {text.shell.data(shown.known.data, shown.known.workspace)}
      </p>
    </section>
  );
}

function Source({ source, field }: { readonly source: ShownDeal['sources'][number]; readonly field: string }) {
  const text = useText();
  const { language } = useLanguage();
  return (
    <li value={Number(source.id.slice(1))} data-field={field}>
      <a href={source.url} target="_blank" rel="noreferrer">
        {source.title ?? addressText(source.url)}
      </a>
      <span className="soft small">
        {' '}
        {text.labels.tier[source.tier]} ·{' '}
        {source.published === null
          ? text.evidence.noDate
          : `${text.deal.published} ${dateText(source.published, text, language)}`}
        {source.unreachable && ` · ${text.deal.unreachable}: ${source.unreachable}`}
      </span>
    </li>
  );
}
