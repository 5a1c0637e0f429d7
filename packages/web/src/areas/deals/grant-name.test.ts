import { exampleDeal } from '@beringia/domain/deals/testing/example-deal';
import { expect, it } from 'vitest';
import { en } from '../../text/en.ts';
import { grantName } from './grant-name.ts';

const signed = exampleDeal();
const [first] = signed.grants;
const later = {
  ...signed.events[0],
  type: 'expanded',
  on: '2024-06-03',
  text: 'Amendment No. 2',
  sources: [],
  deal: null,
};
const grants = first ? [{ ...first, key: 'g2' }] : [];
const deal = { ...signed, events: [{ ...later, assets: [], grants }] } as never;
const entry = (grant: string) => ({ grant, en: 'Brazil', zh: '巴西', in: ['BR'], out: [], notStated: [] }) as never;

it('names a grant of a later event by its day and kind', () => {
  expect(grantName(entry('g2'), deal, en, 'en')).toMatch(/^3 Jun 2024, Expanded · .*Brazil$/);
});

it('names a grant as signed by what it grants, and an unknown one by its key', () => {
  expect(grantName(entry(first?.key ?? ''), deal, en, 'en')).not.toContain('2024');
  expect(grantName(entry('g9'), deal, en, 'en')).toBe('g9');
});
