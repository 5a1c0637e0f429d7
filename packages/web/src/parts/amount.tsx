import { type AmountLike, amountText, DASH, readableSum } from './format.ts';
import { useLanguage, useText } from './language.tsx';

/** An unknown: a dash that says so. */
export function Dash({ title }: { readonly title?: string }) {
  const text = useText();
  const words = title ?? text.common.unknown;
  return (
    <span className="dash" title={words}>
      <span aria-hidden="true">{DASH}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

/** An amount with its currency and mark; a dash when no source states it, "undisclosed" when only its size is unknown. */
export function Amount({ amount }: { readonly amount: AmountLike | null | undefined }) {
  const text = useText();
  const { language } = useLanguage();
  if (!amount) return <Dash />;
  const words = amountText(amount, language);
  if (words === null) {
    return (
      <span className="soft" title={text.common.undisclosedTitle}>
        {text.common.undisclosed}
      </span>
    );
  }
  return (
    <span className="amount" title={amount.mark === 'exact' ? undefined : text.labels.mark[amount.mark]}>
      {words}
    </span>
  );
}

/** A sum, rounded for reading and exact in its title; a dash when there was nothing to add up. */
export function Sum({ amount }: { readonly amount: AmountLike }) {
  const { language } = useLanguage();
  if (amount.value === null) return <Dash />;
  return (
    <span className="amount" title={amountText(amount, language) ?? undefined}>
      {amountText(readableSum(amount), language)}
    </span>
  );
}
