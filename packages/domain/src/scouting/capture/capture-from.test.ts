import { beforeAll, describe, expect, it } from 'vitest';
import { captureFrom } from './capture-from.ts';
import type { Known } from './known.ts';
import type { CaptureField, Proposal } from './proposal.ts';
import { documentOf, shippedKnown } from './testing/known.ts';

let known: Known;
beforeAll(() => {
  known = shippedKnown();
});

const capture = (...texts: string[]) => captureFrom(documentOf(...texts), known);
const ofField = <F extends CaptureField>(field: F, ...texts: string[]) =>
  capture(...texts).proposals.filter((one): one is Extract<Proposal, { field: F }> => one.field === field);

describe('the drug that a text is about', () => {
  it('is settled when one is named, in either language', () => {
    for (const text of ['A note on ivonescimab.', '关于依沃西单抗的说明。', 'AK112 and nothing else']) {
      const { verdict, asset } = capture(text).subject;
      expect([verdict, asset]).toEqual(['one', 'ivonescimab']);
    }
  });

  it('is asked about when several are named, and nothing is given to either', () => {
    const text = 'Ivonescimab and cadonilimab are both made by Akeso. Enrolled 31 patients in the study.';
    const { subject, proposals } = capture(text);
    expect(subject.verdict).toBe('ask');
    expect(subject.candidates.map(({ asset }) => asset).sort()).toEqual(['cadonilimab', 'ivonescimab']);
    expect(proposals.length).toBeGreaterThan(0);
    expect(proposals.filter(({ record }) => record !== null)).toEqual([]);
  });

  it('is what the user says once asked; a sentence about the other one alone stays open', () => {
    const text = 'Ivonescimab is in a phase 3 trial in China. Cadonilimab is in a phase 2 trial in China.';
    const { subject, proposals } = captureFrom(documentOf(text), known, 'cadonilimab');
    expect(subject.verdict).toBe('told');
    const stages = proposals.filter(({ field }) => field === 'stages');
    expect(stages.map(({ record }) => record)).toEqual([null, 'cadonilimab']);
  });

  it('is the one of the title, when the text names others', () => {
    const text = { ...documentOf('Ivonescimab was given beside cadonilimab.'), title: 'A note on ivonescimab' };
    expect(captureFrom(text, known).subject).toMatchObject({ verdict: 'one', asset: 'ivonescimab' });
  });

  it('is unknown when none is named; codes that may be a new one are shown', () => {
    const { subject } = capture('QQX-9901 is a new molecule against BCMA.');
    expect(subject.verdict).toBe('none');
    expect(subject.unknownCodes.map(({ text, page }) => [text, page])).toEqual([['QQX-9901', 1]]);
  });
});

describe('a second name', () => {
  it('belongs to the drug that it stands beside, also when another is named before', () => {
    const text = 'Ivonescimab was given beside Example-101 (QQX-9901).';
    const names = (told: string) => captureFrom(documentOf(text), known, told).proposals.map(({ record }) => record);
    expect([names('ivonescimab'), names('example-101')]).toEqual([[null], ['example-101']]);
  });
});

describe('a drug that is not on record', () => {
  it('is spoken of by its code, and its proposals wait for a record', () => {
    const [one] = ofField('targets', 'QQX-9901 is a new molecule against BCMA.');
    expect(one).toMatchObject({ record: null, value: 'TNFRSF17' });
  });
});

describe('a row about another drug', () => {
  it('is not given to the one that the page is about, though only that one is on record', () => {
    const row = (drug: string, id: string) => `1\t${drug}\t${id}\t某研究的名称写得足够长以致像是折行的样子`;
    const trials = ofField('trials', `${row('Example-101', 'NCT99999999')}\n${row('QQX-9901', 'NCT88888888')}`);
    expect(trials.map(({ record }) => record)).toEqual(['example-101', null]);
    expect(trials[1]?.doubt).toBe('The sentence names QQX-9901 (not on record).');
  });
});

describe('what is proposed', () => {
  it('results, with patients and interval', () => {
    const [one, two] = ofField(
      'readOuts',
      'Example-101: ORR 45.2% (n=31). 示例单抗的客观缓解率（ORR）为 38.5%（95% CI：27.3%–64.0%）。',
    );
    expect(one?.value).toMatchObject({ endpoint: 'ORR', value: 45.2, unit: '%', n: 31, interval: null });
    expect(one?.doubt).toContain('Check the arm');
    expect(two?.value).toMatchObject({ value: 38.5, n: null, interval: { low: 27.3, high: 64, level: 95 } });
    expect(one?.record).toBe('example-101');
  });

  it.each([
    ['Example-101 had a median PFS of 7.2 months (95% CI 5.1, NE).', 'median PFS', 7.2],
    ['Example-101 的中位PFS为7.2个月。', 'median PFS', 7.2],
    ['Example-101 showed a 45.2% objective response rate (14/31).', 'ORR', 45.2],
    ['Example-101: hazard ratio (HR) 0.51 (95% CI 0.38-0.69)', 'hazard ratio', 0.51],
    ['Example-101 ORR (n=31) was 45.2%', 'ORR', 45.2],
  ])('%s', (text, endpoint, value) => {
    expect(ofField('readOuts', text).map((one) => [one.value.endpoint, one.value.value])).toEqual([[endpoint, value]]);
  });

  it.each([
    'Example-101 is expected to raise the ORR.',
    'Example-101 was given for 24 hr 0.5 mg',
    'ORR, DCR and 45.2% of all',
  ])('no result in: %s', (text) => {
    expect(ofField('readOuts', text)).toEqual([]);
  });

  it.each([
    ['Example-101 is in a Phase 1b/2 trial in China.', 'china', 'phase-1-2', null],
    ['Example-101 的Ⅲ期临床试验在中国进行。', 'china', 'phase-3', null],
    ['The FDA cleared the IND for Example-101.', 'highest', null, 'cleared'],
    ['NMPA approved the IND application of Example-101.', 'china', 'ind', null],
    ['Example-101 的新药上市申请获国家药监局受理。', 'china', 'nda', null],
    ['Example-101 was approved by the NMPA.', 'china', 'approved', null],
  ])('a stage: %s', (text, scope, stage, usInd) => {
    const found = ofField('stages', text).map(({ value }) => value);
    expect(found).toMatchObject([{ scope, stage, usInd, on: '2026-11-20' }]);
  });

  it('获批临床 without an agency says where it is not sure', () => {
    const [one] = ofField('stages', 'Example-101 获批临床。');
    expect(one?.value).toMatchObject({ stage: 'ind', scope: 'highest' });
    expect(one?.doubt).toContain('names no country');
  });

  it('a plan elsewhere in the sentence is doubted, and a stage of the disease is none of the drug', () => {
    const [one] = ofField('stages', 'Example-101 is in a phase 2 trial, and a partner plans further work.');
    expect(one?.doubt).toContain('plan');
    expect(ofField('stages', 'Example-101 用于III期非小细胞肺癌患者。')).toEqual([]);
  });

  it('trial numbers, people enrolled, designations and cut-offs', () => {
    const text =
      'Example-101 received breakthrough therapy designation from the FDA. NCT99999999 enrolled 31 patients. Data cut-off: March 1, 2026. CTR20269999 共入组120例。';
    expect(ofField('trials', text).map(({ value }) => value.id)).toEqual(['NCT99999999', 'CTR20269999']);
    expect(ofField('enrolment', text).map(({ value }) => [value.n, value.trial])).toEqual([
      [31, 'NCT99999999'],
      [120, 'CTR20269999'],
    ]);
    expect(ofField('designations', text)[0]?.value).toMatchObject({
      designation: 'breakthrough-therapy',
      agency: 'FDA',
    });
    expect(ofField('cutoff', text)[0]?.value).toBe('2026-03-01');
  });

  it('targets, indications and the kind of drug, where the sentence names the drug, against the record', () => {
    const text = 'Example-101 is a bispecific antibody against PD-1 and VEGF for NSCLC. Gastric cancer is common.';
    const told = (field: CaptureField) => ofField(field, text).map(({ value, standing }) => [value, standing]);
    expect(told('targets')).toEqual([
      ['PDCD1', 'new'],
      ['VEGFA', 'on-record'],
    ]);
    expect(told('indications')).toEqual([['nsclc', 'new']]);
    expect(told('modality')).toEqual([['bispecific-antibody', 'on-record']]);
  });

  it('second names in brackets, and not what else stands in brackets', () => {
    const names = (text: string) => ofField('names', text).map(({ value }) => [value.text, value.kind]);
    expect(names('Example-101 (QQX-9901, examplimab) and others')).toEqual([
      ['QQX-9901', 'code'],
      ['examplimab', 'inn'],
    ]);
    expect(names('示例单抗（研发代号：QQX-9901）')).toEqual([['QQX-9901', 'code']]);
    expect(names('Examplimab (Example-101)')).toEqual([['Examplimab', 'inn']]);
    expect(names('Example-101 (n=31), Example-101 (NCT99999999), Example-101 (PD-1)')).toEqual([]);
  });

  it('reads traditional characters, and quotes them as they stand', () => {
    const text = '示例單抗（研發代號：QQX-9901）的Ⅲ期臨床試驗在中國進行，客觀緩解率為45.2%。';
    const { proposals } = capture(text);
    expect(proposals.map(({ field }) => field).sort()).toEqual(['names', 'readOuts', 'stages']);
    expect(proposals.every(({ quote }) => text.includes(quote))).toBe(true);
  });

  it('doubts a target that may describe the patients', () => {
    const [one] = ofField('targets', 'Example-101 was given to EGFR-mutant patients.');
    expect(one?.doubt).toContain('describe the patients');
    const [two] = ofField('modality', 'Example-101 was given after failure of a kinase inhibitor.');
    expect(two?.doubt).toContain('earlier treatment');
  });

  it('takes the longer of two names that overlap', () => {
    const text = 'Example-101 inhibits anaplastic lymphoma kinase.';
    expect([ofField('targets', text).length, ofField('indications', text).length]).toEqual([1, 0]);
  });

  it('companies, by names on record and by their legal form', () => {
    const { companies } = capture('康方生物与 Nobodyknows Therapeutics 就 Example-101 合作。');
    expect(companies.map(({ printed, companies: on }) => [printed, on.map(({ id }) => id)])).toEqual([
      ['康方生物', ['akeso']],
      ['Nobodyknows Therapeutics', []],
    ]);
  });

  it('days at the head, to be confirmed', () => {
    expect(capture('SHANGHAI, Nov. 20, 2026 — Example-101').datelines.map(({ date }) => date)).toEqual(['2026-11-20']);
    expect(capture('2026年11月20日，示例单抗').datelines.map(({ date }) => date)).toEqual(['2026-11-20']);
  });

  it('what is said twice is proposed once', () => {
    const [one, ...others] = ofField('trials', 'NCT99999999 of Example-101', 'again Example-101 in NCT99999999');
    expect([one?.alsoAt, others.length]).toEqual([1, 0]);
  });
});
