import { describe, expect, it } from 'vitest';
import type { DealSource } from './deal.ts';
import { EXAMPLE_TABLES, exampleDeal } from './testing/example-deal.ts';
import { isVerified, tierOfSource } from './tiers.ts';

const source = (url: string, tier: DealSource['tier'] = null): DealSource => ({
  id: 's1',
  url,
  title: null,
  published: null,
  supports: [],
  tier,
  unreachable: null,
});
const tier = (url: string) => tierOfSource(source(url), EXAMPLE_TABLES.hosts);
const verified = (...sources: DealSource[]) => isVerified(exampleDeal({ sources }), EXAMPLE_TABLES.hosts);

describe('the tier of a source', () => {
  it('goes by its host, whatever stands before it', () => {
    expect(tier('https://www.globenewswire.com/x')).toBe('company-release');
    expect(tier('https://notglobenewswire.com/x')).toBe('unattributed');
  });

  it('trap: verified as a default: an address that nobody graded verifies nothing', () => {
    expect(tier('https://anything.example/deal')).toBe('unattributed');
    expect(verified(source('https://anything.example/deal'), source('http://61.129.132.155/x'))).toBe(false);
    expect(verified(source('https://list.example/row'))).toBe(false);
    expect(verified()).toBe(false);
    expect(verified(source('https://anything.example/deal'), source('https://trade.example/deal'))).toBe(true);
  });

  it('is what a curator says of a page, where the page carries a text of another', () => {
    expect(verified(source('https://anything.example/copy', 'company-release'))).toBe(true);
  });
});
