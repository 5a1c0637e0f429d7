import { describe, expect, it } from 'vitest';
import { DEAL_CHECKS } from '../../packages/domain/src/deals/checks/all-checks.ts';
import { checkDeals } from '../../packages/domain/src/deals/checks/run.ts';
import { isVerified } from '../../packages/domain/src/deals/tiers.ts';
import { companies, deals, explained, read, TODAY, tables } from './shipped-set.ts';

describe('the shipped deals', () => {
  it('can be read to the last line', () => {
    expect(read.problems).toEqual([]);
    expect(deals.length).toBe(355);
  });

  it('have ids that nothing else has, former ids included', () => {
    const ids = deals.flatMap((deal) => [deal.id, ...deal.formerIds]);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });

  it('answer to every former id that an event carries', () => {
    const lost = deals.flatMap((deal) =>
      deal.events.flatMap(({ formerId }) =>
        formerId !== null && !deal.formerIds.includes(formerId) ? [formerId] : [],
      ),
    );
    expect(lost).toEqual([]);
  });

  it('name companies that have a row', () => {
    const named = deals.flatMap((deal) => [
      ...deal.licensors.map(({ company }) => company),
      ...deal.licensees.flatMap(({ company, backers }) => [company, ...backers.map((backer) => backer.company)]),
    ]);
    expect(named.length).toBeGreaterThan(700);
    expect(named.filter((id) => id !== null && !companies.has(id))).toEqual([]);
  });

  it('leave no inconsistency unexplained and no explanation without its finding', () => {
    const report = checkDeals(deals, { asOf: TODAY, tables, companies }, explained);
    expect(report.rules.length).toBe(DEAL_CHECKS.length);
    const open = report.rules
      .filter(({ kind }) => kind === 'inconsistent')
      .flatMap(({ rule, findings }) =>
        findings.filter((one) => one.explained === null).map((one) => ({ rule, ...one })),
      );
    expect(open).toEqual([]);
    expect(report.unexplained).toBe(0);
    expect(report.stale).toEqual([]);
  });

  it('are unverified where only the one compiled list was seen', () => {
    const listOnly = deals.filter(({ sources }) => sources.every(({ url }) => new URL(url).hostname === 'github.com'));
    expect(listOnly.length).toBe(60);
    expect(listOnly.filter((deal) => isVerified(deal, tables.hosts)).map(({ id }) => id)).toEqual([]);
  });
});
