import type { Phrase } from './phrases.ts';

/** Why something is proposed from a captured text, and what to look at, in Chinese; `zh-capture-said.test.ts` holds it against the table. */
export const zhCaptureSentences: Readonly<Record<string, string>> = {
  '受理 and acceptance are the beginning of the review.': '受理只是审评的开始。',
  'The day of a release stands at its head; further down days belong to what is told.':
    '新闻稿的日期写在开头；后文的日期属于所述之事。',
  'A trial in people may begin.': '人体试验可以开始。',
  'An application to put it on the market.': '上市申请。',
  'Allowed on the market somewhere.': '已在某地获准上市。',
  'Before the first application for a trial.': '首次提交试验申请之前。',
  'The bare word mostly speaks of data, not of the stage.': '单独出现该词时，多指数据而非阶段。',
  "FDA's and NMPA's programmes bear the same name.": 'FDA与NMPA的项目同名。',
  "FDA's Fast Track.": 'FDA的快速通道。',
  'A rare disease, by FDA or EMA.': '罕见病，由FDA或EMA认定。',
  'A shorter review, by FDA or NMPA.': '审评时间缩短，由FDA或NMPA认定。',
  'enrolled 31 patients.': '“入组31例患者”的写法。',
  '31 patients were enrolled.': '“31例患者已入组”的写法。',
  '共入组31例.': '“共入组31例”的写法。',
  '31例患者入组.': '“31例患者入组”的写法。',
  'What stands before the day: data cut-off of March 1, 2026.': '日期之前写有数据截止。',
  'as of March 1, 2026.': '“截至某日”的写法。',
  '截至2026年3月1日.': '“截至某日”的写法。',
  'Endings of international non-proprietary names.': '国际非专利名称的词尾。',
  'Endings of Chinese drug names.': '中文药名的词尾。',
  'A name with the sign of a mark.': '带商标符号的名称。',
  'A Chinese name with the sign of a mark.': '带商标符号的中文名称。',
  'the same sentence speaks of it': '同一句中提及',
  'Letters of the company and a number: AK112, SHR-1701, SKB264.': '公司字母加数字：AK112、SHR-1701、SKB264。',
  'Letters, hyphen, letter of the class and a number: SHR-A1811, BL-B01D1.':
    '字母、连字符、类别字母加数字：SHR-A1811、BL-B01D1。',
  'A digit before the letters: 9MW2821.': '字母前有一位数字：9MW2821。',
  // What to look at before accepting.
  'Filed or accepted for review is not yet cleared.': '递交或受理并不等于获准。',
  'Check that it is this drug, and for which use.': '请核对是否为该药物，以及何种用途。',
  'Check the arm, the population and the line of treatment.': '请核对组别、人群与治疗线数。',
  'The sentence speaks of a plan.': '该句所述为计划。',
  'The sentence denies or ends something.': '该句是在否认或终止某事。',
  'Another treatment stands in the same sentence.': '同一句中有另一种治疗。',
  'The sentence gives several values in one breath.': '该句连续给出多个数值。',
  'The sentence speaks of earlier treatment: the word may not be about this drug.':
    '该句谈及既往治疗：该词说的可能不是此药物。',
  'The word may describe the patients.': '该词描述的可能是患者。',
  'The text has no day: give the day on which it was said.': '文本没有日期：请给出其日期。',
  'The sentence names no country.': '该句未提及国家。',
  'The sentence speaks of China and of the United States: check which is meant.':
    '该句同时谈及中国与美国：请核对所指。',
  'The sentence does not say which agency.': '该句未说明是哪个机构。',
  'The sentence does not say of which trial.': '该句未说明属于哪项试验。',
  'Another value follows at once.': '紧接着还有另一个数值。',
  'The sentence names no drug.': '该句未提及药物。',
  'The sentence names no drug; the document is about this one.': '该句未提及药物；文件说的是此药物。',
  'Check where the name begins.': '请核对名称从何处开始。',
  'A name in brackets can also be a target, a partner or another product.':
    '括号中的名称也可能是靶点、合作方或其他产品。',
  '“As of” can mean another day than the data cut-off.': '“截至”所指的日期可能不是数据截止日。',
  // Which drug a document is about.
  'it is named only by a name that other drugs bear too': '文中仅以其他药物也使用的名称提及',
  'no drug on record is named in it': '文中未提及在录药物',
  'matched by name; see parties match': '按名称匹配',
  'no company on record bears this name': '没有在录公司使用该名称',
  // What the columns of an export mean.
  "The vendor's own number of the record; NPUID is PharmCube's.": '供应商自身的记录编号；NPUID为医药魔方所用。',
  'The name under which the vendor lists it.': '供应商列示该产品所用的名称。',
  'Further names of the same product; codes are what announcements use first.':
    '同一产品的其他名称；公告最先使用代号。',
  'Who owns or develops it.': '拥有或开发者。',
  'What it acts on.': '作用对象。',
  'Target-based actions name the target with the action: words stay as printed.':
    '“基于靶点的作用”同时写出靶点与作用：词语照原样保留。',
  'What it is developed for.': '开发所针对的疾病。',
  'What kind of product it is.': '产品类型。',
  'The highest stage anywhere.': '任何地区的最高阶段。',
  'The highest stage in China, which is what scouting in China asks first.':
    '在中国的最高阶段，是中国项目搜寻首先要问的。',
  'When the vendor last changed the record.': '供应商最近一次更改该记录的时间。',
  "The day of the export, so that an old one is not taken for today's state.": '导出日期，以免把旧数据当作当前状态。',
  'People and how to reach them: personal data that scouting does not need.': '人员及联系方式：搜寻不需要的个人数据。',
  'No word of the table; kept as it stands.': '不在词表中；原样保留。',
  'One value a line cannot be part of a name.': '一行一个值，不会是名称的一部分。',
  'The customary mark of lists in exports.': '导出文件中列表的惯用分隔符。',
  'The same in full width, in Chinese exports.': '同一符号的全角形式，见于中文导出文件。',
  'A mark that names do not hold.': '名称中不会出现的符号。',
  'Set apart by spaces it is a list; without them it may be PD-1/VEGF, one product with two targets.':
    '两侧有空格时为列表；没有空格时可能是 PD-1/VEGF 这样一个双靶点产品。',
  'The mark of lists in Chinese text.': '中文列表的顿号。',
};

const times = (words: string) =>
  words
    .replace(/” once/g, '”一次')
    .replace(/” (\d+) times/g, '”$1次')
    .replaceAll(', ', '，');

export const zhCapturePhrases: readonly Phrase[] = [
  [/“(.+)” is a trial of that phase\./, (words) => `“${words}”即该期试验。`],
  [/“(.+)” names it\.?/, (words) => `“${words}”即其名称`],
  [/“(.+)” can mean (.+?)\.?/, (words, ids) => `“${words}”可指${(ids ?? '').replaceAll(' or ', '或')}`],
  [
    /“(.+)” has other meanings and nothing beside it says which\.?/,
    (words) => `“${words}”另有他义，上下文不能确定所指`,
  ],
  [/opens with (.+), as codes on record do\./, (prefix) => `以${prefix}开头，与在录代号相同。`],
  [/“(.+)” is the word for it/, (words) => `“${words}”即其名称`],
  [/“([^”]+)”: (.+)/, (words, reason) => `“${words}”：${zhCaptureSentences[reason ?? ''] ?? reason}`],
  [/“(.+)” counts people/, (words) => `“${words}”为人数`],
  [/“(.+)” stands right before “([^”]+)”/, (words, day) => `“${words}”紧接在“${day}”之前`],
  [/“(.+)” stands in “(.+)”/, (words, clause) => `“${clause}”中有“${words}”`],
  [/“(.+)” stands at the head of the text\./, (day) => `“${day}”写在文本开头。`],
  [/“(.+)” gives (.+) with its value/, (words, endpoint) => `“${words}”给出了${endpoint}及其数值`],
  [/“(.+)” is written like a number of (.+)/, (words, register) => `“${words}”的写法与${register}的编号相符`],
  [/“(.+)” stands in brackets after “(.+)”\./, (words, name) => `“${words}”写在“${name}”之后的括号里。`],
  [/“(.+)” stands right before “(.+)” in brackets\./, (words, name) => `“${words}”紧接在括号中的“${name}”之前。`],
  [/The sentence also names (.+)\./, (names) => `该句还提及${names}。`],
  [/The sentence names (.+)\./, (names) => `该句提及${names}。`],
  [/you said that it is about (.+)/, (name) => `您说明其所涉为${name}`],
  [/named as (.+); it stands in the title/, (named) => `文中写作${times(named ?? '')}；标题中亦有`],
  [/named as (.+)/, (named) => `文中写作${times(named ?? '')}`],
  [/it names (.+) and no other drug on record/, (name) => `文中提及${name}，未提及其他在录药物`],
  [/the title names (.+) and no other drug on record/, (name) => `标题提及${name}，未提及其他在录药物`],
  [
    /(it|the title) names (.+) and no other drug on record; codes that are no drug on record: (.+)/,
    (where, name, codes) =>
      `${where === 'it' ? '文中' : '标题'}提及${name}，未提及其他在录药物；不属于在录药物的代号：${codes}`,
  ],
  [
    /(it|the title) names several drugs on record: (.+)\. Say which one it is about/,
    (where, names) => `${where === 'it' ? '文中' : '标题'}提及多个在录药物：${names}。请说明所涉的是哪一个`,
  ],
  [
    /“(.+)” has this meaning already, and only one column can; kept as it stands\./,
    (heading) => `“${heading}”已取此含义，而只能有一列；原样保留。`,
  ],
  [
    /(\d+) of (\d+) sample cells hold (line breaks|“.+”)\./,
    (count, all, mark) => `${all} 个样本单元格中有 ${count} 个含${mark === 'line breaks' ? '换行' : mark}。`,
  ],
];
