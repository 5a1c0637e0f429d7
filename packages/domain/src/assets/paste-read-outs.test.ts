import { describe, expect, it } from 'vitest';
import { parseReadOuts } from './paste-read-outs.ts';

const table = (...rows: string[]) => rows.join('\n');

describe('a pasted table of read-outs', () => {
  it('is read tab- or comma-separated, quotes and all', () => {
    const tabs = parseReadOuts(
      table('Trial\tArm\tEndpoint\tValue\tUnit\tn\tSource', 'A-1\tdrug, 20 mg\tORR\t43.5\t%\t120\tposter'),
    );
    const commas = parseReadOuts(
      table('trial,arm,endpoint,value,unit,N,source', 'A-1,"drug, 20 mg",ORR,43.5,%,120,poster'),
    );
    expect(tabs.problems).toEqual([]);
    expect(tabs.items).toEqual(commas.items);
    expect(tabs.items[0]).toMatchObject({ line: 2, value: { arm: 'drug, 20 mg', value: 43.5, n: 120, unit: '%' } });
  });

  it('leaves empty cells unknown, never zero', () => {
    const { items } = parseReadOuts(table('trial,endpoint,value,n,grade3plus,source', 'A-1,median PFS,,,,poster'));
    expect(items[0]?.value).toMatchObject({ value: null, n: null, grade3plus: null, interval: null, cutoff: null });
  });

  it('understands intervals, percent signs and what was not reached', () => {
    const { items, problems } = parseReadOuts(
      table(
        'trial\tendpoint\tvalue\t95% CI\tcutoff\tsource',
        'A-1\tORR\t50%\t(40.1–59.9)\t2024-05\tp',
        'A-1\tmedian OS\tNR\t10.2 to NE\t\tp',
      ),
    );
    expect(problems).toEqual([]);
    expect(items[0]?.value).toMatchObject({
      value: 50,
      unit: '%',
      interval: { low: 40.1, high: 59.9, level: 95 },
      cutoff: '2024-05',
    });
    expect(items[1]?.value).toMatchObject({ value: 'not-reached', interval: { low: 10.2, high: null, level: 95 } });
  });

  it('names line and field of every error and keeps the good rows', () => {
    const { items, problems, read } = parseReadOuts(
      table(
        'trial,endpoint,value,low,high,n,cutoff,source',
        'A-1,ORR,"43,5",,,10,2024,p',
        'A-1,ORR,43.5,40,47,0,2024-13,p',
        ',ORR,43.5,,,,,p',
        'A-1,ORR,60,40,47,,,p',
        'A-1,ORR,43.5,40,47,10,2024,p',
      ),
    );
    expect([read, items.length]).toEqual([5, 1]);
    expect(problems.map(({ line, field }) => [line, field])).toEqual([
      [2, 'value'],
      [3, 'n'],
      [3, 'cutoff'],
      [4, 'trial'],
      [5, 'value'],
    ]);
    expect(problems[4]?.wrong).toMatch(/outside its interval 40 to 47/);
  });

  it('says which heading is missing, unknown or double', () => {
    const { problems } = parseReadOuts(table('trial,endpoint,value,value,colour', 'A-1,ORR,1,2,red'));
    expect(problems.map(({ line, wrong }) => [line, wrong])).toEqual([
      [1, '"colour" is not a known heading.'],
      [1, '"source" is missing from the headings.'],
      [1, '"value" stands twice.'],
    ]);
  });

  it('survives a quote that is never closed', () => {
    expect(parseReadOuts('trial,endpoint,source\nA-1,"ORR,p').items[0]?.value.endpoint).toBe('"ORR');
    expect(parseReadOuts('').problems[0]?.line).toBe(1);
  });
});
