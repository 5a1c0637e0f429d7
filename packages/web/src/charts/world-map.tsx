import { countryName } from '@beringia/domain/territory/countries';
import { Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useId, useState } from 'react';
import { useLanguage, useText } from '../parts/language.tsx';
import { type CountryShape, FRAME, worldShapes } from './world-shapes.ts';

interface Props {
  readonly stateOf: (code: string) => 'in' | 'out' | 'not-stated';
  /** What the map shows, for readers who do not see it; the list beside it holds the countries. */
  readonly label: string;
  readonly chosen: string | null;
  readonly choose: (code: string) => void;
}

/** A world map in three states, told apart by colour and by pattern. A pointer may choose; the keyboard uses the list. */
export function WorldMap({ stateOf, label, chosen, choose }: Props) {
  const [shapes, setShapes] = useState<readonly CountryShape[] | null>(null);
  useEffect(() => {
    let gone = false;
    void worldShapes().then((loaded) => !gone && setShapes(loaded));
    return () => {
      gone = true;
    };
  }, []);
  return (
    <div className="map-frame">
      {shapes ? (
        <Shapes shapes={shapes} stateOf={stateOf} label={label} chosen={chosen} choose={choose} />
      ) : (
        <Skeleton height="100%" />
      )}
    </div>
  );
}

function Shapes({ shapes, stateOf, label, chosen, choose }: Props & { readonly shapes: readonly CountryShape[] }) {
  const hatch = useId();
  // The frame is drawn smaller on a phone, and stripes must stay wide enough to be seen as stripes.
  const scale = useMediaQuery('(max-width: 40em)') ? 2.2 : 1;
  const picked = shapes.filter((shape) => shape.code !== null && shape.code === chosen);
  const fill = (code: string | null) => (code !== null && stateOf(code) === 'out' ? { fill: `url(#${hatch})` } : {});
  const common = (shape: CountryShape) => ({
    className: `land land-${shape.code === null ? 'not-stated' : stateOf(shape.code)}`,
    style: fill(shape.code),
    onClick: () => shape.code !== null && choose(shape.code),
  });
  return (
    <svg viewBox={`0 0 ${FRAME.width} ${FRAME.height}`} role="img" aria-label={label} className="map">
      <defs>
        <pattern
          id={hatch}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform={`rotate(45) scale(${scale})`}
        >
          <rect width="5" height="5" className="hatch-back" />
          <rect width="2" height="5" className="hatch-line" />
        </pattern>
      </defs>
      {shapes.map((shape) => (
        <path key={shape.key} d={shape.path} {...common(shape)}>
          <CountryTitle code={shape.code} stateOf={stateOf} />
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
            <CountryTitle code={shape.code} stateOf={stateOf} />
          </circle>
        ) : null,
      )}
    </svg>
  );
}

function CountryTitle({ code, stateOf }: { readonly code: string | null } & Pick<Props, 'stateOf'>) {
  const text = useText();
  const { language } = useLanguage();
  if (code === null) return null;
  const words = { in: text.deal.granted, out: text.deal.keptOut, 'not-stated': text.deal.notStated }[stateOf(code)];
  return <title>{`${countryName(code, language)}: ${words}`}</title>;
}
