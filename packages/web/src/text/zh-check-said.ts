import { moneyText } from '../parts/money-text.ts';
import type { Phrase } from './phrases.ts';
import { zhEvidence } from './zh-deal.ts';
import { zhLabels } from './zh-labels.ts';

/** Why each rule exists, by its English sentence. `check.test.ts` holds both tables against the rules. */
export const zhCheckReasons: Record<string, string> = {
  'The parts of a total add up to it, unless one of them is not known.': '各分项之和等于总额，除非有分项未知。',
  'Development and sales milestones add up to all milestones.': '开发与销售里程碑之和等于里程碑合计。',
  'The headline total holds the cash at signing.': '公布总额包含签约现金。',
  'A deal is signed, then announced, and closes last.': '交易先签署，再公布，最后交割。',
  'What is recorded as having happened lies on or before the day of the check.': '已记录发生之事不得晚于核查日。',
  'Nothing happens under an agreement before it exists.': '协议存在之前，不会有协议项下的事件。',
  'A company id points to a row.': '公司编号须指向公司表中的一行。',
  'A resale points to an earlier deal of the set, so that its origin can be followed.':
    '转售须指向库中更早的交易，以便追溯来源。',
  'A payment that several deals share is counted once only if each of them says so.':
    '多笔交易共用的付款，须每笔都注明，才只计一次。',
  'A fact that points nowhere cannot be opened.': '没有指向的事实无从查看。',
  'A claim or decision about a field that does not exist is never shown beside anything.':
    '针对不存在字段的陈述或决定，永远不会显示。',
  'A tag that the table of supports does not know supports nothing.': '支持表中没有的标签不支持任何字段。',
  'Where equally good sources disagree, somebody should have said why the record holds what it holds.':
    '同级来源不一致时，应写明记录取值的理由。',
  'A floor shown as a value makes a sum look exact that is not.': '把下限当作数值，会使合计看似精确。',
  'What is paid for holding an option is an option fee. Cash at signing is for a licence.':
    '为持有选择权所付的是选择权费；签约现金是为许可所付。',
  'The amount stays out of every dollar sum until a rate is imported, so the reader should know of it.':
    '导入汇率之前，该金额不计入任何美元合计，读者应当知晓。',
  'A printed royalty range is a number, and comparables read numbers first.':
    '印出的特许权费率区间就是数字，可比交易先读数字。',
  'One deal recorded twice is counted twice.': '一笔交易记录两次，就会计两次。',
  'A deal seen only in compiled lists may be an error that lists copy from each other.':
    '仅见于清单的交易，可能是清单之间抄录的错误。',
  'A reader must be able to open what a fact rests on.': '读者须能打开事实所依据的来源。',
  'Cash at signing is the one price that was certainly paid.': '签约现金是唯一确定已付的价格。',
  'A stated amount that no source was read for is hearsay.': '没有来源支持的金额只是传闻。',
  'Without a territory nobody can tell what is left to license.': '没有地区，就无从知道还有哪些权利可授。',
  'Statistics by quarter and questions “as of” a day need the day of the announcement.':
    '按季度统计以及“截至某日”的查询需要公布日期。',
  'Without the date of an ending, a question as of an earlier day cannot be answered.':
    '没有终止日期，就无法回答截至更早日期的问题。',
  'A percentage means nothing without the company that it is a share of.': '没有公司名称，持股百分比没有意义。',
  'Comparables are matched on the stage; a deal without one never matches.':
    '可比交易按阶段匹配；没有阶段的交易永远匹配不上。',
  'A party without a row in the company table is matched by its printed name alone.':
    '公司表中没有的当事方，只能按印出的名称匹配。',
  'A deal of unknown origin is left out of the default count.': '来源地未知的交易不计入默认统计。',
};

const SIDES: Record<string, string> = {
  signed: '签署日',
  announced: '公布日',
  closed: '交割日',
  month: '月',
  year: '年',
};
const THINGS: Record<string, string> = { source: '来源', asset: '资产', deal: '交易' };
const amounts: Record<string, string> = zhLabels.amount;
const events: Record<string, string> = zhLabels.event;

/** `1440M USD` as Chinese counts it; anything else as it stands. */
function money(words = ''): string {
  const [, millions, currency = ''] = /^([\d.]+)M ([A-Z]{3})$/.exec(words) ?? [];
  return millions === undefined ? words : moneyText(Number(millions), currency, 'zh');
}

/** What the rules find, with the values of the deal in the gaps. */
export const zhCheckPhrases: readonly Phrase[] = [
  [/No source of the deal is recorded as read for this amount\./, () => '没有来源被记录为支持这一金额。'],
  [/No date of announcement is known\./, () => '公布日期未知。'],
  [/Known only to the (year|month): (.+)\./, (unit = '', date) => `只知到${SIDES[unit]}：${date}。`],
  [
    /(.+) at signing exceeds the total of (.+)\./,
    (cash, total) => `签约现金 ${money(cash)} 超过总额 ${money(total)}。`,
  ],
  [
    /Only (.+) is told, which is not cash at signing\./,
    (kinds = '') =>
      `只说明了${kinds
        .split(' and ')
        .map((kind) => amounts[kind] ?? kind)
        .join('、')}，并非签约现金。`,
  ],
  [/No upfront is told\./, () => '没有说明首付款。'],
  [/The record has no field “(.+)”\./, (field) => `记录中没有字段“${field}”。`],
  [
    /The record holds (.+), others say (.+?): (.+)\./,
    (value, others, because = '') => `记录为 ${value}，其他来源为 ${others}：${zhEvidence.because[because] ?? because}`,
  ],
  [/(.+) has no row in the company table\./, (name) => `公司表中没有 ${name}。`],
  [/“(.+)” is not in the company table\./, (id) => `“${id}”不在公司表中。`],
  [
    /(signed|announced|closed) (\S+) lies after (signed|announced|closed) (\S+)\./,
    (a = '', first, b = '', second) => `${SIDES[a]} ${first} 晚于${SIDES[b]} ${second}。`,
  ],
  [/(\S+) lies after (\S+)\./, (first, second) => `${first} 晚于 ${second}。`],
  [/It is recorded as (\S+), but not since when\./, (type = '') => `记录为“${events[type] ?? type}”，但没有日期。`],
  [/Shares of an issuer that is not named\./, () => '股份的发行方没有列名。'],
  [/(\S+)% of the shares of an issuer that is not named\./, (percent) => `占 ${percent}% 股份，但发行方没有列名。`],
  [
    /(\S+) on (\S+) lies before the deal of (\S+)\./,
    (type = '', on, start) => `${on} 的“${events[type] ?? type}”早于 ${start} 的交易。`,
  ],
  [
    /The note says “(.+)”, yet (\S+) is marked exact and not (\S+)\./,
    (note, value, mark = '') =>
      `附注写有“${note}”，而 ${value} 标为准确值，未标“${(zhLabels.mark as Record<string, string>)[mark] ?? mark}”。`,
  ],
  [
    /Development and sales milestones give (.+); all milestones are (.+)\./,
    (parts, all) => `开发与销售里程碑合计 ${money(parts)}；里程碑合计记为 ${money(all)}。`,
  ],
  [/(\S+M \S+), not dollars\./, (amount) => `${money(amount)}，并非美元。`],
  [/There is no (deal|source|asset) “(.+)”\./, (thing = '', id) => `没有${THINGS[thing]}“${id}”。`],
  [
    /The deal it resells, of (\S+), is later than itself, of (\S+)\./,
    (first, second) => `所转售的交易（${first}）晚于本交易（${second}）。`,
  ],
  [
    /(\S+)M at signing in an option deal without a licence and without an option fee\./,
    (value) => `选择权交易，既无许可也无选择权费，却有签约现金 ${value} 百万。`,
  ],
  [/No source tells where the assets come from\./, () => '没有来源说明资产的来源地。'],
  [/Looks like “(.+)”: same parties, asset and date\./, (id) => `与“${id}”相似：当事方、资产和日期相同。`],
  [
    /The text prints (.+), the record holds (\S+) to (\S+)\./,
    (range, low, high) => `原文印为 ${range}，记录为 ${low} 至 ${high}。`,
  ],
  [/“(.+)” does not say that it shares this amount\./, (id) => `“${id}”没有注明共用这一金额。`],
  [/(\S+) cannot be opened by everybody: (.+)\./, (id, why) => `${id} 并非人人可以打开：${why}。`],
  [/No asset of the deal has a stage\./, () => '本交易的资产都没有阶段。'],
  [/(\S+) has the unknown tag “(.+)”\./, (id, tag) => `${id} 有未知标签“${tag}”。`],
  [/No source says which territory was granted\./, () => '没有来源说明授予的地区。'],
  [/The territory is named in part only\./, () => '地区仅部分列明。'],
  [
    /The parts give (.+), (more|less) than the total of (.+)\./,
    (sum, order, total) => `分项之和 ${money(sum)}，${order === 'more' ? '大于' : '小于'}总额 ${money(total)}。`,
  ],
  [/No source better than a compiled list was seen\./, () => '除汇编清单外没有更好的来源。'],
];
