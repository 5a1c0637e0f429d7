/** Where the marks of a lane stand, so that no two labels cover each other. Pure; pixels in and out. */

export interface MarkToPlace {
  readonly left: number;
  readonly label: string;
}

export interface PlacedMark {
  readonly left: number;
  readonly row: number;
  /** The label stands before the mark, where it would else leave the frame. */
  readonly before: boolean;
}

const SIGN = 18;
const GAP = 8;

/** The first row in which sign and label find room, in the order of time. */
export function placeMarks(marks: readonly MarkToPlace[], width: number): PlacedMark[] {
  const ends: (readonly (readonly [from: number, to: number])[])[] = [];
  return marks.map(({ left, label }) => {
    const long = widthOf(label);
    const before = left + SIGN / 2 + long > width;
    const from = before ? left - SIGN / 2 - long : left - SIGN / 2;
    const to = before ? left + SIGN / 2 : left + SIGN / 2 + long;
    const fits = (taken: (typeof ends)[number]) => taken.every(([a, b]) => to + GAP <= a || from >= b + GAP);
    const found = ends.findIndex(fits);
    const row = found === -1 ? ends.length : found;
    ends[row] = [...(ends[row] ?? []), [from, to]];
    return { left, row, before };
  });
}

/** True when a label finds room on one side of its mark. */
export function fitsBeside(left: number, label: string, width: number): boolean {
  const long = widthOf(label) + SIGN / 2;
  return left + long <= width || left - long >= 0;
}

/** Width of a label in pixels at 12 pixels a letter's height, near enough: Chinese characters are twice as wide. */
export function widthOf(label: string): number {
  return label === ''
    ? 0
    : 4 + [...label].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 12.4 : 6.5), 0);
}
