import type { enLandscape } from './en-landscape.ts';

const number = (count: number) => count.toLocaleString('en');

export const zhLandscape: typeof enLandscape = {
  title: '竞争格局',
  intro: '依据已存记录与自有数据，谁在哪里；并不表示全部。',
  target: '靶点',
  modality: '分子类型',
  area: '治疗领域',
  region: '阶段所在',
  map: '靶点与分子类型',
  mapNote: (drugs, rows) =>
    `${number(rows)} 个靶点或组合，共 ${number(drugs)} 个药物；颜色为最高阶段，数字为药物数。点击格子查看药物。`,
  view: '视图',
  asMap: '热图',
  asTable: '表格',
  nothing: '没有已存药物符合这些条件。',
  legend: '最高阶段',
  unknownStage: '阶段未知',
  unknownTarget: '靶点未说明',
  unknownModality: '未说明',
  all: '合计',
  allRows: (count) => `显示全部 ${number(count)} 行`,
  fewerRows: '显示较少',
  cell: (name, count, stage) => `${name}：${number(count)} 个药物，最高阶段：${stage}`,
  drugCount: '药物数',
  highest: '最高阶段',
  drugNames: '阶段高者在前',
  drugsNote: '阶段高者在前。我方没有记录的药物，将打开提及它的记录。',
  entries: '按年进入',
  entriesNote: (before, year, undated) =>
    `按首个有日期的试验，否则按首条提及的记录。${before > 0 && year !== null ? `${year} 年以前有 ${number(before)} 个。` : ''}${undated > 0 ? `${number(undated)} 个没有日期，不计入任何年份。` : ''}`,
  year: '年份',
  by: { 'first-trial': '首个试验', 'first-disclosed': '首次披露' },
  crowding: '各类别的拥挤程度',
  crowdingNote: '最拥挤的类别，截至每年年末。退出者不得而知，故曲线不会下降。',
  class: '类别',
  readOuts: '该类别的读数',
  withoutReadOuts: (count) => `${number(count)} 个药物没有已录读数，这不说明任何问题：`,
};
