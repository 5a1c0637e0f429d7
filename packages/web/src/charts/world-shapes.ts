import { geoEqualEarth, geoPath } from 'd3-geo';
import type { FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json?url';
import { codeOfShape } from './country-codes.ts';

/** Country shapes as SVG paths in one fixed frame, computed once and kept. */

export const FRAME = { width: 900, height: 410 } as const;

export interface CountryShape {
  readonly key: string;
  /** Alpha-2; null for a shape that is no country. */
  readonly code: string | null;
  readonly path: string;
  /** Set for a place too small to see or hit, such as Macau or Singapore: where its marker stands. */
  readonly marker: readonly [number, number] | null;
}

const SMALL = 9;
const MARKED = new Set(['HK', 'MO', 'SG', 'TW', 'BH', 'MT', 'LU', 'QA']);

let shapes: Promise<readonly CountryShape[]> | null = null;

export function worldShapes(): Promise<readonly CountryShape[]> {
  shapes ??= fetch(atlas)
    .then((answer) => answer.json() as Promise<Atlas>)
    .then(shapesOf);
  return shapes;
}

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

function shapesOf(topology: Atlas): readonly CountryShape[] {
  const world = feature(topology, topology.objects.countries) as FeatureCollection<Geometry, { name: string }>;
  const drawn = { ...world, features: world.features.filter((one) => one.properties.name !== 'Antarctica') };
  const projection = geoEqualEarth().rotate([-11, 0]).fitSize([FRAME.width, FRAME.height], drawn);
  const path = geoPath(projection).digits(1);
  return drawn.features.map((one, index) => {
    const code = codeOfShape(one.id, one.properties.name);
    const small = code !== null && MARKED.has(code) && path.area(one) < SMALL;
    return { key: `${code ?? '-'} ${index}`, code, path: path(one) ?? '', marker: small ? path.centroid(one) : null };
  });
}
