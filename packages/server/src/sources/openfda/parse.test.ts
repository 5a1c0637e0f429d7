import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applicationOf, labelOf } from './map.ts';
import { applicationRecord, labelRecord, parseOpenFda } from './parse.ts';

/** Self-made pages in the shape of api.fda.gov; no drug and no company in them exists. */
const sample = (name: string) => readFileSync(new URL(`./samples/${name}`, import.meta.url), 'utf8');

describe('applications', () => {
  const page = parseOpenFda(sample('drugsfda.json'), applicationRecord);
  const [biologic, generic] = page.records.map(applicationOf);

  it('come in pages, with the day of the data and what could not be read', () => {
    expect([page.total, page.next, page.dataOf]).toEqual([5, 3, '2026-11-01']);
    expect(page.problems.map(({ field, at }) => [field, at.record])).toEqual([['application_number', 3]]);
  });

  it('were approved with the original submission, not with the newest supplement', () => {
    expect(biologic?.approvedOn).toEqual({
      value: '2022-01-15',
      because: ['original submission 1 approved 2022-01-15'],
    });
    expect([biologic?.kind, biologic?.products[0]?.ingredients]).toEqual(['BLA', ['SAMPLIMAB']]);
  });

  it('approved tentatively are not approved', () => {
    expect(generic?.approvedOn.value).toBeNull();
    expect(generic?.approvedOn.because[0]).toContain('allows no sale');
    expect(generic?.submissions[0]?.priority).toBeNull();
  });

  it('without any original submission have an unknown approval', () => {
    expect(applicationOf({ application_number: 'NDA000003' }).approvedOn.because[0]).toContain('older files lack it');
  });
});

describe('labels', () => {
  const page = parseOpenFda(sample('label.json'), labelRecord);
  const [first, second] = page.records.map(labelOf);

  it('say what the drug is for, or that the section is missing', () => {
    expect([first?.effectiveOn, first?.applications, first?.hasBoxedWarning]).toEqual([
      '2026-01-05',
      ['BLA000001'],
      false,
    ]);
    expect([second?.effectiveOn, second?.indications, second?.hasBoxedWarning]).toEqual([null, null, true]);
  });

  it('beyond 25,000 cannot be paged to, and the page says so', () => {
    expect([page.next, page.beyondReach]).toEqual([null, true]);
  });
});

describe('other answers', () => {
  it('nothing found is an empty page', () => {
    const none = '{"error":{"code":"NOT_FOUND","message":"No matches found!"}}';
    expect(parseOpenFda(none, labelRecord)).toMatchObject({ total: 0, records: [], next: null });
  });

  it('over the limit, broken or odd is refused with what to do', () => {
    expect(() => parseOpenFda('{"error":{"code":"OVER_RATE_LIMIT","message":"Slow down"}}', labelRecord)).toThrow(
      'set a key',
    );
    expect(() => parseOpenFda('{"error":{"code":"SERVER_ERROR","message":"Check your request"}}', labelRecord)).toThrow(
      'SERVER_ERROR',
    );
    expect(() => parseOpenFda(sample('label.json').slice(0, 100), labelRecord)).toThrow('Ask for the same page again');
  });
});
