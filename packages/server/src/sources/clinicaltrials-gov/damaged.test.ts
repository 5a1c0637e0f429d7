import { readFileSync } from 'node:fs';
import { trial } from '@beringia/domain/scouting/trial';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPieces, readAll } from '../reading/testing/pieces.ts';
import { mapStudy } from './map.ts';
import { parseJsonStudy, readStudies, type StudyFormat } from './parse.ts';

const sample = (name: string) => readFileSync(new URL(`samples/${name}`, import.meta.url), 'utf8');
const [v2, v1] = [
  JSON.parse(sample('studies-v2.json')).studies[0],
  JSON.parse(sample('studies-v1.json')).FullStudiesResponse.FullStudies[0],
];

type Path = readonly (string | number)[];

/** Every place of a JSON value that holds something. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

function withValueAt(value: unknown, path: Path, put: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return put;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[key] = withValueAt(copy[key], rest, put);
  return copy;
}

test('a study with anything in any place is a trial of the right shape, or is put aside', () => {
  for (const whole of [v2, v1]) {
    const place = fc.constantFrom(...placesIn(whole).slice(1));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(place, fc.jsonValue({ maxDepth: 2 })), { minLength: 1, maxLength: 4 }),
        (changes) => {
          const damaged = changes.reduce<unknown>((study, [path, put]) => {
            try {
              return withValueAt(study, path, put);
            } catch {
              return study;
            }
          }, whole);
          const parsed = parseJsonStudy(JSON.parse(JSON.stringify(damaged)));
          if ('value' in parsed) expect(trial.safeParse(mapStudy(parsed.value)).error).toBeUndefined();
          else expect(parsed.problem.next).not.toBe('');
        },
      ),
      { seed: 4, numRuns: 400 },
    );
  }
});

test('a file that is cut off anywhere is read to the cut, and the cut is told', async () => {
  const files: [string, StudyFormat][] = [
    ['studies-v2.json', 'json'],
    ['studies-v1.json', 'json'],
    ['study.xml', 'xml'],
  ];
  for (const [name, format] of files) {
    const text = sample(name).trimEnd();
    for (let length = 1; length < text.length; length += 37) {
      const { problems } = await readAll(readStudies(inPieces(text.slice(0, length), 50), format));
      expect([name, length, problems.length > 0]).toEqual([name, length, true]);
    }
  }
});
