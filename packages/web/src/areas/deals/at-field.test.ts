import { exampleDeal } from '@beringia/domain/deals/testing/example-deal';
import { expect, it } from 'vitest';
import type { ShownDeal } from '../../api.ts';
import { panelField } from './at-field.tsx';

const shown = { deal: exampleDeal(), evidence: [{ field: 'licensors' }] } as unknown as ShownDeal;

it.each([
  ['licensors', 'licensors'],
  ['amounts.total', 'amounts.total.value'],
  ['amounts.equityReceived.issuer', 'amounts.equityReceived.value'],
  ['dates.announced', 'dates.announced'],
  ['grants', 'grants.g1.territory'],
  ['assets.lt-101.stage.highest', 'assets.lt-101.stage.highest'],
  ['licensees.0.company', null],
  ['sources', null],
])('a finding at %s opens the evidence of %s', (path, field) => {
  expect(panelField(path, shown)).toBe(field);
});
