import { describe, expect, it } from 'vitest';
import { REGISTER, THRESHOLDS } from '../testing/shipped-register.ts';
import { namesIn } from './condition.ts';
import { readRules } from './read-rules.ts';
import { CONTENT, READ_RULES, RULES } from './testing/shipped-rules.ts';

describe('the rules that ship', () => {
  it('are read without a problem', () => {
    expect(READ_RULES.problems).toEqual([]);
    expect(RULES.questions.length).toBeGreaterThan(15);
  });

  it('ask for no fact, number or step in vain', () => {
    const names = RULES.rows.map(({ when }) => namesIn(when));
    const parties = (id: string) => [id, id.replace(/^party-/, 'licensor-'), id.replace(/^party-/, 'recipient-')];
    const facts = new Set(names.flatMap((one) => one.facts.flatMap(parties)));
    const days = new Set(RULES.questions.map(({ at }) => at));
    expect([...RULES.kinds.keys()].filter((id) => !facts.has(id) && !days.has(id))).toEqual([]);
    const numbers = new Set(names.flatMap((one) => one.numbers));
    expect([...RULES.numbers.keys()].filter((id) => !numbers.has(id))).toEqual([]);
    const steps = new Set(RULES.rows.flatMap((row) => row.steps));
    expect([...RULES.steps.keys()].filter((id) => !steps.has(id))).toEqual([]);
  });

  it('show what the playbook says where the answer differs', () => {
    expect(RULES.views.filter(({ heldBy }) => heldBy.includes('playbook')).map(({ rule }) => rule)).toEqual([
      'money-inbound',
      'hgr-transfer',
    ]);
  });

  it.each([
    ['rows', '"cac-data-flows-2024"', '"cac-data-flows-2030"', 'cac-data-flows-2030 is not among the laws'],
    ['rows', '"over": "dsp-genomic"', '"over": "dsp-genome"', 'dsp-genome is not a named number'],
    ['rows', '"is": "mainland-china"', '"is": "mainland"', 'is never "mainland"'],
    ['rows', '"steps": ["tx-redesign"]', '"steps": ["tx-think"]', 'tx-think is not a step'],
    ['numbers', '"grade": "P"', '"grade": "B"', 'is known from memory, and the row would decide by it'],
    ['views', '"rule": "money-inbound"', '"rule": "money-outbound"', 'money-outbound is not a rule'],
    ['rows', '"verdict": "clear"', '"verdict": "fine"', 'does not fit'],
    ['numbers', '"id": "fx-check"', '"id": "dsp-health"', 'dsp-health stands twice'],
  ] as const)('%s with %s changed to %s are refused: %s', (file, good, bad, says) => {
    const { problems } = readRules({ ...CONTENT, [file]: CONTENT[file].replaceAll(good, bad) }, REGISTER, THRESHOLDS);
    expect(problems.map(({ wrong }) => wrong).join('\n')).toContain(says);
  });
});
