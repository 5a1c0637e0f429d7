import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Trial, trial } from '@beringia/domain/scouting/trial';
import { beforeAll, describe, expect, test } from 'vitest';
import { sharedFolder } from '../../../../tests/support/shared.ts';
import { type FileRun, type RealFile, realFiles, runFile } from './testing/real-files.ts';

const shared = sharedFolder();
const skipped = shared === null ? ' (skipped: no shared folder; set BERINGIA_SHARED)' : '';
const datasets = join(shared ?? '', 'datasets');
const files = shared === null ? [] : realFiles(datasets);
const runs = new Map<string, FileRun>();

beforeAll(async () => {
  for (const file of files) runs.set(file.file, await runFile(datasets, file));
});

const runOf = ({ file }: RealFile) => runs.get(file) ?? { read: 0, trials: [], problems: [], seconds: 0 };
const trialsOf = (folder: string) =>
  files.filter(({ file }) => file.startsWith(folder)).flatMap((file) => runOf(file).trials);
const byId = (folder: string, id: string): Trial | undefined => trialsOf(folder).find((one) => one.id === id);

describe.skipIf(shared === null)(`registers of trials as they are${skipped}`, () => {
  test('are there', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(files.filter(({ file }) => !existsSync(join(datasets, file)))).toEqual([]);
  });

  test('are read to the last record, and what is put aside is known', () => {
    for (const file of files) {
      const { read, problems } = runOf(file);
      expect([file.file, read]).toEqual([file.file, file.records]);
      expect(problems).toHaveLength(file.aside.length);
      file.aside.forEach((reason, index) => {
        expect(problems[index]?.wrong.startsWith(reason)).toBe(true);
      });
    }
  });

  test('become trials of the right shape, every one', () => {
    const all = files.flatMap((file) => runOf(file).trials);
    expect(all.length).toBeGreaterThan(14_000);
    const wrong = all.flatMap((one) => trial.safeParse(one).error?.issues.map((issue) => [one.id, issue]) ?? []);
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  test('of ClinicalTrials.gov leave next to nothing unread', () => {
    const all = [...trialsOf('ctgov'), ...trialsOf('aact')];
    const unread = all.flatMap((one) => one.unread.map(({ field }) => field));
    expect(all.length).toBe(1739);
    expect(unread.length).toBeLessThanOrEqual(5);
    expect(all.filter(({ status }) => status?.is === null)).toEqual([]);
  });

  test('never name the people behind them', () => {
    const text = JSON.stringify([trialsOf('chictr'), trialsOf('ictrp'), trialsOf('cde')]);
    expect(text).not.toMatch(/cheng ying|程颖|陈莉|doctoryanzhao|jl\.cheng/);
  });

  test('hold the keys from ClinicalTrials.gov to the Chinese registers, also two in one cell', () => {
    const china = files.find(({ file }) => file.includes('china_sites'));
    const keyed = (to: string) =>
      (china ? runOf(china).trials : []).filter(({ crossIds }) => crossIds.some(({ register }) => register === to));
    expect([keyed('chinadrugtrials').length, keyed('chictr').length]).toEqual([9, 1]);
    const ids = byId('ctgov-v2-watch', 'NCT04746924')?.crossIds.map(({ id }) => id);
    expect(ids).toEqual(['CTR20211476', 'CTR20211464', '2020-004985-21']);
  });

  test('tell what is tested from its partners, in trials read by hand', () => {
    const roles = (folder: string, id: string) =>
      Object.fromEntries(byId(folder, id)?.interventions?.map(({ name, role }) => [name, role]) ?? []);
    expect(roles('ctgov-v2-watch', 'NCT04672356')).toEqual({ IBI939: 'experimental', Sintilimab: 'combination' });
    expect(roles('ctgov-v2-watch', 'NCT04732494')).toEqual({
      Tislelizumab: 'background',
      Ociperlimab: 'experimental',
      Placebo: 'comparator',
    });
    expect(roles('ctgov-v2-watch', 'NCT06438757')).toEqual({ JYB1904: 'experimental', Omalizumab: 'comparator' });
    expect(roles('ctgov-v2-nsclc', 'NCT03058094')).toEqual({
      Pemetrexed: 'comparator',
      'Cisplatin 75mg/m2': 'comparator',
      AC0010: 'experimental',
    });
    expect(roles('cde-chinadrugtrials-csv', 'CTR20230432')).toMatchObject({
      '注射用SHR-A1811': 'experimental',
      羟乙磺酸达尔西利片: 'combination',
    });
    expect(byId('cde', 'CTR20230432')?.sponsors).toEqual([{ name: '苏州盛迪亚生物医药有限公司', class: null }]);
  });

  test('print sizes, phases and days in ways of their own', () => {
    expect(byId('cde', 'CTR20230370')?.enrolment).toMatchObject({ n: null, parts: [{ n: 120 }, { n: 192 }] });
    expect(byId('chictr-xml', 'ChiCTR2000034346')?.enrolment?.n).toBe(3239);
    const damaged = trialsOf('ictrp').filter(({ phases }) => phases?.join() === 'phase-2,phase-3');
    expect(damaged.length).toBeGreaterThan(100);
    expect(byId('chictr-html', 'ChiCTR2400084905')).toMatchObject({ stage: 'phase-3', countries: ['CN'] });
  });
});
