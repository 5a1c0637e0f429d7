import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { usePrinting } from '../../parts/use-printing.ts';

/**
 * Rows of one fixed height inside a scrolling box, of which only the visible ones exist.
 * Asks for more when the end comes near; arrow keys move the focus from row to row; printing renders all that is loaded.
 */
export function useVirtualRows(count: number, height: number, more: () => void) {
  const box = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: printing ? count : 12,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (count > 0 && last > count - 30) more();
  }, [last, count, more]);
  return {
    box,
    items,
    before: items[0]?.start ?? 0,
    after: virtual.getTotalSize() - (items.at(-1)?.end ?? 0),
    onKeyDown: (event: KeyboardEvent) => moveFocus(event, count, (index) => virtual.scrollToIndex(index)),
  };
}

function moveFocus(event: KeyboardEvent, count: number, scrollTo: (index: number) => void): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
  if (step === 0 || !row) return;
  event.preventDefault();
  const next = Math.min(count - 1, Math.max(0, Number(row.dataset.row) + step));
  const rows = row.parentElement;
  const focus = () => {
    const link = rows?.querySelector<HTMLElement>(`[data-row="${next}"] a`);
    link?.focus({ preventScroll: true });
    return link != null;
  };
  scrollTo(next);
  // A row beyond the overscan does not exist before the next frame.
  if (!focus()) requestAnimationFrame(focus);
}
