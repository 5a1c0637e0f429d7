import { Link } from '@tanstack/react-router';
import type { ShownAsset } from '../../api.ts';
import { addressText, partiesText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';

interface Props {
  /** As a record writes it: `deal:ID`, `register:NAMES`, an address, `own` or `knowledge`. */
  readonly source: string;
  readonly deals: ShownAsset['deals'];
  /** A sign instead of words where the source is a deal that is named nearby. */
  readonly brief?: boolean;
}

/** Where a value comes from. Background knowledge is marked, because nobody checked it. */
export function SourceWords({ source, deals, brief = false }: Props) {
  const text = useText();
  const { language } = useLanguage();
  const [kind = '', ...rest] = source.split(':');
  const of = rest.join(':');
  if (kind === 'deal') {
    const row = deals.find(({ id }) => id === of);
    const words = row ? partiesText(row, language) : of;
    return (
      <Link to="/deals/$id" params={{ id: of }} title={words}>
        {brief ? '↗' : words}
        {brief && <span className="visually-hidden">{words}</span>}
      </Link>
    );
  }
  if (kind === 'knowledge') {
    return (
      <span className="mark" title={text.assets.knowledgeTitle}>
        {text.assets.knowledge}
      </span>
    );
  }
  if (kind === 'register') return <span>{text.assets.register(of)}</span>;
  if (kind === 'own') return <span className="mark mark-own">{text.assets.own}</span>;
  return <PlainSource source={source} />;
}

/** An address as a link; a citation as it was written. */
export function PlainSource({ source }: { readonly source: string }) {
  if (!/^https?:\/\//.test(source)) return <span>{source}</span>;
  return (
    <a href={source} target="_blank" rel="noreferrer">
      {addressText(source)}
    </a>
  );
}
