import { readOut } from '@beringia/domain/assets/read-outs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readResults } from './results.ts';
import { readTitle } from './results-title.ts';

/** A study of API v2 with one measure, invented. */
function study(measure: object) {
  const base = {
    title: 'Objective Response Rate (ORR)',
    reportingStatus: 'POSTED',
    paramType: 'NUMBER',
    dispersionType: '95% Confidence Interval',
    unitOfMeasure: 'percentage of participants',
    groups: [{ id: 'OG000', title: 'SMP-101' }],
    denoms: [{ units: 'Participants', counts: [{ groupId: 'OG000', value: '40' }] }],
  };
  return {
    protocolSection: {
      identificationModule: { nctId: 'NCT99999901' },
      armsInterventionsModule: { interventions: [{ name: 'SMP-101', otherNames: ['samplimab'] }] },
    },
    resultsSection: { outcomeMeasuresModule: { outcomeMeasures: [{ ...base, ...measure }] } },
  };
}
const lines = (...rows: { title?: string; value: string; [limit: string]: string | undefined }[]) =>
  rows.map(({ title, ...row }) => ({ title, categories: [{ measurements: [{ groupId: 'OG000', ...row }] }] }));
const whyNot = (measure: object) => readResults(study(measure)).unread.map(({ why }) => why);

describe('a posted measure', () => {
  test('becomes a row with its arm, people, interval and page', () => {
    const classes = lines({ value: '55', lowerLimit: '38.5', upperLimit: '70.7' });
    expect(readResults(study({ classes })).readOuts).toEqual([
      {
        trial: 'NCT99999901',
        arm: 'SMP-101',
        population: null,
        line: null,
        biomarker: null,
        dose: null,
        n: 40,
        endpoint: 'ORR',
        value: 55,
        unit: '%',
        interval: { low: 38.5, high: 70.7, level: 95 },
        grade3plus: null,
        cutoff: null,
        source: 'https://clinicaltrials.gov/study/NCT99999901',
      },
    ]);
  });

  test('as a proportion or as a count of people is a percentage too', () => {
    const proportion = {
      unitOfMeasure: 'proportion of participants',
      classes: lines({ value: '.23', lowerLimit: '.14', upperLimit: '.34' }),
    };
    expect(readResults(study(proportion)).readOuts[0]).toMatchObject({
      value: 23,
      unit: '%',
      interval: { low: 14, high: 34 },
    });
    const count = {
      unitOfMeasure: 'Participants',
      paramType: 'COUNT_OF_PARTICIPANTS',
      classes: lines({ value: '14', lowerLimit: '9' }),
    };
    expect(readResults(study(count)).readOuts[0]).toMatchObject({ value: 35, unit: '%', n: 40, interval: null });
  });

  test('of time is a median, and not reached only where the register says so', () => {
    const time = { title: 'Overall Survival', paramType: 'MEDIAN', unitOfMeasure: 'Months' };
    const na = (comment: string) =>
      readResults(study({ ...time, classes: lines({ value: 'NA', lowerLimit: '9', upperLimit: 'NA', comment }) }));
    expect(na('Not estimable: too few events').readOuts[0]).toMatchObject({
      endpoint: 'median OS',
      value: 'not-reached',
      unit: 'months',
      interval: { low: 9, high: null, level: 95 },
    });
    expect(na('The upper limit was not reached.').readOuts).toEqual([]);
    expect(na('There were no responders.').unread).toHaveLength(1);
  });

  test('of adverse events of grade 3 or more is read where one line says exactly that', () => {
    const events = {
      title: 'Number of Participants With Adverse Events (AEs)',
      paramType: 'COUNT_OF_PARTICIPANTS',
      unitOfMeasure: 'Participants',
      dispersionType: null,
    };
    const one = {
      ...events,
      classes: lines(
        { title: 'Any TEAE', value: '39' },
        { title: 'TEAE ≥ Grade 3', value: '18' },
        { title: 'Immune-Mediated AE ≥ Grade 3', value: '4' },
      ),
    };
    expect(readResults(study(one)).readOuts).toMatchObject([
      { endpoint: 'adverse events of grade 3 or more', value: 45, grade3plus: 45 },
    ]);
    const graded = { ...events, classes: lines({ title: 'Grade 3', value: '10' }, { title: 'Grade 4', value: '3' }) };
    expect(readResults(study(graded)).readOuts).toEqual([]);
  });
});

describe('what may mean something else is left unread, with the reason', () => {
  test.each([
    ['Objective Response Rate by PD-L1 Expression', /“pd-l1 expression”/],
    ['Durable Objective Response Rate (ORR)', /“durable”/],
    ['ORR Using irRECIST', /“irrecist”/],
    ['Best Overall Response', /“best”/],
    ['ORR and DCR', /more than one measure/],
    ['ORR Assessed by the IRC and the Investigator', /two kinds of judges/],
  ])('%s', (title, why) => {
    expect(whyNot({ title, classes: lines({ value: '10' }) })).toEqual([expect.stringMatching(why)]);
  });

  test('a rate at a time, a mean, a table of several lines, a number outside its interval', () => {
    const months = { title: 'PFS', unitOfMeasure: 'months' };
    expect(whyNot({ title: 'PFS Rate at 6 Months', classes: lines({ value: '40' }) })[0]).toMatch(/rate at 6 months/);
    expect(whyNot({ ...months, paramType: 'MEAN', classes: lines({ value: '4' }) })).toEqual(['it is given as mean']);
    expect(whyNot({ title: 'PFS', classes: lines({ value: '40' }) })[0]).toMatch(/unit .* is none of PFS/);
    expect(whyNot({ classes: lines({ title: 'IRC', value: '1' }, { title: 'Investigator', value: '2' }) })[0]).toMatch(
      /2 lines/,
    );
    expect(whyNot({ classes: lines({ value: '80', lowerLimit: '10', upperLimit: '20' }) })[0]).toMatch(
      /contradicts itself/,
    );
    expect(whyNot({ classes: lines({ value: '180' }) })).toEqual(['a percentage lies outside 0 to 100']);
    expect(whyNot({ reportingStatus: 'NOT_POSTED', classes: [] })).toEqual(['no number is posted']);
  });

  test('other measures are passed over without a word', () => {
    expect(readResults(study({ title: 'Change in Body Weight', classes: lines({ value: '1' }) }))).toEqual({
      readOuts: [],
      unread: [],
    });
    expect(readResults({ protocolSection: {} })).toEqual({ readOuts: [], unread: [] });
  });
});

test('a title keeps who judged, and the part of the trial', () => {
  expect(
    readTitle('Phase 2 of Sub-Study B: Investigator-Assessed Confirmed ORR as per RECIST v1.1 in the FAS', []),
  ).toEqual({
    endpoint: 'ORR',
    qualifiers: ['investigator', 'confirmed'],
    population: 'Phase 2 of Sub-Study B; FAS',
  });
  expect(
    readTitle('Duration of Objective Response (DOR) of Samplimab Plus SMP-101', ['samplimab', 'SMP-101']),
  ).toMatchObject({ endpoint: 'DOR' });
  expect(readTitle('Distant Metastasis-free Survival', [])).toBeNull();
});

test('no text in the results makes it fall over', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'NA',
      '0',
      '-1',
      '.5',
      '1e9',
      '101',
      'Participants',
      'POSTED',
      'MEDIAN',
      'ORR',
      '150% Confidence Interval',
    ),
  );
  const row = fc.record({
    groupId: fc.constant('OG000'),
    value: text,
    lowerLimit: text,
    upperLimit: text,
    comment: text,
  });
  const measure = fc.record({
    title: fc.oneof(text, fc.constantFrom('ORR', 'OS in the', 'Phase: PFS', 'Grade 3+ Adverse Events')),
    paramType: text,
    unitOfMeasure: fc.oneof(text, fc.constantFrom('months', '%')),
    dispersionType: text,
    denoms: fc.array(fc.record({ units: text, counts: fc.array(fc.record({ groupId: text, value: text })) })),
    classes: fc.array(fc.record({ categories: fc.array(fc.record({ measurements: fc.array(row) })) })),
  });
  fc.assert(
    fc.property(measure, (drawn) => {
      const { readOuts, unread } = readResults(study(drawn));
      expect(unread.length).toBeLessThanOrEqual(1);
      for (const row of readOuts) expect(readOut.safeParse(row).success).toBe(true);
    }),
    { seed: 11, numRuns: 500 },
  );
});
