import { Skeleton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { useText } from '../../parts/language.tsx';
import { useVirtualRows } from '../deals/use-virtual-rows.ts';
import { assetColumns, type Column } from './asset-columns.tsx';
import type { ListProps } from './list-props.ts';
import { NoAssets } from './no-assets.tsx';

const ROW_HEIGHT = 46;

/** Assets as a dense table: only the visible rows exist; the three stages stand apart. */
export function AssetsTable({ rows, total, searching, stale, more }: ListProps) {
  const text = useText();
  const navigate = useNavigate();
  const { box, items, before, after, onKeyDown } = useVirtualRows(rows.length, ROW_HEIGHT, more);
  const columns = assetColumns(searching);
  if (total === 0) return <NoAssets />;
  const open = (event: MouseEvent, id: string) => {
    if ((event.target as HTMLElement).closest('a') || getSelection()?.toString()) return;
    void navigate({ to: '/assets/$id', params: { id } });
  };
  return (
    <div className={stale ? 'table-box stale' : 'table-box'} ref={box}>
      <table className="deals-table assets-table" aria-rowcount={(total ?? 0) + 1}>
        <caption className="visually-hidden">{text.assets.title}</caption>
        <Head columns={columns} />
        <tbody onKeyDown={onKeyDown}>
          {total === undefined && <WaitingRows columns={columns.length} />}
          {before > 0 && <Spacer height={before} columns={columns.length} />}
          {items.map(({ index }) => {
            const row = rows[index];
            return row ? (
              <tr key={row.id} data-row={index} aria-rowindex={index + 2} onClick={(event) => open(event, row.id)}>
                {columns.map(({ key, number, Cell }) => (
                  <td key={key} className={cellClass(key, number)}>
                    <Cell row={row} />
                  </td>
                ))}
              </tr>
            ) : null;
          })}
          {after > 0 && <Spacer height={after} columns={columns.length} />}
        </tbody>
      </table>
    </div>
  );
}

function Head({ columns }: { readonly columns: readonly Column[] }) {
  const text = useText();
  return (
    <>
      <colgroup>
        {columns.map(({ key, width }) => (
          <col key={key} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ key, number }) => (
            <th scope="col" key={key} className={cellClass(key, number)}>
              {text.assets.columns[key]}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

/** The first column stays in view as the parties of a deal do. */
function cellClass(key: string, number: boolean | undefined): string {
  return [key === 'name' ? 'col-parties' : `col-${key}`, number ? 'number' : ''].join(' ').trim();
}

function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tr className="spacer">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

const WAITING = Array.from({ length: 16 }, (_, index) => index);

function WaitingRows({ columns }: { readonly columns: number }) {
  return WAITING.map((index) => (
    <tr key={index}>
      <td colSpan={columns}>
        <Skeleton height={14} width={`${94 - (index % 4) * 7}%`} />
      </td>
    </tr>
  ));
}
