import type { PartyKind } from '../../api.ts';
import { partyTitle } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { PartyLink } from './party-link.tsx';
import type { Near } from './use-company.ts';

interface Props {
  readonly kind: PartyKind;
  readonly record: Near;
}

/** A record that may be meant, with the verdict on the names and what decided it. */
export function NearRecord({ kind, record }: Props) {
  const text = useText();
  const { language } = useLanguage();
  return (
    <>
      <p className="tight">
        <PartyLink kind={kind} id={record.id} name={partyTitle(record, language)} /> <Verdict record={record} />
      </p>
      <p className="tight soft small">{text.company.matched(record.matched)}</p>
    </>
  );
}

function Verdict({ record }: { readonly record: Near }) {
  const text = useText();
  return (
    <span className={`verdict verdict-${record.verdict}`}>
      {text.company.verdicts[record.verdict]}{' '}
      <span className="soft small">{text.company.score(record.score.toFixed(2))}</span>
    </span>
  );
}

/** The features that decided it, the strongest first, with what each added or took away. */
export function Features({ record }: { readonly record: Near }) {
  const text = useText();
  return (
    <ul className="plain features">
      {record.because
        .toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
        .map(({ feature, detail, contribution }) => (
          <li key={`${feature} ${detail}`}>
            <span className="amount feature-part">{signed(contribution)}</span> {text.company.nameFeature(feature)}{' '}
            <span className="soft">{detail}</span>
          </li>
        ))}
    </ul>
  );
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}
