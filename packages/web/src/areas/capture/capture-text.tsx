import { type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { useText } from '../../parts/language.tsx';
import type { ShownCapture } from './capture-api.ts';
import { type Segment, segmentsOf } from './segments.ts';

interface Props {
  readonly shown: ShownCapture;
  readonly selected: string | null;
  readonly select: (proposal: string) => void;
}

/** The text page by page. The words on which a proposal rests are marked; the chosen ones come into sight. */
export function CaptureText({ shown, selected, select }: Props) {
  const words = useText().capture;
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const mark = selected && frame.current?.querySelector('[data-chosen]');
    if (mark) bringIntoSight(frame.current, mark as HTMLElement);
  }, [selected]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <section className="panel capture-text" ref={frame} aria-label={words.textOf} tabIndex={0}>
      {shown.pages.map(({ number, text }) => (
        <TextPage key={number} number={number} text={text} shown={shown} selected={selected} select={select} />
      ))}
    </section>
  );
}

/** Only the pane scrolls, so that the proposal stays where it is. */
function bringIntoSight(frame: HTMLElement | null, mark: HTMLElement): void {
  if (!frame || frame.scrollHeight <= frame.clientHeight) return;
  const [outer, inner] = [frame.getBoundingClientRect(), mark.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) frame.scrollTop += inner.top - outer.top - outer.height / 3;
}

function TextPage({
  number,
  text,
  shown,
  selected,
  select,
}: Props & { readonly number: number; readonly text: string }) {
  const words = useText().capture;
  const segments = useMemo(
    () =>
      segmentsOf(
        text,
        shown.proposals.filter(({ page }) => page === number),
      ),
    [text, number, shown.proposals],
  );
  return (
    <article className="capture-page">
      <h3>{words.page(number)}</h3>
      <p>
        {segments.map((segment) => (
          <Piece key={segment.start} segment={segment} selected={selected} select={select} />
        ))}
      </p>
    </article>
  );
}

interface PieceProps {
  readonly segment: Segment;
  readonly selected: string | null;
  readonly select: (proposal: string) => void;
}

function Piece({ segment: { text, ids }, selected, select }: PieceProps) {
  const [first] = ids;
  if (first === undefined) return text;
  const choose = (event: MouseEvent) => {
    event.preventDefault();
    select(first);
  };
  const chosen = selected !== null && ids.includes(selected);
  // The list beside it is the way by the keyboard.
  return (
    <a
      className="capture-mark"
      href={`#${rowId(first)}`}
      tabIndex={-1}
      onClick={choose}
      data-chosen={chosen || undefined}
    >
      {text}
    </a>
  );
}

/** Ids of proposals hold quotes and brackets. */
export function rowId(proposal: string): string {
  return `p-${encodeURIComponent(proposal)}`;
}
