import { countryName } from '@beringia/domain/territory/countries';
import { Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useId, useState } from 'react';
import { useLanguage } from '../parts/language.tsx';
import { MapPatterns, type MapState, patternAddress } from './map-states.tsx';
import { type CountryShape, FRAME, worldShapes } from './world-shapes.ts';

interface Props {
  /** Every state that `stateOf` answers; the last one is drawn for what is no country. */
  readonly states: readonly MapState[];
  /** Key of the state of a country, alpha-2. */
  readonly stateOf: (code: string) => string;
  /** What else is to be said of a country beside its state; for the title alone. */
  readonly noteOf?: (code: string) => string | null;
  /** What the map shows, for readers who do not see it; the list beside it holds the countries. */
  readonly label: string;
  readonly chosen: string | null;
  readonly choose: (code: string) => void;
}

/** A world map of states told apart by colour and by pattern. A pointer may choose; the keyboard uses the list. */
export function WorldMap(props: Props) {
  const [shapes, setShapes] = useState<readonly CountryShape[] | null>(null);
  useEffect(() => {
    let gone = false;
    void worldShapes().then((loaded) => !gone && setShapes(loaded));
    return () => {
      gone = true;
    };
  }, []);
  return <div className="map-frame">{shapes ? <Shapes shapes={shapes} {...props} /> : <Skeleton height="100%" />}</div>;
}

function Shapes({
  shapes,
  states,
  stateOf,
  noteOf,
  label,
  chosen,
  choose,
}: Props & { readonly shapes: readonly CountryShape[] }) {
  const id = useId();
  // The frame is drawn smaller on a phone, and stripes must stay wide enough to be seen as stripes.
  const scale = useMediaQuery('(max-width: 40em)') ? 2.2 : 1;
  const picked = shapes.filter((shape) => shape.code !== null && shape.code === chosen);
  const byKey = new Map(states.map((state) => [state.key, state]));
  const stateAt = (code: string | null) => (code === null ? states.at(-1) : byKey.get(stateOf(code)));
  const common = ({ code }: CountryShape) => {
    const state = stateAt(code);
    return {
      className: `land land-${state?.key}`,
      style: state && state.pattern !== 'plain' ? { fill: patternAddress(id, state) } : {},
      onClick: () => code !== null && choose(code),
    };
  };
  return (
    <svg viewBox={`0 0 ${FRAME.width} ${FRAME.height}`} role="img" aria-label={label} className="map">
      <MapPatterns id={id} states={states} scale={scale} />
      {shapes.map((shape) => (
        <path key={shape.key} d={shape.path} {...common(shape)}>
          <CountryTitle code={shape.code} state={stateAt(shape.code)?.label} noteOf={noteOf} />
        </path>
      ))}
      {picked.map((shape) => (
        <path key={shape.key} d={shape.path} className="land-chosen" />
      ))}
      {shapes.map(({ marker, ...shape }) =>
        marker ? (
          <circle
            key={shape.key}
            cx={marker[0]}
            cy={marker[1]}
            r={shape.code === chosen ? 6 : 3.2}
            {...common({ ...shape, marker })}
          >
            <CountryTitle code={shape.code} state={stateAt(shape.code)?.label} noteOf={noteOf} />
          </circle>
        ) : null,
      )}
    </svg>
  );
}

interface TitleProps {
  readonly code: string | null;
  readonly state: string | undefined;
  readonly noteOf: Props['noteOf'];
}

function CountryTitle({ code, state, noteOf }: TitleProps) {
  const { language } = useLanguage();
  if (code === null) return null;
  const note = noteOf?.(code) ?? null;
  return <title>{`${countryName(code, language)}: ${state}${note === null ? '' : ` (${note})`}`}</title>;
}
