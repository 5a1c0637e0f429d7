import type { Phrase } from './phrases.ts';
import { zhMarketRules } from './zh-market.ts';

/** What the comparison says of its ladder and of whom it leaves out. */
export const zhCompareSaid: Record<string, string> = {
  'Alike in everything asked.': '所问各项全部相同。',
  'The closest comparison.': '最接近的比较。',
  'Any territory class.': '不限地区类别。',
  'Once regional deals are out, what is kept back in China moves the upfront least.':
    '排除区域性交易之后，中国保留哪些地区对首付款影响最小。',
  'Licensees of a neighbouring size too.': '也计规模相邻的被许可方。',
  'The border between two sizes is a judgement.': '两档规模之间的界线本是判断。',
  'Licences and options alike.': '许可与选择权不分。',
  'The cash at signing of an option deal is asked for apart, so few such deals add a figure.':
    '选择权交易的签约现金另计，故此类交易很少增加数字。',
  'Modalities of the same family too.': '也计同族药物类型。',
  'Within a family the cost of development is alike.': '同族药物的开发成本相近。',
  'Stages of the same band too.': '也计同一阶段档。',
  'Within a band the risk that is left is alike.': '同档之内剩余风险相近。',
  'Licensees of every size.': '不限被许可方规模。',
  'What is left to compare is the asset alone.': '只剩资产本身可比。',
  'Every modality.': '不限药物类型。',
  'The last resort: only the stage band is the same.': '最后一步：仅阶段档相同。',
  'Co-development deals are left out.': '排除共同开发交易。',
  'Costs and profits are shared, so the upfront pays for something else.': '成本与利润共担，首付款所付之物不同。',
  'Platform deals are left out.': '排除平台交易。',
  'They pay for work to come, not for an asset.': '所付为将来的工作，而非资产。',
  'NewCo deals are left out.': '排除NewCo交易。',
  'Much of the price is paid in shares of a company without a market.': '价款多以无市场公司的股份支付。',
  'Deals for named countries or regions are left out.': '排除只授予列明国家或地区的交易。',
  'They pay for a part of the world, often for distribution.': '所付仅为世界的一部分，往往是经销权。',
  'They buy the company with all it owns and owes.': '买下的是整个公司及其资产与负债。',
  'A later deal was not known on that day.': '更晚的交易当日尚不为人知。',
  'The rights left China once. Counting the resale too would make a second origin of it.':
    '权利只从中国转出一次；再计转售等于第二个来源。',
  'The question is what China sells. The seat of the licensor is not its origin.':
    '所问是中国卖出什么；许可方所在地并非来源。',
  'Unknown is neither Chinese nor foreign, so these deals are named apart.': '未知既非中国也非外国，故另行列名。',
  'A list copies other lists, and its errors with them.': '清单彼此抄录，错误也随之抄录。',
  'A price for a whole company is not an upfront for a licence.': '整个公司的价格不是许可的首付款。',
  'Quartiles by linear interpolation between the two nearest deals (Hyndman and Fan, type 7).':
    '四分位数按最近两笔交易线性插值（Hyndman–Fan 第7型）。',
};

const said = (words: string) => zhCompareSaid[words] ?? zhMarketRules[words] ?? words;

export const zhComparePhrases: readonly Phrase[] = [
  [
    /(\d+) deals may be compared with; (\d+) are alike at step (\d+) of (\d+)\. (.+)/,
    (total, n, step, steps, words = '') =>
      `可供比较的交易 ${total} 笔；第 ${step} 步（共 ${steps} 步）有 ${n} 笔相似：${said(words)}`,
  ],
  [
    /(\d+) of them state their cash at signing in dollars, which is enough \((\d+)\)\./,
    (n, fewest) => `其中 ${n} 笔以美元说明签约现金，数量足够（至少 ${fewest} 笔）。`,
  ],
  [
    /Only (\d+) of them state their cash at signing in dollars\. With fewer than eight, .+/,
    (n) => `其中仅 ${n} 笔以美元说明签约现金。不足八笔时，四分位数只取决于单笔交易，逐笔列出更可靠。`,
  ],
  [
    /(\d+) of (\d+) deals of known fate came back or ended; of (\d+) no end was found, which does not show them alive\./,
    (ended, known, silent) =>
      `结局已知的 ${known} 笔中，${ended} 笔已退回或终止；另有 ${silent} 笔未发现终止，但这并不表明仍然有效。`,
  ],
];
