import { expect, it } from 'vitest';
import { renderLandscape } from './render-landscape.ts';

const coverage = {
  shipped: { assets: 2, deals: 1, version: '1' },
  lookedUp: { how: 'everything', because: 'everything is looked at', records: 3, stoppedAt: null },
  asked: [],
  blindSpots: [],
};
const cell = (row: string, column: string, ...stages: [string, string[]][]) => ({
  row,
  column,
  count: stages.flatMap(([, ids]) => ids).length,
  stages: stages.map(([stage, ids]) => ({ stage, ids })),
});
const entry = (id: string, on: string) => ({
  id,
  name: id,
  class: 'PDCD1 antibody',
  on,
  year: 2020,
  by: 'first-trial',
});

const shown = {
  region: 'china',
  drugs: {},
  map: {
    rows: [
      { key: 'PDCD1', label: 'PD-1', targets: ['PDCD1'], count: 3 },
      { key: 'unknown', label: '', targets: [], count: 1 },
    ],
    columns: ['monoclonal-antibody', 'unknown'],
    cells: [
      cell('PDCD1', 'monoclonal-antibody', ['phase-1', ['a']], ['phase-3', ['b']], ['unknown', ['c']]),
      cell('unknown', 'unknown', ['unknown', ['d']]),
    ],
    total: 4,
  },
  entries: [entry('a', '2019-05'), entry('b', '2021')],
  undated: ['c', 'd'],
  crowding: [{ class: 'PDCD1 antibody', years: [{ year: 2021, entered: ['b'], all: 2 }] }],
  readOuts: {},
  coverage,
};
const render = (landscape: object) => renderLandscape(landscape as never);

it('is a map of targets by modality, with how many and how far', () => {
  expect(render(shown).split('\n')).toEqual([
    '4 drugs by target and modality; behind each number the highest stage in china',
    'Target          Drugs  monoclonal-antibody  unknown',
    'PD-1            3      3, phase-3           —',
    'target unknown  1      —                    1, stage unknown',
    '',
    'Fullest classes',
    '  Class           Drugs  First      Latest',
    '  PDCD1 antibody  2      2019-05 a  2021 b',
    '',
    '2 drugs without any day: in the map, in no year.',
    '',
    'Looked at 2 assets and 1 deals of the shipped set, and 3 records of sources: everything is looked at.',
  ]);
});

it('folds what does not fit a terminal, and counts it', () => {
  const columns = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const rows = Array.from({ length: 33 }, (_, n) => ({ key: `${n}`, label: `T${n}`, targets: [`${n}`], count: 1 }));
  const cells = columns.map((column) => cell('0', column, ['phase-2', ['x']]));
  const lines = render({ ...shown, map: { rows, columns, cells, total: 33 } }).split('\n');
  expect(lines[1]).toMatch(/^Target +Drugs +a +b +c +d +e +other modalities$/);
  expect(lines[2]).toMatch(/ 2, phase-2$/);
  expect(lines).toContain('and 3 rows more: --json, or narrow it with --target, --modality or --area');
});

it('says where was looked when nobody is there', () => {
  expect(render({ ...shown, map: { ...shown.map, total: 0 } })).toMatch(/^No drug is in this class\.\n\nLooked at 2/);
});
