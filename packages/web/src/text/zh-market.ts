/** What stands beside each deal behind a number, in Chinese. */
export const zhShownAmounts = {
  cash: '各交易旁为其签约现金。',
  total: '各交易旁为其公布总额。',
  equity: '各交易旁为许可方获得的股份。',
  undivided: '各交易旁为现金与其他付款合并报告的金额。',
  rest: '各交易旁为公布总额减去签约现金；其中仍含股份、后续现金及没有来源细分的部分，故相加不等于该步骤。',
  whole: '列表不含交易的这一部分。各交易旁为其公布总额；请打开交易查看各分项。',
};

/** Steps from headline to cash, by the step's id in the answer. */
export const zhMarketSteps: Record<string, string> = {
  headline: '公布总额',
  onward: '转售',
  origin: '非中国来源',
  'origin-unknown': '来源未知',
  unverified: '未核实',
  acquisition: '公司收购',
  contingent: '或有付款',
  equity: '股份',
  later: '后续现金与选择权费',
  undivided: '未拆分的首付款',
  unknown: '未细分部分',
  excess: '分项超出总额',
  'no-total': '无总额交易的现金',
  cash: '签约现金',
};

/** The counting rule and its notes come from the server in English; `market.test.ts` holds this table against them. */
export const zhMarketRules: Record<string, string> = {
  'Only deals announced by the day of the question.': '仅计截至查询日已公布的交易。',
  'A resale to a second buyer is left out.': '排除向第二买方的转售。',
  'Resales to a second buyer are counted beside the first sale.': '向第二买方的转售与首次出售一并计入。',
  'Only assets of Chinese origin.': '仅计中国来源的资产。',
  'Assets of every origin.': '不限资产来源。',
  'Deals of which no source tells the origin are left out.': '排除没有来源说明其来源地的交易。',
  'Deals of unknown origin are counted.': '计入来源地未知的交易。',
  'Deals seen only in compiled lists are left out.': '排除仅见于汇编清单的交易。',
  'Deals seen only in compiled lists are counted.': '计入仅见于汇编清单的交易。',
  'Acquisitions of companies are left out.': '排除公司收购。',
  'Acquisitions of companies are counted, with their price as cash.': '计入公司收购，其价格视为现金。',
  'Cash due on signing or closing: no equity, no option fee, no near-term or later payment, nothing undivided.':
    '签约或交割时应付的现金：不含股权、选择权费、近期或后续付款及未拆分金额。',
  'The headline as announced: mostly contingent, and seldom paid in full.': '公布的总额：多为或有付款，很少全额支付。',
  'Only US dollars are summed. Other currencies are named and stay out until rates are imported.':
    '仅合计美元；其他货币逐一列名，导入汇率前不计入。',
  'Other currencies are converted by the imported rates and are approximate; without a rate they stay out.':
    '其他货币按导入的汇率折算，为约数；没有汇率的不计入。',
  'A deal over several modalities stands in the group “several”: nobody said how its payment divides.':
    '涉及多种药物类型的交易归入“多类”：无人说明其付款如何划分。',
  'A deal over several areas stands in the group “several”: nobody said how its payment divides.':
    '涉及多个治疗领域的交易归入“多类”：无人说明其付款如何划分。',
  'A deal known only to the year stands in a group of its own.': '只知年份的交易自成一组。',
  'The highest stage anywhere at signing; over several assets, the most advanced.':
    '签约时任何地区的最高阶段；多个资产取最领先者。',
  'Licensors that sign together are one group: their payment is not counted once for each.':
    '共同签署的许可方为一组：其付款不重复计算。',
  'Licensees that sign together are one group.': '共同签署的被许可方为一组。',
  'The class of what the licensee got at signing, not the countries. What was added later changes no class.':
    '按签约时被许可方所得地区的类别，而非国家；其后的增补不改变类别。',

  'It draws the border of China differently.': '对中国边界的划定不同。',
  'It counts deals in other directions too.': '也计其他方向的交易。',
  'It counts other kinds of deal.': '也计其他类型的交易。',
  'It covers other deals, or values that we have not seen.': '涵盖其他交易，或本库未见的金额。',
  'It means something else by upfront.': '对首付款的定义不同。',
  'It counts resales.': '计入转售。',
  'It stops counting on another day.': '统计截止日不同。',
  'It does not say how it counts.': '没有说明如何统计。',
};
