import { SPECIAL_KINDS as KINDS } from '@beringia/domain/deals/compare/candidates';
import { CRITERIA as ALL, LADDER } from '@beringia/domain/deals/compare/ladder';
import { expect, it } from 'vitest';
import { en } from '../../text/en.ts';
import { zh } from '../../text/zh.ts';
import {
  CRITERIA,
  compareQuery,
  hasSubject,
  SPECIAL_KINDS,
  withCriterion,
  withDeal,
  withKind,
} from './compare-query.ts';

it('asks about every criterion and every kind of deal that the comparison knows', () => {
  expect(CRITERIA).toEqual(ALL);
  expect(SPECIAL_KINDS).toEqual(KINDS);
});

it('names every step of the ladder in both languages, and says its words in Chinese', () => {
  const steps = LADDER.map(({ step }) => step);
  expect(steps.filter((step) => !(en.compare.steps[step] && zh.compare.steps[step]))).toEqual([]);
  const said = LADDER.flatMap(({ text, reason }) => [text, reason]);
  expect(said.filter((words) => zh.said(words) === null)).toEqual([]);
});

it('forgets what was typed over one deal when another is chosen', () => {
  const search = withCriterion(withDeal({ include: ['newco'] }, 'a'), 'stage', 'phase-3');
  expect(search).toEqual({ include: ['newco'], deal: ['a'], stage: ['phase-3'] });
  expect(withDeal(search, 'b')).toEqual({ include: ['newco'], deal: ['b'] });
});

it('has nothing to compare until a deal or a fact is given', () => {
  expect(hasSubject({ include: ['newco'] })).toBe(false);
  expect(hasSubject({ modality: ['adc'] })).toBe(true);
});

it('lets a kind in and out again, and spells the rule out for the server', () => {
  const search = withKind({}, 'newco', true);
  expect(compareQuery(search)).toMatchObject({ include: ['newco'], originChinese: 'true', includeOnward: 'false' });
  expect(withKind(search, 'newco', false)).toEqual({});
});
