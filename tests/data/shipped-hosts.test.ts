import { describe, expect, it } from 'vitest';
import { isVerified, tierOfSource } from '../../packages/domain/src/deals/tiers.ts';
import { deals, tables } from './shipped-set.ts';

const { hosts } = tables;
const sources = deals.flatMap((deal) => deal.sources.map((source) => ({ deal: deal.id, source })));

describe('the table of hosts', () => {
  it('has each host once, with a reason', () => {
    expect(hosts.map(({ host }) => host).filter((host, place, all) => all.indexOf(host) !== place)).toEqual([]);
    expect(hosts.filter(({ reason }) => reason.trim() === '')).toEqual([]);
  });

  it('grades no bare address, no test server and no copied feed above a list', () => {
    const copies = sources.filter(
      ({ source }) => source.tier === null && /\/\/(?:\d+\.\d+\.|staging\.)|rssing\.com/.test(source.url),
    );
    expect(copies.length).toBe(8);
    for (const { deal, source } of copies) {
      expect(['list', 'unattributed'], deal).toContain(tierOfSource(source, hosts));
      expect(source.unreachable, `${deal} ${source.id}`).not.toBeNull();
    }
  });

  it('leaves hosts that nobody could grade ungraded, and these verify nothing', () => {
    const ungraded = sources.filter(({ source }) => tierOfSource(source, hosts) === 'unattributed');
    expect(ungraded.length).toBe(78);
    const alone = deals.filter((deal) => deal.sources.every((source) => ungraded.some((one) => one.source === source)));
    expect(alone.every((deal) => !isVerified(deal, hosts))).toBe(true);
  });

  it('verifies 272 deals of 355', () => {
    expect(deals.filter((deal) => isVerified(deal, hosts)).length).toBe(272);
  });
});
