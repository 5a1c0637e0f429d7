import type { Phrase } from './phrases.ts';

/** What white space and the classes say, by the words of `domain/rights` and `domain/assets`. */

const OPEN: Record<string, string> = {
  'It was granted here and came back': '曾在此授权，后已退回',
  'A source says who keeps it': '有来源说明由谁保留',
  'No deal reaches it and nobody is said to keep it': '没有交易涉及，也未见谁保留',
  'Taken in some fields of use and not in others': '部分适应领域已授出，其余未授出',
  'Something reaches for it and the sources do not settle it': '有交易涉及，但来源未能确定',
};

const SURE: Record<string, string> = {
  'A source speaks of this country, or of the return': '有来源提及该国或该次退回',
  'Deals name the asset, and none reaches this country': '有交易提及该资产，但均不涉及该国',
  'No deal of the set names the asset; deals outside the set are not known':
    '数据中没有交易提及该资产；数据之外的交易不得而知',
};

const FIELDS: Record<string, string> = {
  population: '人群',
  line: '治疗线数',
  biomarker: '生物标志物',
  dose: '剂量',
  cutoff: '数据截止',
};

const oneOf = (table: Record<string, string>) => Object.keys(table).join('|');

const WHY: Record<string, string> = { ...OPEN, ...SURE };

const KINDS: Record<string, string> = {
  class: '类别',
  company: '公司',
  hospital: '医院',
  'company or hospital': '公司或医院',
};

export const zhFindPhrases: readonly Phrase[] = [
  [new RegExp(`(${oneOf(WHY)})\\.`), (why = '') => `${WHY[why]}。`],
  [
    new RegExp(`(${oneOf(WHY)})(?: \\(([\\d-]+)\\))?\\. (\\d+) deals? looked through\\.`),
    (why = '', since = '', deals = '') => `${WHY[why]}${since && `（${since}）`}。查阅了 ${deals} 笔交易。`,
  ],
  [
    /The licence ended \(([\d-]+|day not known)\), and who has it now is not said\. (\d+) deals? looked through\./,
    (on = '', deals = '') =>
      `许可已终止（${on.startsWith('day') ? '日期不详' : on}），现归何方没有来源说明。查阅了 ${deals} 笔交易。`,
  ],
  [
    /Not head to head: (\d+) trials?, each with its own patients, doses and dates\. No difference between trials is computed\./,
    (trials) => `非头对头比较：共 ${trials} 项试验，患者、剂量与日期各不相同。不计算试验之间的差值。`,
  ],
  [
    /(population|line|biomarker|dose|cutoff): not told for (\d+) of (\d+) rows/,
    (field = '', silent, all) => `${FIELDS[field]}：${all} 行中 ${silent} 行未说明`,
  ],
  [/(population|line|biomarker|dose|cutoff): (.+)/s, (field = '', values) => `${FIELDS[field]}：${values}`],
  [
    /there is no (class|company|hospital|company or hospital) "(.+)"\./,
    (kind = '', id) => `没有${KINDS[kind]}“${id}”。`,
  ],
  [
    /the id of a (company|hospital|company or hospital), present or former/,
    (kind = '') => `现有或曾用的${KINDS[kind]}编号`,
  ],
  [
    /Find it with `parties\.match`; hospitals with its `kind` hospital\./,
    () => '请按名称查找：公司与医院分属两个名录。',
  ],
  [
    /(\S+) is a (company|hospital) and (\S+) a (company|hospital): the two lists hold different facts\./,
    (from, kind = '', into, other = '') =>
      `${from} 是${KINDS[kind]}，${into} 是${KINDS[other]}：两个名录记载的内容不同。`,
  ],
  [/two companies, or two hospitals/, () => '两家公司，或两家医院'],
  [/Name one of them\./, () => '请选择其中之一。'],
];
