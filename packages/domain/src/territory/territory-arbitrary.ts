import fc from 'fast-check';
import { COUNTRY_CODES } from './countries.ts';
import { maskOf, type Territory, territory } from './territory.ts';

/** Random territories for property tests: some with a few countries, some with half the world. */
const someCodes = fc.oneof(
  fc.subarray([...COUNTRY_CODES], { maxLength: 6 }),
  fc.subarray([...COUNTRY_CODES]),
  fc.constant([]),
);

export const anyTerritory: fc.Arbitrary<Territory> = fc
  .tuple(someCodes, someCodes)
  .map(([inside, outside]) => territory(maskOf(inside), maskOf(outside)));
