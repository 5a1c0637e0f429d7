/**
 * What our editors wrote beside published figures and explained findings, in Chinese; `zh-published.test.ts` holds the table
 * against the files. The words of publishers themselves stay as they are.
 */
export const zhPublished: Readonly<Record<string, string>> = {
  // Why a published figure differs, after the sentence of its kind.
  'An upfront in the press is often cash, shares and near-term payments together; ours is cash alone. Ours also counts the price of acquired companies, unless that is switched off.':
    '媒体所称首付款往往合计现金、股份与近期付款，本库仅计现金；除非关闭，本库还计入公司收购的价格。',
  'The word upfront may cover shares and near-term payments; ours is cash due at signing alone. Ours also counts the price of acquired companies, unless that is switched off.':
    '“首付款”一词可能含股份与近期付款，本库仅计签约时应付的现金；除非关闭，本库还计入公司收购的价格。',
  'It lies below one figure for ten months of the same year ($8.1bn), so publishers cannot mean the same by upfront. Ours is cash due at signing alone.':
    '低于同年前十个月的另一数字（81亿美元），可见各家所称首付款并不相同；本库仅计签约时应付的现金。',
  'The word upfront may cover shares and near-term payments; ours is cash due at signing alone.':
    '“首付款”一词可能含股份与近期付款；本库仅计签约时应付的现金。',
  'Two figures for the first eight months of 2025, $2.6bn and $4.16bn, cannot mean the same by upfront.':
    '2025年前八个月有26亿美元与41.6亿美元两个数字，所称首付款不可能相同。',
  'It exceeds the $7.0bn that others print for the whole year, so near-term payments or shares must be in it.':
    '高于他家所印全年70亿美元，故必含近期付款或股份。',
  '$1.8bn below another figure for the same ten months; the word upfront is not defined in either.':
    '比同样十个月的另一数字低18亿美元；两者均未说明“首付款”的含义。',
  'It does not say whether shares and near-term payments are in its upfront column; ours is cash due at signing alone. Ours also counts the price of acquired companies, unless that is switched off.':
    '未说明其首付款一栏是否含股份与近期付款；本库仅计签约时应付的现金；除非关闭，还计入公司收购的价格。',
  'It does not say whether shares and near-term payments are in its upfront column; ours is cash due at signing alone.':
    '未说明其首付款一栏是否含股份与近期付款；本库仅计签约时应付的现金。',
  'Our set is thin for 2021.': '本库2021年的交易较少。',
  'Its list is not public and may hold deals that ours lacks.': '其清单未公开，可能有本库所缺的交易。',
  'Its list is not public, and the article does not say whether options and platform deals are in it.':
    '其清单未公开，文章也未说明是否含选择权与平台交易。',
  'A subscription database may hold deals that no public page describes; ours holds only deals with a public source.':
    '订阅数据库可能收有公开网页未述的交易；本库只收有公开来源的交易。',
  'Biosimilars, generics and distribution deals are out; ours counts every kind unless filtered.':
    '不含生物类似药、仿制药与经销交易；本库如不筛选则各类均计。',
  'The same list, closed one deal later than the count of 157.': '与157笔为同一清单，截止时多一笔交易。',
  'Ten more than the count at the year’s end, after late announcements.': '因事后公布，比年末统计多十笔。',
  '29 deals more than the mainland count of the same house; ours goes by the origin of the asset, not by the seat.':
    '比同一机构的中国大陆口径多29笔；本库按资产来源地而非公司所在地。',
  'It counts Taiwan, and stops on a day that is only roughly given.': '计入台湾，且截止日仅为大致日期。',
  'The institution is not named, and its list is not public.': '机构未具名，其清单未公开。',
  'Twenty deals fewer than PharmCube for the same half-year, and a higher total than two others.':
    '同一上半年比医药魔方少二十笔，总额却高于另外两家。',
  'Partial by its own words.': '据其自述并不完整。',
  'The list is not public.': '清单未公开。',
  'It does not say which kinds of deal are in; its counts lie below the commercial trackers.':
    '未说明含哪几类交易；其笔数低于商业数据库。',
  'It adds up the disclosed headlines of a list that is not public.': '为一份未公开清单中已披露总额之和。',
  'Neither the compiler nor the list is named.': '编制者与清单均未具名。',
  'A broker’s own list; 0.8% above PharmCube for the same year.': '券商自有清单；同年比医药魔方高0.8%。',
  'Only buyers in the US and the West; deals with Asia, the Gulf and Latin America are out.':
    '仅计美国与西方买方；不含亚洲、海湾地区与拉丁美洲的交易。',
  'A subscription database may hold deals that no public page describes; ours holds only deals with a public source. One group deal of $12bn or more moves the year by a tenth.':
    '订阅数据库可能收有公开网页未述的交易；本库只收有公开来源的交易。一笔120亿美元以上的打包交易即可使全年变动一成。',
  'The same list as the $135.655bn, rounded.': '与1,356.55亿美元为同一清单，取整。',
  'Printed as more than $130bn, beside a longer list than PharmCube’s.': '印为1,300亿美元以上，其清单长于医药魔方。',
  '$2bn more than the mainland total of the same house; ours goes by the origin of the asset, not by the seat.':
    '比同一机构的中国大陆口径多20亿美元；本库按资产来源地而非公司所在地。',
  'One of five totals for the same half-year, from $48bn to $66bn.': '同一上半年五个总额之一，介于480亿至660亿美元。',
  'It does not say which kinds of deal are in; headline values as announced.': '未说明含哪几类交易；为公布的总额。',
  'The playbook prints more than $30bn for two years; PharmCube has $187.6bn for the same years. Which values are added is not said.':
    '手册称两年逾300亿美元；医药魔方同期为1,876亿美元。未说明合计了哪些金额。',

  // What a published figure counts.
  '16 deals of more than $1bn among them': '其中16笔超过10亿美元',
  'Chinese licensor, foreign licensee': '中国许可方，外国被许可方',
  'Chinese licensor, foreign licensee; disclosed values only': '中国许可方，外国被许可方；仅计已披露金额',
  'a partial count, as it says itself': '据其自述为不完整统计',
  'a partial count, as it says itself; disclosed values': '据其自述为不完整统计；已披露金额',
  'assets licensed from China to the US and the West': '自中国许可至美国与西方的资产',
  'compiled by machine and partly counted by hand, dated 2026-10-03; 290 deals in all, 25 of them NewCos':
    '由机器汇编、部分人工清点，日期2026-10-03；共290笔，其中25笔为NewCo',
  'disclosed values': '已披露金额',
  'innovative drugs only': '仅创新药',
  'licensors of Greater China, to about that day': '大中华区许可方，截至该日前后',
  'licensors of Greater China: with Hong Kong, Macau and Taiwan': '大中华区许可方：含香港、澳门与台湾',
  'mainland licensors': '中国大陆许可方',
  'mainland licensors; disclosed values': '中国大陆许可方；已披露金额',
  'not said': '未说明',
  'out-licences across regions': '跨地区对外许可',
  'out-licences to Western buyers': '对西方买方的许可',
  'printed as fewer than 40': '印为不足40笔',
  'printed as nearly 80': '印为近80笔',
  'upfront payments': '首付款',
  'upfront payments, 16% more than in 2023': '首付款，比2023年多16%',
  'upfront payments, more than other publishers have for the whole year': '首付款，高于他家全年数字',
  'upfront payments; whether shares are in them is not said': '首付款；未说明是否含股份',

  // Why a finding stands.
  'It cannot close: the announced total of $1,915M equals the milestones alone, while the $100M upfront is reported beside them. The reports differ on whether the upfront is inside, and no release was seen that settles it.':
    '无法吻合：公布总额19.15亿美元恰等于里程碑，另报首付款1亿美元。各报道对首付款是否含在总额内说法不一，未见可定论的公告。',
  'The only list seen prints 20 upfront, 20 near-term, 1,400 of milestones and 1,461 in all, which is 21 more than the parts. The figures are kept as printed; the licensor’s own total of 1,421 stands beside them as a claim.':
    '所见唯一清单印为首付款20、近期付款20、里程碑1,400、合计1,461（百万美元），比分项多21。数字照印保留；许可方自称的总额1,421作为另一陈述并列。',
  'The only list seen prints 35 upfront, 1,050 of milestones and 1,100 in all. What the other 15 are for is not told; the figures are kept as printed.':
    '所见唯一清单印为首付款35、里程碑1,050、合计1,100（百万美元）。其余15作何用未说明；数字照印保留。',
  'The upfront and the milestones are those of toripalimab. The total of $1,110M also counts two further programmes, as if both options were used.':
    '首付款与里程碑均属特瑞普利单抗；总额11.1亿美元还计入另外两个项目，如同两项选择权均已行使。',
  'The deal was made public on 11 August 2026; the definitive agreement was signed three weeks later, on 3 September.':
    '交易于2026年8月11日公开；正式协议三周后于9月3日签署。',
  'The grant was announced on 30 September 2020, with the upfront due on signature of a definitive agreement, which followed in 2021.':
    '授权于2020年9月30日公布，首付款待正式协议签署时支付，协议于2021年签署。',
};
