import type { enHospital } from './en-hospital.ts';
import { fillPhrase, type Phrase } from './phrases.ts';

export const zhHospital: typeof enHospital = {
  title: '医院',
  merged: (id) => `${id} 已并入本医院。`,
  place: '所在地',
  class: '等级',
  classNote: '等级不等于临床试验资格',
  classes: { '3A': '三级甲等', '3': '三级', '2A': '二级甲等', private: '民营', unknown: '不详' },
  filing: '药物临床试验机构备案',
  filings: { filed: '已备案', 'not filed': '未备案', 'not known': '不详' },
  affiliation: '隶属或教学关系',
  sameAffiliation: '同一隶属的其他医院',
  kinds: {
    general: '综合',
    cancer: '肿瘤',
    children: '儿童',
    infectious: '传染病',
    tcm: '中医',
    maternity: '妇产',
    eye: '眼科',
    psychiatric: '精神科',
    heart: '心血管',
    other: '其他',
  },
  seen: (notes) => notes.replace(/^Seen in: /, ''),
  same: '与另一医院相同…',
  sameNote: '两条记录均保留；仅在本工作区中，一条视同另一条，合并可以撤销。',
  sameName: '另一名录中的同名记录',
  sameNameNote: '签署交易的医院也列在公司名录中。两条记录不会合并。',
  inList: { company: '公司名录', hospital: '医院名录' },
  basis: '记录依据',
  field: '项目',
  says: '说明',
  fields: {
    party: '名称与所在地',
    names: '其他名称',
    verify: '待核实',
    class: '等级',
    filing: '备案',
    affiliation: '隶属',
    deals: '交易',
  },
  sources: { 'data/hospitals/README.md': '医院名录说明', deals: '交易' },
  said: (says) => fillPhrase(says, SAID) ?? says,
};

const SAID: readonly Phrase[] = [
  [/name and place as they were written down/, () => '名称与所在地按录入时所写'],
  [
    /(\d+) of (\d+) further names were seen in a trial register, misprints kept; the others say where/,
    (seen, all) => `${all} 个其他名称中有 ${seen} 个见于临床试验登记（保留原有错字），其余各注明来源`,
  ],
  [/at least one field is background knowledge that nobody has looked up/, () => '至少一个字段为未经查证的背景知识'],
  [/nobody has looked it up/, () => '尚无人查证'],
  [/a grade of the hospital, or who owns it; no licence to run trials/, () => '医院等级或所有制，不等于临床试验资格'],
  [/filed as a drug trial institution/, () => '已备案为药物临床试验机构'],
  [/not filed as a drug trial institution/, () => '未备案为药物临床试验机构'],
  [
    /whether it is filed as a drug trial institution was not looked up, which is not "no"/,
    () => '是否备案尚未查证，不等于“未备案”',
  ],
  [/often a teaching tie, not ownership/, () => '多为教学关系，而非所有权'],
  [/deals that name it as a party/, () => '以其名称为交易方的交易'],
  [
    /deals that name it, and those of the company of the same name: (.+)/,
    (ids) => `以其名称为交易方的交易，以及同名公司的交易：${ids}`,
  ],
];

/** What a comparison of a site string with the names of a hospital found. */
export const HOSPITAL_FEATURES: Record<string, string> = {
  words: '词语',
  place: '地名',
  city: '城市',
  number: '序号',
  kind: '专科',
  type: '医院类型',
  name: '专名',
  branch: '院区',
  school: '院校',
  unit: '“医院”字样',
  misprint: '错字',
  'short name': '简称',
};
