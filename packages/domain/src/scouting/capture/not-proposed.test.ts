import { beforeAll, describe, expect, it } from 'vitest';
import { captureFrom } from './capture-from.ts';
import type { Known } from './known.ts';
import { documentOf, shippedKnown } from './testing/known.ts';

let known: Known;
beforeAll(() => {
  known = shippedKnown();
});

const read = (text: string) => {
  const { proposals, notProposed } = captureFrom(documentOf(text), known);
  return {
    proposed: proposals.filter(({ field }) => field !== 'names').map(({ field }) => field),
    left: notProposed.map(({ field, why }) => `${field} ${why}`),
    because: notProposed.map(({ because }) => because),
  };
};

describe('what a text denies', () => {
  it.each([
    'Example-101 did not receive IND clearance from the FDA.',
    'Example-101 has not received IND clearance from the FDA.',
    'Example-101 failed to obtain IND clearance in the United States.',
    'The FDA hasn’t cleared the IND for Example-101.',
    'No IND clearance has come for Example-101.',
    'The IND for Example-101 was not cleared by the FDA.',
    'Example-101 的IND申请未获批准。',
    'Example-101 尚未获批临床。',
    'Example-101 没有获批临床。',
    'Example-101 was never approved by the NMPA.',
  ])('is not proposed: %s', (text) => {
    expect(read(text)).toMatchObject({ proposed: [], left: ['stages denied'] });
  });

  it('names the words of the text that decided', () => {
    expect(read('Example-101 did not receive IND clearance from the FDA.').because).toEqual([
      '“did not” stands in “Example-101 did not receive IND clearance from the FDA.”',
    ]);
  });

  it('also of targets and designations', () => {
    expect(read('Example-101 does not bind PD-1.').left).toEqual(['targets denied']);
    expect(read('Example-101 did not receive fast track designation.').left).toEqual(['designations denied']);
  });

  it.each([
    ['Example-101, which does not bind PD-1, is in a phase 2 trial in China.', ['stages']],
    ['Example-101 not only received IND clearance from the FDA.', ['stages']],
    ['Example-101 用于未经治患者的Ⅲ期临床试验在中国进行。', ['stages']],
  ])('in another clause, or of patients, takes nothing away: %s', (text, proposed) => {
    expect(read(text).proposed).toEqual(proposed);
  });
});

describe('what a text plans', () => {
  it.each([
    'The company may start a phase 3 trial of Example-101 in 2027.',
    'The company plans to begin a phase 3 trial of Example-101.',
    'The company expects to start a phase 3 trial of Example-101.',
    'A phase 3 trial of Example-101 will start in 2027.',
    'A phase 3 trial expected to begin in 2027 is all for Example-101.',
    'Example-101 计划开展Ⅲ期临床试验。',
    'Example-101 拟开展Ⅲ期临床试验。',
    'Example-101 的Ⅲ期临床试验预计2027年启动。',
    'Example-101 would be given if approved by the FDA.',
  ])('is not reached: %s', (text) => {
    expect(read(text)).toMatchObject({ proposed: [], left: ['stages planned'] });
  });

  it('leaves what is reached beside it', () => {
    const cleared = 'The FDA cleared the IND for Example-101 and plans are made.';
    expect(read(cleared)).toMatchObject({ proposed: ['stages'], left: [] });
    const both = 'Example-101 received IND clearance from the FDA, and the company plans to begin a phase 1 trial.';
    expect(read(both)).toMatchObject({ proposed: ['stages'], left: ['stages planned'] });
    expect(read('Example-101 已获批临床，拟开展Ⅱ期临床试验。')).toMatchObject({ left: ['stages planned'] });
  });

  it.each([
    'On May 12, 2026 the FDA cleared the IND for Example-101.',
    'In May the FDA cleared the IND for Example-101.',
    'The FDA said that the IND study of Example-101 may proceed.',
  ])('has nothing to do with: %s', (text) => {
    expect(read(text)).toMatchObject({ proposed: ['stages'], left: [] });
  });
});

describe('reasons', () => {
  it('quote the text and no example', () => {
    const text = 'Data cut-off: June 30, 2026. The study of Example-101 enrolled 31 patients in China.';
    const { proposals } = captureFrom(documentOf(text), known);
    const of = (field: string) => proposals.find((one) => one.field === field)?.because;
    expect(of('cutoff')).toBe('“Data cut-off:” stands right before “June 30, 2026”');
    expect(of('enrolment')).toBe('“enrolled 31 patients” counts people');
    const texts = ['The FDA cleared the IND for Example-101.', 'Example-101 has fast track designation.'];
    for (const one of texts) {
      const [first] = captureFrom(documentOf(one), known).proposals;
      const words = /“(.+?)”/u.exec(first?.because ?? '')?.[1];
      expect(words && one.includes(words)).toBe(true);
    }
  });
});
