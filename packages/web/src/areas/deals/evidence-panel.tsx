import type { FieldEvidence, ShownDeal } from '../../api.ts';
import { addressText, amountText, dateText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { isUnattributed } from './evident.tsx';
import { amountAt, editPath, fieldName, valueText } from './field-words.ts';
import { StateOtherwise } from './state-otherwise.tsx';

interface Props {
  readonly field: string;
  readonly shown: ShownDeal;
}

/** Who says a value, who says otherwise, and which rule decided. */
export function EvidencePanel({ field, shown }: Props) {
  const text = useText();
  const evidence = shown.evidence.find((one) => one.field === field);
  const path = editPath(field);
  return (
    <div className="evidence">
      <h2>{fieldName(field, text)}</h2>
      {evidence ? <Reasons evidence={evidence} shown={shown} /> : <p>{text.evidence.none}</p>}
      {path !== null && <StateOtherwise deal={shown.deal.id} field={path} />}
    </div>
  );
}

function Reasons({ evidence, shown }: { readonly evidence: FieldEvidence; readonly shown: ShownDeal }) {
  const text = useText();
  const { supporting, conflicting } = evidence;
  return (
    <>
      <h3>{text.evidence.chosen}</h3>
      <p className="chosen">
        <Value field={evidence.field} value={evidence.value} shown={shown} />
      </p>
      {!isUnattributed(evidence) && (
        <>
          <h3>{text.evidence.decided}</h3>
          <Because because={evidence.because} />
        </>
      )}
      <h3>{text.evidence.supporting}</h3>
      {isUnattributed(evidence) && <p className="tight">{text.evidence.unattributed}</p>}
      <Claims claims={supporting.filter((claim) => claim.tier !== 'unattributed')} shown={shown} />
      <h3>{text.evidence.conflicting}</h3>
      {conflicting.length === 0 ? (
        <p className="tight soft">{text.evidence.noConflict}</p>
      ) : (
        <Claims claims={conflicting} shown={shown} withValue />
      )}
    </>
  );
}

const EDITOR = 'decided by an editor: ';

/** The rule in the reader's language; an editor's own reason stays as it was written. */
function Because({ because }: { readonly because: string }) {
  const text = useText();
  if (because.startsWith(EDITOR)) {
    return (
      <p className="tight">
        {text.evidence.editor} <span lang="en">{because.slice(EDITOR.length)}</span>
      </p>
    );
  }
  return <p className="tight">{text.evidence.because[because] ?? because}</p>;
}

interface ClaimsProps {
  readonly claims: FieldEvidence['supporting'];
  readonly shown: ShownDeal;
  readonly withValue?: boolean;
}

function Claims({ claims, shown, withValue = false }: ClaimsProps) {
  return (
    <ul className="plain claims">
      {claims.map((claim) => (
        <li key={JSON.stringify(claim)}>
          {withValue && (
            <p className="tight">
              <strong>
                <Value field={claim.field} value={claim.value} shown={shown} />
              </strong>
            </p>
          )}
          <ClaimSource claim={claim} shown={shown} />
        </li>
      ))}
    </ul>
  );
}

function ClaimSource({ claim, shown }: { claim: FieldEvidence['supporting'][number]; shown: ShownDeal }) {
  const text = useText();
  const { language } = useLanguage();
  const source = shown.sources.find((one) => one.id === claim.source);
  const said =
    claim.saidOn === null ? text.evidence.noDate : `${text.evidence.saidOn} ${dateText(claim.saidOn, text, language)}`;
  return (
    <>
      <span className="mark">{text.labels.tier[claim.tier]}</span>{' '}
      {source && (
        <a href={source.url} target="_blank" rel="noreferrer">
          {source.title ?? addressText(source.url)}
        </a>
      )}{' '}
      <span className="soft small">
        {[said, claim.reporter && text.evidence.by[claim.reporter], claim.note].filter(Boolean).join(' · ')}
      </span>
    </>
  );
}

function Value({ field, value, shown }: Props & { readonly value: unknown }) {
  const text = useText();
  const { language } = useLanguage();
  const amount = amountAt(field, shown.deal.amounts);
  if (typeof value === 'number' && amount) {
    // A floor stays a floor here too; what others say carries no mark of its own.
    return amountText({ ...amount, value, mark: value === amount.value ? amount.mark : 'exact' }, language);
  }
  if (field.startsWith('dates.') && typeof value === 'string') return dateText(value, text, language);
  return valueText(field, value, text);
}
