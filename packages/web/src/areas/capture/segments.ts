/** A text cut at the places of its highlights, which may lie over each other. */

export interface Highlight {
  readonly id: string;
  /** UTF-16 units, end excluded. */
  readonly start: number;
  readonly end: number;
}

export interface Segment {
  readonly start: number;
  readonly text: string;
  /** Highlights that lie over it, the shortest first: that one is meant by a click. */
  readonly ids: readonly string[];
}

/** Segments in order; joined they are the text. Places outside the text are cut off. */
export function segmentsOf(text: string, highlights: readonly Highlight[]): Segment[] {
  const inside = highlights
    .map(({ id, start, end }) => ({ id, start: Math.max(0, start), end: Math.min(text.length, end) }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? text.length;
    const ids = inside.filter((one) => one.start <= start && end <= one.end).map(({ id }) => id);
    return { start, text: text.slice(start, end), ids };
  });
}
