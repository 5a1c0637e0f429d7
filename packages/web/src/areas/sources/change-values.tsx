import { Dash } from '../../parts/amount.tsx';
import { useText } from '../../parts/language.tsx';
import { valueWords } from './value-words.ts';

/** From what to what: the old value struck, the new one beside it. Nothing there is said, and is not a dash. */
export function ChangeValues({ was, becomes }: { readonly was: unknown; readonly becomes: unknown }) {
  return (
    <span className="from-to">
      <ChangeValue value={was} old />
      <span aria-hidden="true"> → </span>
      <ChangeValue value={becomes} />
    </span>
  );
}

function ChangeValue({ value, old }: { readonly value: unknown; readonly old?: boolean }) {
  const text = useText();
  const { was, becomes, absent } = text.sources.changes;
  const words = value === null || value === undefined ? null : valueWords(value, text);
  const Tag = old ? 'del' : 'ins';
  return (
    <>
      <span className="visually-hidden">
        {old ? was : becomes}
        {text.common.colon}
      </span>
      {words === null ? <span className="soft">{absent}</span> : words === '' ? <Dash /> : <Tag>{words}</Tag>}
    </>
  );
}
