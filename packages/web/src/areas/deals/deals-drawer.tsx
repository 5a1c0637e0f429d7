import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { DealRow } from '../../api.ts';
import { Amount } from '../../parts/amount.tsx';
import { dateText, partiesText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { SidePanel } from '../../parts/side-panel.tsx';
import { useRowsById } from './use-rows-by-id.ts';

/** Deals behind a number. */
export interface DealsChoice {
  readonly name: string;
  readonly deals: readonly string[];
}

/** The deals behind a bar, a step or a number, largest cash first. */
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
      {choice && (rows ? <DealLines ids={choice.deals} rows={rows} /> : <Skeleton height={400} />)}
    </SidePanel>
  );
}

function DealLines({ ids, rows }: { readonly ids: readonly string[]; readonly rows: ReadonlyMap<string, DealRow> }) {
  const places = new Map([...rows.keys()].map((id, place) => [id, place]));
  const sorted = [...ids].sort((a, b) => (places.get(a) ?? places.size) - (places.get(b) ?? places.size));
  return (
    <ul className="plain deal-lines">
      {sorted.map((id) => (
        <DealLine key={id} id={id} row={rows.get(id)} />
      ))}
    </ul>
  );
}

function DealLine({ id, row }: { readonly id: string; readonly row: DealRow | undefined }) {
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
          <Amount amount={row.cash} />
        </span>
      )}
    </li>
  );
}
