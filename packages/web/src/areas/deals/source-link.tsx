import type { ShownDeal } from '../../api.ts';
import { useText } from '../../parts/language.tsx';

/** A source by its number in the list of sources; the title says what it is. */
export function SourceLink({ source, id }: { readonly source: ShownDeal['sources'][number] | undefined; id: string }) {
  const text = useText();
  if (!source) return <span className="soft">[{id}] </span>;
  const title = `${text.labels.tier[source.tier]}: ${source.title ?? source.url}`;
  return (
    <a className="source-number" href={source.url} target="_blank" rel="noreferrer" title={title}>
      [{id.replace(/^s/, '')}]
    </a>
  );
}
