import { describe, expect, it } from 'vitest';
import { type Day, parseDay } from '../../basics/partial-date.ts';
import { type Law, law } from '../law.ts';
import { knownOn, withRecords } from '../register.ts';
import { REGISTER } from '../testing/shipped-register.ts';
import { assess } from './assess.ts';
import { rulesKnownOn } from './known-rules.ts';
import { factsFrom, RULES } from './testing/shipped-rules.ts';

const TODAY = parseDay('2026-11-25');
const ask = (facts: string, rule: string, register = REGISTER, asOf: Day = TODAY) =>
  assess(factsFrom(facts), RULES, register, asOf).answers.find((one) => one.rule === rule);

/** A law with one more step in its history. */
function moved(id: string, on: string): Law {
  const record = REGISTER.law.get(id);
  const step = { status: 'in-force', on, says: 'Invented.', grade: 'S' };
  return law.parse({ ...record, history: [...(record?.history ?? []), step], recordedOn: '2026-12-01' });
}

describe('a deal of which nothing is known', () => {
  const found = assess({ statements: [] }, RULES, REGISTER, TODAY);

  it('is clear of nothing, and every rule says what it needs', () => {
    expect(found.answers.filter(({ verdict }) => verdict !== 'unknown')).toEqual([]);
    expect(found.answers.filter(({ missing }) => missing.length === 0)).toEqual([]);
    expect(found.answers).toHaveLength(RULES.questions.length);
  });

  it('asks for each fact once, with the rules that wait for it', () => {
    const seat = found.missing.filter(({ fact }) => fact === 'licensor-seat');
    expect(seat.map(({ rules }) => rules)).toEqual([['hgr-foreign-party-licensor', 'hgr-trial', 'money-inbound']]);
    expect(new Set(found.missing.map(({ fact }) => fact)).size).toBe(found.missing.length);
  });
});

describe('trials', () => {
  it('are answered one by one, each under the text of its own day', () => {
    const facts = factsFrom('trial-started@first=2021-03-01; trial-started@second=2024-02-01; licensor-seat=elsewhere');
    const found = assess(facts, RULES, REGISTER, TODAY).answers.filter(
      ({ rule }) => rule === 'hgr-foreign-party-licensor',
    );
    expect(found.map(({ trial, version, verdict }) => [trial, version, verdict])).toEqual([
      ['first', 'hgr-regulation-717', 'flag'],
      ['second', 'hgr-rules-2023', 'flag'],
    ]);
  });
});

describe('texts that are no law yet', () => {
  const clinical = 'recipient-seat=united-states; hgr-handed-over=clinical-data';

  it('are told, and change nothing', () => {
    const found = ask(clinical, 'hgr-transfer');
    expect(found?.verdict).toBe('clear');
    expect(found?.because.filter(({ kind }) => kind === 'pending').map(({ record }) => record)).toEqual([
      'hgr-draft-2026',
    ]);
  });

  it('leave nothing to say once they are in force and no table is entered for them', () => {
    const register = withRecords(REGISTER, { laws: [moved('hgr-draft-2026', '2026-11-20')] });
    const found = ask(clinical, 'hgr-transfer', register);
    expect(found?.verdict).toBe('unknown');
    expect(found?.because.map(({ says }) => says).join(' ')).toContain('no table of this rule is entered for it');
  });

  it('do not reach back: a day before it keeps its answer', () => {
    const register = withRecords(REGISTER, { laws: [moved('hgr-draft-2026', '2026-11-20')] });
    expect(ask(clinical, 'hgr-transfer', register, parseDay('2026-11-19'))?.verdict).toBe('clear');
  });
});

describe('an answer', () => {
  it('shows the playbook beside its own, with the sources of both', () => {
    const found = ask('licensor-seat=mainland-china', 'money-inbound');
    expect(found?.differs.map(({ heldBy }) => heldBy)).toEqual(['in-licensing playbook']);
    expect(found?.differs[0]?.sources.length).toBeGreaterThan(1);
  });

  it('numbers its steps and says who does what, and why', () => {
    const facts =
      'tx-transfer=yes; tx-dual-use=no; tx-human-gene-editing=no; tx-tier-opinion=restricted; tx-licence=no';
    const steps = ask(`${facts}; tx-letter-of-intent=no; tx-negotiation-started=no`, 'technology-export')?.steps;
    expect(steps?.map(({ order, id, who }) => `${order} ${id}: ${who}`)).toEqual([
      '1 tx-apply-letter: licensor',
      '2 tx-letter: commerce authority',
      '3 tx-sign: both',
      '4 tx-apply-licence: licensor',
    ]);
    expect(steps?.every(({ reason, sources }) => reason !== '' && sources.length > 0)).toBe(true);
  });

  it('is unknown before anything was recorded, whatever the facts', () => {
    const register = knownOn(REGISTER, parseDay('2026-11-22'));
    expect(ask('us-person-invests=no', 'outbound', register)?.verdict).toBe('unknown');
  });

  it('comes out the same from the rules of its day, although rows came in since', () => {
    const facts = factsFrom('us-data-reaches-china=no; us-person-invests=no; us-vehicle=no');
    const [row] = RULES.rows.filter(({ rules }) => rules.includes('outbound'));
    if (!row) throw new Error('there is no row');
    const stricter = { ...row, verdict: 'flag' as const, recordedOn: parseDay('2026-12-10') };
    const later = { ...RULES, rows: [stricter, ...RULES.rows] };
    const first = assess(facts, RULES, REGISTER, TODAY);
    expect(assess(facts, rulesKnownOn(later, TODAY), knownOn(REGISTER, TODAY), TODAY)).toEqual(first);
    expect(assess(facts, later, REGISTER, TODAY)).not.toEqual(first);
  });

  it('asks again today where the law was not looked up for too long', () => {
    const found = ask('us-data-reaches-china=no', 'dsp-access');
    expect([found?.stale, found?.recheckOn]).toEqual([['dsp-28cfr202'], TODAY]);
  });
});
