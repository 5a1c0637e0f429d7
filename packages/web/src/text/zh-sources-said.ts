import { fillPhrase, type Phrase } from './phrases.ts';

/** What the table of sources, the reading and the jobs say, in Chinese; `zh-sources-said.test.ts` holds it against the files. */
export const zhSourceSentences: Readonly<Record<string, string>> = {
  // What a source gives.
  'Trials with sponsors, arms, interventions, sites and states': '临床试验及其申办方、组别、干预、中心与状态',
  'The same trials as tables, for a first load': '同样的试验，以数据表形式，供首次载入',
  'Trials of many registers, the Chinese one among them': '多个注册库的试验，包括中国注册库',
  'Trials registered in China, many led by investigators': '在中国注册的试验，许多由研究者发起',
  'Trials for approval in China, with Chinese names of drugs and sites':
    '在中国以上市为目的的试验，附药物与中心的中文名',
  'Papers, preprints and abstracts, with addresses of authors': '论文、预印本与摘要，附作者单位',
  'Papers with addresses of authors': '论文，附作者单位',
  'Approvals in the United States': '美国的上市批准',
  'Labels in the United States, with indications and boxed warnings': '美国说明书，含适应症与黑框警告',
  'Filings of listed companies, licence agreements among them': '上市公司申报文件，包括许可协议',
  'Parties under US restrictions': '受美国限制的主体',
  'Headlines with address and day': '标题、网址与日期',
  'Patent families, applicants and legal events, Chinese ones included': '专利族、申请人与法律事件，包括中国专利',
  'Publications with applicants and days': '专利公开文本，附申请人与日期',
  'Publications with applicants and families': '专利公开文本，附申请人与专利族',
  'Announcements of companies listed in Hong Kong, often with terms that the other side left out':
    '香港上市公司公告，常含对方略去的条款',
  'Public money for research: the earliest sign of a programme': '公共科研经费：项目的最早迹象',
  'Public money for basic research, by institution and field': '基础研究的公共经费，按单位与领域',
  'What a team already pays for, with its own columns': '团队已付费的数据，列由其自定',
  'Chinese patents before they show abroad': '尚未在国外出现的中国专利',
  'Applications accepted in China: the first sign of an IND or NDA': '中国受理的申请：IND或NDA的最早迹象',

  // How a person gets it in.
  'Download the tables with your account and import the files.': '用您的账户下载数据表，再导入文件。',
  'Export the search at trialsearch.who.int and import the file.': '在 trialsearch.who.int 导出检索结果，再导入文件。',
  'Save the pages that matter and import them.': '保存相关页面，再导入。',
  'Save the pages or tables that matter and import them.': '保存相关页面或表格，再导入。',
  'Add the addresses of feeds in the settings.': '在设置中添加订阅源的网址。',
  'Register at the EPO and put key and secret into the settings.': '在欧洲专利局注册，将密钥填入设置。',
  'Export the search as CSV and import the file.': '将检索结果导出为 CSV，再导入文件。',
  'Save the list of announcements and import the file.': '保存公告列表，再导入文件。',
  'Save the notice as CSV or XLSX and import the file.': '将公示保存为 CSV 或 XLSX，再导入文件。',
  'Export or save the list as CSV or XLSX and import the file.': '将名单导出或保存为 CSV 或 XLSX，再导入文件。',
  'Export from the vendor, map the columns once and import the file.': '从供应商导出，映射一次各列，再导入文件。',
  'Ask EPO OPS for Chinese families, or search there by hand.': '通过 EPO OPS 查询中国专利族，或在该网站人工检索。',
  'Look up the companies of the short list there by hand.': '在该网站人工查询短名单上的公司。',

  // What may be done with it.
  'US government data; cite ClinicalTrials.gov and the day of the data.':
    '美国政府数据；请注明 ClinicalTrials.gov 与数据日期。',
  'Open with a free account; cite ClinicalTrials.gov.': '凭免费账户开放使用；请注明 ClinicalTrials.gov。',
  'Terms of WHO, with limits on commercial use: check them before an export leaves the house.':
    '适用世卫组织条款，商业用途受限：对外提供导出文件前请先核对。',
  'No terms for machines were found; nothing is fetched.': '未见机器使用条款；不抓取任何内容。',
  'No licence for further use was seen, and the site keeps machines out; nothing is fetched.':
    '未见再利用许可，且该站点拒绝机器访问；不抓取任何内容。',
  'Records are free to use; full text is under the licence of each article.': '记录可自由使用；全文依各文章的许可。',
  'Terms of the National Library of Medicine; abstracts may be under the rights of publishers.':
    '适用美国国家医学图书馆条款；摘要可能受出版商权利约束。',
  'Mostly CC0; not for clinical decisions.': '大部分为 CC0；不得用于临床决策。',
  'Public; a contact must be named with each request.': '公开；每次请求须注明联系方式。',
  'US government data, free.': '美国政府数据，可自由使用。',
  'Headline and address may be kept; the full text belongs to its publisher.': '可保留标题与网址；全文属于其发布者。',
  'Free registration; fair use of about 4 GB a week.': '免费注册；合理使用约每周 4 GB。',
  'Public data of Google Patents under CC BY 4.0: name the source.': '谷歌专利公共数据，CC BY 4.0：请注明来源。',
  'Terms of Lens; commercial use needs a plan.': '适用 Lens 条款；商业用途须有订阅方案。',
  'No official interface to all of it: metadata and address only, brought in by a person.':
    '没有覆盖全部的官方接口：仅元数据与网址，由人导入。',
  'Notices of the government; no licence for further use was seen: link and cite.':
    '政府公示；未见再利用许可：请链接并注明。',
  'The search stands behind a captcha, which is never worked round; no licence for further use was seen.':
    '检索需通过验证码，绝不绕过；未见再利用许可。',
  'The contract of the workspace with the vendor: most forbid passing it on. The note travels with every export.':
    '依本工作区与供应商的合同：大多禁止转交他人。说明随每次导出一并附上。',
  'Search for registered persons; no interface that a machine may use.': '供注册人员检索；没有可供机器使用的接口。',
  'No licence for further use was seen, and the site keeps machines out.': '未见再利用许可，且该站点拒绝机器访问。',

  // After how long a copy is too old.
  'Updated daily; a weekly triage must not miss a week.': '每日更新；每周筛选不应漏掉一周。',
  'A first load; ClinicalTrials.gov itself keeps it fresh.': '仅供首次载入；其后由 ClinicalTrials.gov 保持更新。',
  'Exported weekly; one week may be missed.': '每周导出；可漏一周。',
  'Pages are saved by hand, so a month is what can be asked.': '页面由人保存，故以一个月为限。',
  'A paper is indexed within days; two weeks lose nothing that a trial register would not show.':
    '论文数日内收录；两周内不会漏掉试验注册库未显示的内容。',
  'A paper is indexed within days.': '论文数日内收录。',
  'Approvals are comparators here and change slowly.': '批准信息在此用作对照，变化缓慢。',
  'Labels are comparators here and change slowly.': '说明书在此用作对照，变化缓慢。',
  'A material agreement is reported within days, and a week is the rhythm of the triage.':
    '重大协议数日内申报，筛选以一周为节奏。',
  'Rebuilt hourly, without a list of changes: only a fresh copy can be relied on.':
    '每小时重建，不附变更清单：只有新副本可靠。',
  'A feed shows its last entries only; what falls out is not seen again.': '订阅源仅显示最近条目；移出者不再可见。',
  'Updated weekly; families grow slowly.': '每周更新；专利族增长缓慢。',
  'An export by hand: a quarter is what can be asked.': '由人导出：以一个季度为限。',
  'Announcements come within the day; a week is the rhythm of the triage.': '公告当日发布；筛选以一周为节奏。',
  'Awards are published in rounds of a year.': '资助每年分批公布。',
  'Awards are published once a year.': '资助每年公布一次。',
  'The workspace pays for fresher data than a month.': '本工作区付费所得应新于一个月。',
  'Published weekly.': '每周公布。',
  'Published almost daily.': '几乎每日公布。',
  'never synced or imported': '从未同步或导入',
  'it came by file, and no record of it has a day': '由文件导入，且其记录均无日期',
  'a source that is asked or that comes by file; this one stands in the ledger as a blind spot':
    '可查询或可由文件导入的数据源；该来源在台账中列为盲区',

  // Which changes matter.
  'A trial that stops, starts or ends moves every plan that rests on it.':
    '试验中止、开始或结束会影响一切以其为据的计划。',
  'The stage of development.': '研发阶段。',
  'A drug comes, goes, or changes its part.': '药物加入、退出或改变角色。',
  'Who stands behind it: a transfer shows here first.': '其背后的主体：转让首先在此显现。',
  'An approval.': '批准。',
  'Results can be read.': '已可查阅结果。',
  'What a vendor says of the drug has changed.': '供应商对该药的说法有变。',
  'A trial goes to another country.': '试验扩展到其他国家。',
  'Dates move.': '日期变动。',
  'A trial grows or shrinks.': '试验规模扩大或缩小。',
  'What it is tested for.': '所试适应症。',
  'A right is granted, lapses, or grows.': '权利被授予、失效或扩大。',
  'A change that matters to somebody who follows the record.': '对关注该记录者有意义的变更。',

  // Why something given in a trial has its role.
  'an observational study watches what people get': '观察性研究只观察受试者所用',
  'radiation beside the product under test': '受试产品之外的放射治疗',
  'a tested arm gets it and no other product': '有受试组仅用该产品',
  'the only product of the trial, though control arms get it too': '试验中唯一的产品，虽然对照组也使用',
  'the only product of the trial': '试验中唯一的产品',
  'the only product that tested arms alone get': '仅受试组使用的唯一产品',
  'the title names it behind “versus”': '标题将其列于“versus”之后',
  'the title names it before any partner': '标题将其列于联合用药之前',
  'the title names it as a partner': '标题将其列为联合用药',
};

const all = (names = '') => names.replace(/ and others$/, ' 等');

const TERMS: Readonly<Record<string, string>> = {
  everything: '全部',
  'what another workspace asked': '其他工作区所查询的内容',
};

/** How the records of a source came, each way alone. */
const CAME: readonly Phrase[] = [
  [
    /by file: ((?:(?!; by file: |; synced for: ).)+) on ([\d-]+), (?:latest record of ([\d-]+)|its records have no day)/s,
    (name = '', on, latest) =>
      `文件：${name === 'a file of another workspace' ? '其他工作区的文件' : name}（${on}），${latest ? `最新记录 ${latest}` : '其记录无日期'}`,
  ],
  [
    /synced for: ((?:(?!; by file: |; synced for: ).)+?)( in China)?(?:, from ([\d-]+) on)?, on ([\d-]+)/s,
    (terms = '', china, since, on) =>
      `同步：${TERMS[terms] ?? terms}${china ? '（中国）' : ''}${since ? `，自 ${since} 起` : ''}，于 ${on}`,
  ],
  [/and (\d+) more files or questions before/, (n) => `此前另有 ${n} 个文件或查询`],
];

const cameOf = (came: string) =>
  came
    .split(/; (?=by file: |synced for: |and \d+ more)/u)
    .map((one) => fillPhrase(one, CAME) ?? one)
    .join('；');

export const zhSourcePhrases: readonly Phrase[] = [
  [
    /last looked at (\d+) days ago; (\d+) are allowed\. (.+)/s,
    (days = '', most = '', reason = '') => `${days} 天前查看，允许 ${most} 天。${zhSourceSentences[reason] ?? reason}`,
  ],
  [
    /it came by file; its latest record is of ([\d-]+), (\d+) days ago; (\d+) are allowed\. (.+)/s,
    (on = '', days = '', most = '', reason = '') =>
      `由文件导入；其最新记录为 ${on}，已 ${days} 天，允许 ${most} 天。${zhSourceSentences[reason] ?? reason}`,
  ],
  ...CAME,
  [/only what was asked for or brought is stored: (.+)/s, (came = '') => `只存有所查询或所导入的内容：${cameOf(came)}`],
  [
    /there is no lawful way for a machine into (\S+), and no file of it that could be read\./,
    (source) => `机器没有进入 ${source} 的合法途径，也没有可读取的文件。`,
  ],
  [/no record of (\S+) stands in the file\./, (source) => `文件中没有 ${source} 的记录。`],
  [/(\S+) answers only those who have registered\./, (source) => `${source} 仅答复已注册的用户。`],
  [/a key of your own; registering is free/, () => '您自己的密钥；注册免费'],
  [
    /Set (\S+) to the key and the secret, with a colon between them, and start again\./,
    (name) => `请将 ${name} 设为密钥与密码，中间以冒号分隔，然后重新启动。`,
  ],
  [/(\S+) refuses requests without a contact\./, (source) => `${source} 拒绝没有联系方式的请求。`],
  [
    /an e-mail or the address of a page by which its operators reach you/,
    () => '其运营者可联系到您的电子邮件或网页地址',
  ],
  [/Set (\S+) and start again\./, (name) => `请设置 ${name} 后重新启动。`],
  [/(\S+) has no interface that a tool may use\./, (source) => `${source} 没有可供工具使用的接口。`],
  [/the ending of "(.+)" tells no format of (\S+)\./, (name, source) => `从“${name}”的扩展名看不出 ${source} 的格式。`],
  [/a name that ends in (.+), packed as \.gz or not/, (endings) => `以 ${endings} 结尾的文件名，可为 .gz 压缩`],
  [/Rename the file, or name the format: (.+)\./, (formats) => `请更改文件名，或指定格式：${formats}。`],
  [/no record (.+) is stored\./, (ref) => `没有存储记录 ${ref}。`],
  [/a record that a source gave/, () => '某来源给出的记录'],
  [/Search the records, or import or sync the source\./, () => '请搜索记录，或导入、同步该来源。'],
  [/the job stopped over a mistake of Beringia: (.+)\./s, (words) => `任务因 Beringia 的错误而停止：${words}。`],
  [/work that ends/, () => '能够完成的任务'],
  [
    /What it had stored stays\. Resume it; if it stops again at the same place, please report it\./,
    () => '已存储的内容保留。请继续该任务；如再次停在同一处，请报告。',
  ],
  [/the job is (\S+)\./, (state) => `任务状态为 ${state}。`],
  [/a job that failed or was cancelled/, () => '失败或已取消的任务'],
  [
    /tested and control arms alike get it, and only the tested ones (.+)/s,
    (names) => `受试组与对照组均使用；仅受试组使用 ${all(names)}`,
  ],
  [/of the kind (.+), beside the product under test/, (kind) => `类型为 ${kind}，用于受试产品之外`],
  [/only arms of comparison get it: (.+)/s, (arms) => `仅对照组使用：${arms}`],
  [/(\S+) is a development code/, (code) => `${code} 是研发代号`],
  [/(.+) beside it: usual partners/s, (names) => `与其同用的 ${all(names)} 是常见的联合用药`],
  [/given with (.+), which the trial is about/s, (name) => `与试验主角 ${name} 同用`],
  [/nothing tells it apart from (.+)/s, (names) => `无从与 ${all(names)} 区分`],
  [
    /earliest of (\d+) priority claims: (.+) of (\S+)/,
    (count, claim, day) => `${count} 项优先权中最早的一项：${claim}，${day}`,
  ],
  [
    /“(.+)” stands at place (\d+) of as many in both forms/,
    (name, place) => `“${name}”在两种写法中均列第 ${place} 位，且数目相同`,
  ],
  [/“(.+)” has the letters of “(.+)”/, (name, other) => `“${name}”与“${other}”字母相同`],
  [/“(.+)” has the words, shortened, of “(.+)”/, (name, other) => `“${name}”是“${other}”的缩写`],
  [/no exchanged spelling could be told to be the same applicant/, () => '未能认定哪一交换写法为同一申请人'],
];
