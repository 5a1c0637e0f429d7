import type { RightEventKind } from '@beringia/domain/rights/right-event';
import type { Phrase } from './phrases.ts';
import { zhRights } from './zh-assets.ts';

/** Sentences about stages, rights and read-outs as the server says them. What a source wrote stays in its own language. */
export const zhAssetSentences: Readonly<Record<string, string>> = {
  'said of the asset without a place': '说的是该资产，未指明地区',
  'reached in China': '在中国达到',
  'reached in the territory of a licensee': '在被许可方地区达到',
  'the only fact': '唯一的说法',
  'the latest fact': '最近的说法',
  'nobody said how far it is': '没有来源说明进展',
  'nobody said how far it is in mainland China': '没有来源说明在中国内地的进展',
  'nobody said how far it is in a licensee’s territory': '没有来源说明在被许可方地区的进展',
  'nobody said whether a US IND was filed': '没有来源说明是否提交美国IND',
  'at announcement': '公布时',
  'at signing': '签约时',
  'its territory does not settle this country': '其地区范围不能确定是否包括该国家或地区',
  'the licence behind it has ended': '其上游许可已终止',
};

/** Events by which a stage was reached, as our editors word them; any other stays in English. */
const STAGE_EVENTS: Readonly<Record<string, string>> = {
  'approved in China': '在中国获批',
  'approved in China, conditionally': '在中国附条件获批',
  'approved in Japan': '在日本获批',
  'approved by the FDA': '获FDA批准',
  'approved by the European Commission': '获欧盟委员会批准',
  'the Chinese regulator accepted the application': '中国监管机构受理上市申请',
  'the US regulator accepted the application': '美国监管机构受理上市申请',
  'the European regulator accepted the application': '欧洲监管机构受理上市申请',
  'application on file with the US regulator': '上市申请已递交美国监管机构',
  'the US regulator cleared the start of trials': '美国监管机构准许开展试验',
  'the US regulator answered with a complete response letter': '美国监管机构发出完整回复函',
  'the US regulator cleared a global phase 3 trial of the originator': '美国监管机构准许原研方开展全球3期试验',
};

const kind = (word = '') => zhRights.kind[word as RightEventKind] ?? word;

export const zhAssetPhrases: readonly Phrase[] = [
  [
    /(\S+) says less; a stage once reached is kept, and the difference shown/,
    (on) => `${on} 的说法较低；达到过的阶段予以保留，并列出差异`,
  ],
  [new RegExp(`event: (${Object.keys(STAGE_EVENTS).join('|')})`), (words = '') => `事件：${STAGE_EVENTS[words]}`],
  [
    /event: (NCT\d+), phase ([\d/]+), began(; sites in China)?/,
    (trial, phase, china) => `事件：${trial}，${phase}期试验开始${china ? '；在中国设点' : ''}`,
  ],
  [/no asset bears the name or id "(.+)"\./, (name) => `没有资产使用名称或编号“${name}”。`],
  [/an id, a code, an English, Chinese or brand name/, () => '编号、代号、英文名、中文名或商品名'],
  [/perhaps (.+)/, (names) => `或许是 ${names}`],
  [/Search the assets by target or by company\./, () => '请按靶点或公司搜索资产。'],
  [/"(.+)" names several assets\..*/, (name) => `“${name}”指多个资产。`],
  [/Give the id\./, () => '请给出编号。'],
  [/"(.+)" is not known\./, (word) => `不认识“${word}”。`],
  [/a target such as (.+)/, (names) => `靶点，例如 ${names}`],
  [/Correct it, or leave it out\./, () => '请更正，或不填。'],
  [/"(.+)" is not a date\./, (day) => `“${day}”不是日期。`],
  [/"(.+)" is not known to the day\./, (day) => `“${day}”未精确到日。`],
  [/a day written YYYY-MM-DD/, () => '日期，格式为 YYYY-MM-DD'],
  [/Give the day on which the question is to be answered\./, () => '请给出所问之日。'],
  [/the table has no row below its heading\./, () => '表格在标题行之下没有内容。'],
  [/a heading and at least one read-out/, () => '标题行和至少一条数据读出'],
  [/Paste the table with its heading\./, () => '请连同标题行一起粘贴。'],
  [/"(.*)" is not a known heading\./, (name) => `不认识标题“${name}”。`],
  [/"(.+)" is missing from the headings\./, (name) => `标题行缺少“${name}”。`],
  [/"(.+)" stands twice\./, (name) => `“${name}”出现两次。`],
  [
    /a heading row with trial, endpoint, source and any of (.+)/,
    (names) => `含 trial、endpoint、source 的标题行，另可有 ${names}`,
  ],
  [/Correct the first row and paste again\./, () => '请更正首行后重新粘贴。'],
  [/Correct the cell and paste again\./, () => '请更正该单元格后重新粘贴。'],
  [/the cell is empty\./, () => '单元格为空。'],
  [/(\d+) cells\.?/, (count) => `${count} 个单元格`],
  [/(.+) runs backwards\./, (interval) => `${interval} 上下颠倒。`],
  [/the lower bound first/, () => '下限在前'],
  [/(\S+) lies outside its interval (.+)\./, (value, interval) => `${value} 不在区间 ${interval} 之内。`],
  [/a value inside it/, () => '区间之内的值'],
  [
    /([a-z-]+) of ([\d-]+|an unknown day): (.*)/s,
    (name, on = '', words = '') => `${kind(name)}（${on.startsWith('an') ? '日期不详' : on}）：${words}`,
  ],
];
