import { Skeleton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { useText } from '../../parts/language.tsx';
import { COLUMNS, type Column } from './deal-columns.tsx';
import { type DealSearch, sortedBy, sortOf } from './deal-query.ts';
import type { ListProps } from './list-props.ts';
import { NothingFound } from './nothing-found.tsx';
import { useVirtualRows } from './use-virtual-rows.ts';

export const ROW_HEIGHT = 46;

/** Deals as a dense table: only the visible rows exist, the head and the parties stay in view. */
export function DealsTable({ rows, total, search, change, stale, more }: ListProps) {
  const text = useText();
  const navigate = useNavigate();
  const { box, items, before, after, onKeyDown } = useVirtualRows(rows.length, ROW_HEIGHT, more);
  if (total === 0) return <NothingFound />;
  const open = (event: MouseEvent, id: string) => {
    if ((event.target as HTMLElement).closest('a') || getSelection()?.toString()) return;
    void navigate({ to: '/deals/$id', params: { id } });
  };
  return (
    <div className={stale ? 'table-box stale' : 'table-box'} ref={box}>
      <table className="deals-table" aria-rowcount={(total ?? 0) + 1}>
        <caption className="visually-hidden">
          {text.list.title}. {text.list.sortedNote}
        </caption>
        <Head search={search} change={change} />
        <tbody onKeyDown={onKeyDown}>
          {total === undefined && <WaitingRows />}
          {before > 0 && <Spacer height={before} />}
          {items.map(({ index }) => {
            const row = rows[index];
            return row ? (
              <tr key={row.id} data-row={index} aria-rowindex={index + 2} onClick={(event) => open(event, row.id)}>
                {COLUMNS.map(({ key, number, Cell }) => (
                  <td key={key} className={cellClass(key, number)}>
                    <Cell row={row} />
                  </td>
                ))}
              </tr>
            ) : null;
          })}
          {after > 0 && <Spacer height={after} />}
        </tbody>
      </table>
    </div>
  );
}

function Head({ search, change }: Pick<HeadProps, 'search' | 'change'>) {
  return (
    <>
      <colgroup>
        {COLUMNS.map((column) => (
          <col key={column.key} style={{ width: column.width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <HeadCell key={column.key} column={column} search={search} change={change} />
          ))}
        </tr>
      </thead>
    </>
  );
}

function cellClass(key: string, number: boolean | undefined): string {
  return [`col-${key}`, number ? 'number' : ''].join(' ').trim();
}

interface HeadProps {
  readonly column: Column;
  readonly search: DealSearch;
  readonly change: (next: DealSearch) => void;
}

function HeadCell({ column, search, change }: HeadProps) {
  const text = useText();
  const { sort, order } = sortOf(search);
  const name = column.name(text);
  const by = column.sort;
  if (!by) {
    return (
      <th scope="col" className={cellClass(column.key, column.number)}>
        {name}
      </th>
    );
  }
  const on = sort === by;
  return (
    <th
      scope="col"
      className={cellClass(column.key, column.number)}
      aria-sort={on ? (order === 'asc' ? 'ascending' : 'descending') : 'none'}
    >
      <button type="button" className="sort-button" onClick={() => change(sortedBy(search, by))}>
        {name}
        <span aria-hidden="true" className="sort-sign">
          {on ? (order === 'asc' ? '▲' : '▼') : ''}
        </span>
      </button>
    </th>
  );
}

function Spacer({ height }: { readonly height: number }) {
  return (
    <tr className="spacer">
      <td colSpan={COLUMNS.length} style={{ height }} />
    </tr>
  );
}

const WAITING = Array.from({ length: 16 }, (_, index) => index);

function WaitingRows() {
  return WAITING.map((index) => (
    <tr key={index}>
      <td colSpan={COLUMNS.length}>
        <Skeleton height={14} width={`${94 - (index % 4) * 7}%`} />
      </td>
    </tr>
  ));
}
