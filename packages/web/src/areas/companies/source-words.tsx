import { addressText } from '../../parts/format.ts';
import { useText } from '../../parts/language.tsx';
import { DealLink } from '../deals/deal-link.tsx';

/** Where a fact was seen: a deal and an address are links, background knowledge is marked as such. */
export function SourceWords({ source }: { readonly source: string }) {
  const text = useText();
  if (source.startsWith('deal:')) return <DealLink id={source.slice('deal:'.length)} />;
  if (/^https?:\/\//.test(source)) {
    return (
      <a href={source} target="_blank" rel="noreferrer" className="source-address">
        {addressText(source)}
      </a>
    );
  }
  const words = text.company.sources[source];
  if (source === 'knowledge') return <span className="mark mark-warn">{words}</span>;
  return words ?? source.replace(/^dataset:/, '');
}
