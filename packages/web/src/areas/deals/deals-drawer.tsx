import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { DealRow } from '../../api.ts';
import { Amount, Dash } from '../../parts/amount.tsx';
import { dateText, partiesText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { SidePanel } from '../../parts/side-panel.tsx';
import { type ShownAmount, shownAmount } from './step-amount.ts';
import { useRowsById } from './use-rows-by-id.ts';

/** Deals behind a number. */
export interface DealsChoice {
  readonly name: string;
  readonly deals: readonly string[];
  /** What stands beside each deal; the cash at signing when left out. */
  readonly amount?: ShownAmount;
}

/** The deals behind a bar, a step or a number, each with the amount that the number is made of, largest first. */
export function DealsDrawer({ choice, close }: { readonly choice: DealsChoice | null; readonly close: () => void }) {
  const text = useText();
  const rows = useRowsById(choice !== null);
  return (
    <SidePanel
      opened={choice !== null}
      close={close}
      title={choice ? `${choice.name} · ${text.common.deals(choice.deals.length)}` : ''}
      side="right"
      width="min(520px, 100%)"
    >
      {choice && (rows ? <DealLines choice={choice} rows={rows} /> : <Skeleton height={400} />)}
    </SidePanel>
  );
}

interface LinesProps {
  readonly choice: DealsChoice;
  readonly rows: ReadonlyMap<string, DealRow>;
}

function DealLines({ choice: { deals, amount = 'cash' }, rows }: LinesProps) {
  const text = useText();
  const places = new Map([...rows.keys()].map((id, place) => [id, place]));
  const size = (id: string) => {
    const row = rows.get(id);
    return (row && shownAmount(row, amount)?.value) ?? -1;
  };
  const place = (id: string) => places.get(id) ?? places.size;
  const sorted = [...deals].sort((a, b) => (amount === 'cash' ? 0 : size(b) - size(a)) || place(a) - place(b));
  return (
    <>
      <p className="tight soft small">{text.market.shown[amount]}</p>
      <ul className="plain deal-lines">
        {sorted.map((id) => (
          <DealLine key={id} id={id} row={rows.get(id)} amount={amount} />
        ))}
      </ul>
    </>
  );
}

function LineAmount({ row, amount }: { readonly row: DealRow; readonly amount: ShownAmount }) {
  const text = useText();
  const shown = shownAmount(row, amount);
  return shown === null && amount === 'rest' ? <Dash title={text.market.noRest} /> : <Amount amount={shown} />;
}

interface LineProps {
  readonly id: string;
  readonly row: DealRow | undefined;
  readonly amount: ShownAmount;
}

function DealLine({ id, row, amount }: LineProps) {
  const text = useText();
  const { language } = useLanguage();
  return (
    <li>
      <Link to="/deals/$id" params={{ id }}>
        {row ? partiesText(row, language) : id}
      </Link>
      {row && (
        <span className="deal-line-facts">
          <span className="soft one-line">
            {[row.announced === null ? null : dateText(row.announced, text, language), ...row.assets.map((a) => a.name)]
              .filter((word) => word !== null)
              .join(' · ')}
          </span>
          <LineAmount row={row} amount={amount} />
        </span>
      )}
    </li>
  );
}
