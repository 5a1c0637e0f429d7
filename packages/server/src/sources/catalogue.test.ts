import { sourceTable } from '@beringia/domain/scouting/coverage/sources';
import { shippedTable } from '@beringia/domain/scouting/testing/shipped-tables';
import { expect, test } from 'vitest';
import { SOURCES, sourceOf, WITHOUT_A_WAY } from './catalogue.ts';

const { sources } = sourceTable.parse(shippedTable('sources.json'));

test('every source of the table is read, or said to have no lawful way', () => {
  const without = sources.filter(({ access }) => access === 'none').map(({ id }) => id);
  expect(Object.keys(WITHOUT_A_WAY).toSorted()).toEqual(without.toSorted());
  expect([...SOURCES.map(({ id }) => id), ...without].toSorted()).toEqual(sources.map(({ id }) => id).toSorted());
});

test('a listed source without a way is not called unknown, and the refusal says what to do', () => {
  expect(() => sourceOf('cnipa')).toThrow(/no lawful way for a machine into cnipa.*EPO OPS/s);
  expect(() => sourceOf('nonesuch')).toThrow(/there is no source "nonesuch"/);
});
