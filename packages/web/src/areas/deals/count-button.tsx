import { useText } from '../../parts/language.tsx';
import type { DealsChoice } from './deals-drawer.tsx';

interface Props {
  readonly name: string;
  readonly deals: readonly string[];
  readonly amount?: DealsChoice['amount'];
  readonly choose: (choice: DealsChoice) => void;
  readonly children: React.ReactNode;
}

/** A number that opens the deals behind it; plain text when there are none. */
export function CountButton({ name, deals, amount, choose, children }: Props) {
  const text = useText();
  if (deals.length === 0) return children;
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => choose({ name, deals, ...(amount ? { amount } : {}) })}
      title={text.market.dealsOf(name)}
    >
      {children}
    </button>
  );
}
