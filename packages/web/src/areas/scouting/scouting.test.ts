import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CATALOGUE } from '@beringia/contract/catalogue';
import type { Operation } from '@beringia/contract/operation';
import { type MandateLine, mandate } from '@beringia/domain/scouting/mandates/mandate';
import { describe, expect, it } from 'vitest';
import ranking from '../../../../../data/scouting/ranking.json';
import { en } from '../../text/en.ts';
import { zh } from '../../text/zh.ts';
import { EXAMPLES } from './examples.ts';
import { filterRows, otherNames, sortRows } from './list-order.ts';
import { newKill, withList } from './mandate/kill-kinds.ts';
import { draftOf, EMPTY, idOf, mandateOf, targetsOf } from './mandate/mandate-draft.ts';
import { placed } from './mandate/problem-places.ts';
import { type ListRow, packAddress, SCOUTING_PATHS } from './scouting-api.ts';

const CASES = fileURLToPath(new URL('../../../../../cases/scouting/mandates/', import.meta.url));

describe('the questions to the server', () => {
  it.each(Object.entries(SCOUTING_PATHS))('asks %s at the path of the contract', (name, path) => {
    expect((CATALOGUE as readonly Operation[]).find((one) => one.name === name)?.rest.path).toBe(path);
  });

  it('names the workbook of a run', () => {
    expect(packAddress('a1')).toBe('/api/v1/scout/runs/a1/pack');
  });
});

describe('the examples', () => {
  it.each(EXAMPLES.map((one) => [one.id, one] as const))('%s is the case of that name', (id, example) => {
    expect(example).toEqual(JSON.parse(readFileSync(`${CASES}${id}.json`, 'utf8')));
  });

  it.each(EXAMPLES.map((one) => [one.id, one] as const))(
    '%s stands in the form and comes out the same',
    (_id, example) => {
      expect(mandate.parse(mandateOf(draftOf(example)))).toEqual({
        ...mandate.parse(example),
        musts: mandateOf(draftOf(example)).musts ?? null,
      });
    },
  );
});

describe('a mandate in the form', () => {
  it('states nothing that is left empty', () => {
    expect(mandateOf({ ...EMPTY, id: 'x', name: 'X' })).toEqual({ id: 'x', name: 'X', wants: {} });
  });

  it('has musts only where a stated want is a wish', () => {
    const draft = { ...EMPTY, targets: 'IgE', modalities: ['adc'] };
    expect(mandateOf(draft).musts).toBeUndefined();
    expect(mandateOf({ ...draft, wishes: ['modalities'] }).musts).toEqual(['targets']);
    expect(mandateOf({ ...draft, wishes: ['areas'] }).musts).toBeUndefined();
  });

  it.each([
    ['PD-1 and VEGF', ['PD-1', 'VEGF']],
    ['PD-L1 + VEGF', ['PD-L1', 'VEGF']],
    ['PD-1、VEGF', ['PD-1', 'VEGF']],
    ['Claudin 18.2', ['Claudin 18.2']],
  ])('reads %s as one group', (line, group) => {
    expect(targetsOf(line)).toEqual(group);
  });

  it('makes an id of a name', () => {
    expect(idOf('PD-1/VEGF bispecifics ')).toBe('pd-1-vegf-bispecifics');
  });

  it('counts a weight only where it is not one', () => {
    const weights = { rights: '2', crowding: '1', 'us-ind': '' };
    expect(mandateOf({ ...EMPTY, weights }).weights).toEqual({ rights: 2 });
  });

  it('keeps a kill valid as its lists change', () => {
    const kill = newKill('rights', 'Held.');
    expect(withList(kill, 'holderKinds', []).criterion).toEqual({ kind: 'rights', states: ['held', 'encumbered'] });
    const line: MandateLine = { id: 'x', name: 'X', wants: {}, kills: [kill as never] };
    expect(mandate.safeParse(line).success).toBe(true);
  });
});

describe('what was wrong with a mandate', () => {
  const problem = (field: string) => ({ field, wrong: 'w', expected: 'e', next: 'n' });

  it.each([
    ['wants.targets.anyOf[1].allOf', 'targets'],
    ['wants.stage.atLeast', 'stage'],
    ['kills[0]', 'kill-0'],
    ['kills.1.criterion', 'kill-1'],
    ['musts', 'musts'],
    ['id', 'id'],
  ])('%s stands at %s', (field, place) => {
    expect([...placed([problem(field)]).at.keys()]).toEqual([place]);
  });

  it('stands on top where the form has no such field', () => {
    expect(placed([problem('mandate')]).rest).toHaveLength(1);
  });
});

describe('the long list', () => {
  const row = (name: string, change: Partial<ListRow> = {}) =>
    ({
      candidate: name,
      name,
      names: [name],
      targets: { value: null },
      modality: { value: null },
      companies: [],
      rights: null,
      reasons: [],
      stages: [],
      axes: null,
      lastDisclosed: { value: null },
      triage: null,
      ...change,
    }) as unknown as ListRow;
  const china = (stage: string) => ({ stages: [{ region: 'china', stage }] }) as unknown as Partial<ListRow>;

  it('puts the unknown last in every order', () => {
    const rows = [row('a'), row('b', china('phase-1')), row('c', china('phase-3'))];
    expect(sortRows(rows, 'china').map(({ name }) => name)).toEqual(['c', 'b', 'a']);
    expect(sortRows(rows, 'place').map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });

  it('filters by every word, and by what was decided', () => {
    const rows = [
      row('AK112', { names: ['AK112', '依沃西单抗'] }),
      row('HBM9033', { triage: { decision: 'keep' } as never }),
    ];
    expect(filterRows(rows, '依沃西', undefined)).toHaveLength(1);
    expect(filterRows(rows, '', 'keep').map(({ name }) => name)).toEqual(['HBM9033']);
    expect(filterRows(rows, '', 'open').map(({ name }) => name)).toEqual(['AK112']);
  });

  it('shows the Chinese name apart from the codes', () => {
    expect(otherNames({ name: 'ivonescimab', names: ['ivonescimab', 'AK112', '依沃西单抗'] })).toEqual({
      chinese: '依沃西单抗',
      others: ['AK112'],
    });
  });
});

describe('the words', () => {
  it('name every row of the ranking in both languages', () => {
    const ids = ranking.rows.map(({ id }) => id).sort();
    expect(Object.keys(en.scoutForm.ranking).sort()).toEqual(ids);
    expect(Object.keys(zh.scoutForm.ranking).sort()).toEqual(ids);
  });

  it.each([
    [
      'phase-1 anywhere since 2025-08-25: NCT07181473 (phase-1) began 2025-08-25.',
      '任何地区：自 2025-08-25 起1期：NCT07181473（1期）于 2025-08-25 开始。',
    ],
    [
      'Last spoken of 2026-01-12: trial record updated (clinicaltrials-gov/NCT07181473), the latest of what is stored.',
      '最近提及于 2026-01-12：试验记录更新（clinicaltrials-gov/NCT07181473），为已存中最新。',
    ],
    ['small-molecule, and bispecific-antibody is wanted', '小分子，而要求双特异性抗体'],
    [
      '0 deals of the set name it and none reaches here; it may be taken all the same, and nobody says that it is for sale',
      '数据中有 0 笔交易提及它，均不涉及此地；仍可能已被占用，且无人称其待售',
    ],
  ])('read in Chinese: %s', (said, chinese) => {
    expect(zh.said(said)).toBe(chinese);
  });
});
