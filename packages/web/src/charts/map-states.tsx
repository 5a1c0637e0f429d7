import type { ReactNode } from 'react';

/** How a state is told from the others where colours cannot be. */
export type MapPattern = 'plain' | 'stripes' | 'back-stripes' | 'rows' | 'columns' | 'dots' | 'cross';

/** A state of a map. Its colour is the style sheet's: `land-KEY`, `hatch-KEY` and `swatch-KEY`. */
export interface MapState {
  readonly key: string;
  readonly label: string;
  readonly pattern: MapPattern;
}

const LINE = <rect width="2" height="5" />;
const DRAWN: Record<Exclude<MapPattern, 'plain'>, { readonly turn: number; readonly marks: ReactNode }> = {
  stripes: { turn: 45, marks: LINE },
  'back-stripes': { turn: -45, marks: LINE },
  columns: { turn: 0, marks: LINE },
  rows: { turn: 90, marks: LINE },
  dots: { turn: 45, marks: <circle cx="2.5" cy="2.5" r="1.1" /> },
  cross: {
    turn: 45,
    marks: (
      <>
        <rect width="1.6" height="5" />
        <rect width="5" height="1.6" />
      </>
    ),
  },
};

interface Props {
  /** Unique on the page. */
  readonly id: string;
  readonly states: readonly MapState[];
  readonly scale: number;
}

/** The patterns of a map, to be filled with by {@link patternAddress}. */
export function MapPatterns({ id, states, scale }: Props) {
  return (
    <defs>
      {states.map(({ key, pattern }) =>
        pattern === 'plain' ? null : (
          <pattern
            key={key}
            id={`${id}${key}`}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform={`rotate(${DRAWN[pattern].turn}) scale(${scale})`}
          >
            <rect width="5" height="5" className="hatch-back" />
            <g className={`hatch-line hatch-${key}`}>{DRAWN[pattern].marks}</g>
          </pattern>
        ),
      )}
    </defs>
  );
}

export function patternAddress(id: string, { key }: MapState): string {
  return `url(#${id}${key})`;
}
