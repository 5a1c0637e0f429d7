import type { OpenAsset } from '../../api.ts';
import { dateText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { Said } from '../../parts/said.tsx';
import { DealLink } from '../deals/deal-link.tsx';
import { partsOf } from './reason-words.ts';

type Reason = OpenAsset['because'][number];

/** The events an answer rests on: what each says here, in which deal, and where it is written. */
export function Reasons({ because }: { readonly because: readonly Reason[] }) {
  const text = useText();
  if (because.length === 0) return <p className="tight soft">{text.whiteSpace.nothingTold}</p>;
  return (
    <ul className="plain reasons">
      {because.map((reason) => (
        <li key={reason.event}>
          <ReasonWords reason={reason} />
        </li>
      ))}
    </ul>
  );
}

function ReasonWords({ reason }: { readonly reason: Reason }) {
  const text = useText();
  const { language } = useLanguage();
  const { kind, on, told, unsettled } = partsOf(reason.says);
  const deals = [...new Set(reason.sources.map(({ record }) => record))];
  return (
    <>
      {kind !== null && (
        <strong>
          {text.rights.kind[kind]} · {on === null ? text.whiteSpace.undated : dateText(on, text, language)}
        </strong>
      )}{' '}
      <span lang="en">{told}</span>
      {unsettled.length > 0 && (
        <span>
          {' '}
          <strong>{text.whiteSpace.unsettled}</strong>
          {text.common.colon}
          {unsettled.map((why, index) => (
            <span key={why}>
              {index > 0 && (language === 'zh' ? '；' : '; ')}
              <Said words={why} />
            </span>
          ))}
        </span>
      )}
      <span className="reason-sources">
        {deals.map((deal) => (
          <DealLink key={deal} id={deal} />
        ))}
        {reason.sources.map(({ id, record, url }) => (
          <a key={`${record} ${id}`} className="source-number" href={url} target="_blank" rel="noreferrer" title={url}>
            [{id.replace(/^s/, '')}]
          </a>
        ))}
      </span>
    </>
  );
}
