import { describe, expect, it } from 'vitest';
import { parsePartialDate } from '../basics/partial-date.ts';
import {
  earliestPriority,
  type FamilyMember,
  mergeMembers,
  mergePriorities,
  type PriorityClaim,
} from './patent-number.ts';

const NO_FORMS = { docdb: null, epodoc: null, original: null };
const date = (text: string) => parsePartialDate(text);
const claim = (country: string, number: string, day: string, more: Partial<PriorityClaim> = {}): PriorityClaim => ({
  country,
  number,
  kind: null,
  date: date(day),
  forms: { ...NO_FORMS, docdb: `${country} ${number} A` },
  active: null,
  ...more,
});
const member = (country: string, number: string, kind: string, more: Partial<FamilyMember> = {}): FamilyMember => ({
  country,
  number,
  kind,
  date: null,
  forms: NO_FORMS,
  application: null,
  familyId: null,
  ...more,
});

describe('the earliest date that a family claims', () => {
  it('is the earliest priority that still counts', () => {
    const priorities = [
      claim('CN', '2', '2020-05-01'),
      claim('CN', '1', '2020-01-08'),
      claim('CN', '0', '2019-01-01', { active: false }),
    ];
    expect(earliestPriority(priorities, [])).toEqual({
      value: '2020-01-08',
      because: ['earliest of 2 priority claims: CN 1 A of 2020-01-08'],
    });
  });

  it('is the filing when nothing is claimed, and says so', () => {
    const application = { country: 'CN', number: '7', kind: 'A', date: date('2021-03-02'), forms: NO_FORMS };
    expect(earliestPriority([], [{ application }])).toEqual({
      value: '2021-03-02',
      because: ['no dated priority is claimed; earliest filing: 7 of 2021-03-02'],
    });
  });

  it('is unknown otherwise', () => {
    expect(earliestPriority([], [{ application: null }]).value).toBeNull();
  });
});

describe('one number once', () => {
  it('is a priority repeated by every member, and under its epodoc number', () => {
    const docdb = claim('US', '96495207', '2007-12-27');
    const epodoc = claim('US', '20070964952', '2007-12-27', { forms: { ...NO_FORMS, epodoc: 'US20070964952' } });
    expect(mergePriorities([docdb, docdb, epodoc])).toEqual([docdb]);
    expect(mergePriorities([epodoc])).toEqual([epodoc]);
  });

  it('are still two where two were filed on one day', () => {
    const first = claim('CN', '1', '2020-01-08');
    const second = claim('CN', '2', '2020-01-08');
    expect(mergePriorities([second, first])).toEqual([first, second]);
  });

  it('counts as active when one member says so', () => {
    const merged = mergePriorities([
      claim('CN', '1', '2020-01-08', { active: false }),
      claim('CN', '1', '2020-01-08', { active: true }),
    ]);
    expect(merged.map(({ active }) => active)).toEqual([true]);
  });

  it('is a publication read from two answers: the fuller record, dates in order, unknown last', () => {
    const merged = mergeMembers([
      member('CN', '9', 'B'),
      member('CN', '1', 'A', { familyId: '5' }),
      member('CN', '1', 'A', { date: date('2021-07-09') }),
    ]);
    expect(merged.map(({ number, date: day, familyId }) => [number, day, familyId])).toEqual([
      ['1', '2021-07-09', '5'],
      ['9', null, null],
    ]);
  });
});
