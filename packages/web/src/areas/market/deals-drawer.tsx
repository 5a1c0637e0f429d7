import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, type DealRow } from '../../api.ts';
import { Amount } from '../../parts/amount.tsx';
import { dateText, partyName } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { SidePanel } from '../../parts/side-panel.tsx';

/** Deals behind a number. */
export interface DealsChoice {
  readonly name: string;
  readonly deals: readonly string[];
}

/** The deals behind a bar, a step or a number, largest cash first. */
export function DealsDrawer({ choice, close }: { readonly choice: DealsChoice | null; readonly close: () => void }) {
  const text = useText();
  const rows = useRows(choice !== null);
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

const MOST_PAGES = 10;

/** Rows by id, in the order of the list. The list has no filter by id, so that all pages are read once and kept. */
function useRows(wanted: boolean): ReadonlyMap<string, DealRow> | undefined {
  return useQuery({
    queryKey: ['rows'],
    enabled: wanted,
    staleTime: 300_000,
    queryFn: async ({ signal }) => {
      const rows = new Map<string, DealRow>();
      let cursor: string | null = '';
      for (let page = 0; page < MOST_PAGES && cursor !== null; page += 1) {
        const answer = await api.listDeals({ limit: '200', ...(cursor === '' ? {} : { cursor }) }, signal);
        for (const row of answer.items) rows.set(row.id, row);
        cursor = answer.next;
      }
      return rows;
    },
  }).data;
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
  const names = (parties: DealRow['licensors']) => parties.map((party) => partyName(party, language)).join(', ');
  return (
    <li>
      <Link to="/deals/$id" params={{ id }}>
        {row ? `${names(row.licensors)} → ${names(row.licensees)}` : id}
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
