import { fillPhrase, type Phrase } from './phrases.ts';
import { zhLabels } from './zh-labels.ts';
import { zhScoutingSentences } from './zh-scouting-sentences.ts';
import { zhSourceSentences } from './zh-sources-said.ts';

/** What scouting says of a drug, by the words of `domain/scouting`. A sentence may quote another, which is put into Chinese first. */

const STAGES = zhLabels.stage as Readonly<Record<string, string>>;
const KINDS = { ...zhLabels.modality, ...zhLabels.area } as Readonly<Record<string, string>>;
const STATES: Readonly<Record<string, string>> = {
  returned: '已退回',
  retained: '原研方保留',
  'no-grant-found': '未见授权',
  split: '部分授出',
  held: '已被持有',
  encumbered: '有负担',
  contested: '有争议',
  unknown: '未知',
};
const PLACES: Readonly<Record<string, string>> = {
  anywhere: '任何地区',
  'in mainland China': '中国大陆',
  'in the United States': '美国',
  'in china': '中国',
  'in us': '美国',
};
const TRIAL_FIELDS: Readonly<Record<string, string>> = {
  status: '状态',
  enrolment: '入组人数',
  results: '结果公布',
  primaryCompletion: '主要终点完成日期',
};
const TRIAL_WORDS: Readonly<Record<string, string>> = {
  'not-yet-recruiting': '尚未招募',
  recruiting: '招募中',
  'active-not-recruiting': '进行中（停止招募）',
  suspended: '暂停',
  terminated: '终止',
  completed: '完成',
  withdrawn: '撤回',
  true: '已公布',
  false: '未公布',
  'nothing known': '不详',
};
const END: Readonly<Record<string, string>> = { earliest: '最早', latest: '最新' };

const stage = (id = '') => STAGES[id] ?? id;
const kinds = (list = '') =>
  list
    .split(/, | or /)
    .map((id) => KINDS[id] ?? id)
    .join('、');
const targets = (list = '') => list.replaceAll(', or ', '，或 ').replaceAll(' and ', ' + ');
const place = (words = '') => PLACES[words] ?? words;
const phases = (list = '') => list.split(', ').map(stage).join('、');

/** Reasons that stand in one sentence, each in Chinese where there are words for it. */
const reasons = (list = '') => list.split('; ').map(inner).join('；');
const inner = (words = ''): string =>
  zhScoutingSentences[words] ?? zhSourceSentences[words] ?? fillPhrase(words, PARTS) ?? words;

const AT = '(anywhere|in mainland China|in the United States|in china|in us)';
const STATE = Object.keys(STATES).join('|');
const NAMED = '([a-z0-9-]+(?:(?:, | or )[a-z0-9-]+)*)';

/** Parts of sentences, which also stand alone. */
const PARTS: readonly Phrase[] = [
  [
    /(\S+) \(((?:early-)?(?:phase|exploratory)[\w, -]*)\) began ([\d-]+)/,
    (id, some, on) => `${id}（${phases(some)}）于 ${on} 开始`,
  ],
  [
    /a grant that reached here ended on (.+), and no source says where the rights went/,
    (on) => `曾及于此地的授权已于 ${on === 'an unknown day' ? '未知日期' : on} 终止，且无来源说明权益去向`,
  ],
  [
    /last said ([\d-]+), more than (\d+) months ago: it may be further by now/,
    (on, months) => `最近一次说明在 ${on}，距今超过 ${months} 个月：现在可能已更进一步`,
  ],
  [/registered, not yet recruiting, so it shows no stage: (.+)/, (id) => `已注册、尚未招募，故不能显示阶段：${id}`],
  [/the list of (.+) gives “(.+)” on ([\d-]+)/, (vendor, word, on) => `${vendor} 的数据列为“${word}”（${on}）`],
  [/the record says (\S+) on ([\d-]+)(.*)/, (is, on, rest = '') => `记录称 ${on} 为${stage(is)}${rest}`],
  [/the record of (.+?) \((.+)\)/, (name, basis) => `${name} 的记录（${basis === 'knowledge' ? '背景知识' : basis}）`],
  [/the record of (.+)/, (name) => `${name} 的记录`],
  [
    /trial (registered|record updated) \((.+)\), the (earliest|latest) of what is stored/,
    (what, ref, end = '') => `试验${what === 'registered' ? '注册' : '记录更新'}（${ref}），为已存中${END[end]}`,
  ],
  [
    /stage reported on record \((.+)\), the (earliest|latest) of what is stored/,
    (ref, end = '') => `记录中的阶段（${ref}），为已存中${END[end]}`,
  ],
  [/a title says “(.+)” of the drug \((.+)\)/, (words, ref) => `标题称该药为“${words}”（${ref}）`],
  [/its name “(.+)” says (.+)/, (name, kind) => `其名称“${name}”表明为 ${kind}`],
  [
    /(\d+) deals? of the set names? it and none reaches here; (.+)/,
    (n, rest) => `数据中有 ${n} 笔交易提及它，均不涉及此地；${inner(rest)}`,
  ],
  [/no deal of the set names it; (.+)/, (rest) => `数据中没有交易提及它；${inner(rest)}`],
  [/grant of ([\d-]+): licence: (.+)/, (on, where) => `${on} 授权：许可：${where}`],
  [/(\S+) of ([\d-]+): (.+)/, (kind, on, words) => `${on} ${kind}：${words}`],
];

/** @returns the words of one answered question or one reason of a rank */
export const zhScoutingPhrases: readonly Phrase[] = [
  ...PARTS,
  [
    new RegExp(`(\\S+) ${AT} since ([\\d-]+): (.+)\\.`),
    (is, at, on, why) => `${place(at)}：自 ${on} 起${stage(is)}：${inner(why)}。`,
  ],
  [
    new RegExp(`(\\S+) ${AT} since ([\\d-]+) \\((.+)\\)`),
    (is, at, on, why) => `${place(at)}：自 ${on} 起${stage(is)}（${inner(why)}）`,
  ],
  [
    new RegExp(`nowhere further than (\\S+) ${AT} since ([\\d-]+) \\((.+)\\), and (\\S+) is wanted`),
    (is, at, on, why, least) => `最远为${place(at)}自 ${on} 起${stage(is)}（${inner(why)}），而要求${stage(least)}`,
  ],
  [
    new RegExp(`(\\S+) ${AT} since ([\\d-]+) \\((.+)\\): (less|further) than (\\S+)`),
    (is, at, on, why, which, limit) =>
      `${place(at)}：自 ${on} 起${stage(is)}（${inner(why)}）：${which === 'less' ? '低于' : '高于'}${stage(limit)}`,
  ],
  [new RegExp(`No record shows a stage ${AT}\\.`), (at) => `没有记录显示其在${place(at)}的阶段。`],
  [new RegExp(`no stored record shows its stage ${AT}`), (at) => `没有已存记录显示其在${place(at)}的阶段`],
  [new RegExp(`a trial or approval ${AT}`), (at) => `${place(at)}的试验或批准`],
  [
    /(\d+|One) others? with the same targets and modality in the stored records(?:; (\d+) with targets or modality unknown are not counted)?\./,
    (n, open) =>
      `已存记录中另有 ${n === 'One' ? 1 : n} 个靶点与分子类型相同${open ? `；${open} 个靶点或类型未知，未计入` : ''}。`,
  ],
  [
    /The furthest other is (.+), (\S+) since ([\d-]+); this one is (\S+)(?:; (\d+) others have no known stage)?\./,
    (name, is, on, own, open) =>
      `最领先者为 ${name}，自 ${on} 起${stage(is)}；本品为${stage(own)}${open ? `；另有 ${open} 个阶段未知` : ''}。`,
  ],
  [
    /No other stored candidate has the (target|combination) (.+)/,
    (what, key = '') => `没有其他已存药物具有${what === 'target' ? '靶点' : '组合'} ${key.replace(/\.$/, '')}。`,
  ],
  [
    /(\d+) other stored candidates have the (target|combination) (.+)\./,
    (n, what, key) => `另有 ${n} 个已存药物具有${what === 'target' ? '靶点' : '组合'} ${key}。`,
  ],
  [
    /Its first dated trial began ([\d-]+), before every other of its class in the stored records\./,
    (on) => `其首个有日期的试验始于 ${on}，在已存同类中最早。`,
  ],
  [
    /Its first dated trial began ([\d-]+); (.+) came before\./,
    (on, who) => `其首个有日期的试验始于 ${on}；${who} 更早。`,
  ],
  [
    /Its first dated trial began ([\d-]+); (\d+) others of the class have no dated trial\./,
    (on, n) => `其首个有日期的试验始于 ${on}；同类另有 ${n} 个没有日期。`,
  ],
  [/Last spoken of ([\d-]+): (.+)\./, (on, why) => `最近提及于 ${on}：${reasons(why)}。`],
  [/A company sponsors (\d+) of its (\d+) trials\./, (n, of) => `其 ${of} 项试验中 ${n} 项由公司申办。`],
  [/No trial of it is stored\./, () => '没有已存的试验。'],
  [/(\d+) of its (\d+) trials list no country\./, (n, of) => `其 ${of} 项试验中 ${n} 项未列出国家。`],
  [
    /None of its (\d+) trials has sites in mainland China and elsewhere\./,
    (n) => `其 ${n} 项试验均非同时在中国大陆与境外开展。`,
  ],
  [/(\d+) trials over mainland China and elsewhere\./, (n) => `${n} 项试验同时在中国大陆与境外开展。`],
  [/Sites in (.+)\./, (codes = '') => `试验地点：${codes.replaceAll(', ', '、')}。`],
  [/Modality (\S+): (.+)\./, (kind, why) => `分子类型 ${kinds(kind)}：${reasons(why)}。`],
  [/US IND (\S+): (.+)\./, (state, why) => `美国 IND ${state}：${reasons(why)}。`],
  [/(.+): (\d+) deals as licensor\./, (name, n) => `${name}：作为许可方有 ${n} 笔交易。`],
  [/(.+): one deal as licensor\./, (name) => `${name}：作为许可方有 1 笔交易。`],
  [/(.+): no deal as licensor is stored\./, (name) => `${name}：没有作为许可方的已存交易。`],
  [/(.+): (\d+) of (\d+) came back or ended early\./, (name, n, of) => `${name}：${of} 笔中 ${n} 笔被退回或提前结束。`],
  [
    /(.+) has a standing deal with (.+)\./,
    (name, others = '') => `${name} 与 ${others.replaceAll(', ', '、')} 有存续交易。`,
  ],
  [
    /(.+) has no stored deal that stands with a company outside Greater China\./,
    (name) => `${name} 没有与大中华区以外公司存续的已存交易。`,
  ],
  [/No grant in force was found: (.+)\./, (why) => `未见有效授权：${reasons(why)}。`],
  [
    /No deal of the set names it, so nothing is known of its rights: (.+)\./,
    (why) => `数据中没有交易提及它，其权益情况不明：${reasons(why)}。`,
  ],
  [
    /The rights came back \((.+?)\): (.+)/,
    (who, why = '') => `权益已退回（${who}）：${inner(why.replace(/\.$/, ''))}。`,
  ],
  [/Rights in the wanted territory are unknown: (.+)\./, (why) => `所需地域的权益未知：${reasons(why)}。`],
  [/hits (.+), and (.+) is wanted/, (has, wanted) => `针对 ${targets(has)}，而要求 ${targets(wanted)}`],
  [/hits ([^,]+(?: and [^,]+)*)/, (has) => `针对 ${targets(has)}`],
  [new RegExp(`${NAMED}, and ${NAMED} is wanted`), (is, wanted) => `${kinds(is)}，而要求${kinds(wanted)}`],
  [/last told of ([\d-]+), before ([\d-]+)/, (on, day) => `最近提及于 ${on}，早于 ${day}`],
  [/last told of ([\d-]+)/, (on) => `最近提及于 ${on}`],
  [/([\w-]+(?: or [\w-]+)*): all (\d+) trials that test it/, (_states, n) => `试验它的全部 ${n} 项试验均已如此结束`],
  [/([a-z-]+) or ([a-z- ]+) in all (\d+) trials/, (_a, _b, n) => `在全部 ${n} 项试验中均非受试药物`],
  [new RegExp(`(${STATE}): (.+)`), (state = '', who) => `${STATES[state]}：${who}`],
  [new RegExp(`(${STATE})`), (state = '') => STATES[state] ?? state],
  [/(\d+) records are stored, few enough to read every one/, (n) => `共存 ${n} 条记录，数量不多，已全部读取`],
  [
    /(\d+) records are stored: those were read that name a target, an indication or a drug of the mandate/,
    (n) => `共存 ${n} 条记录：只读取提及任务书中靶点、适应症或药物的记录`,
  ],
  [/it comes by file only\. (.+)/, (licence) => `只能通过文件导入。${inner(licence)}`],
  [/no source in Chinese is in the store: (.+)/, (names) => `没有存入任何中文来源：${names}`],
  [
    /(\d+) of (\d+) stored drugs of which nobody states a target/,
    (n, of) => `${of} 个已存药物中有 ${n} 个无人说明靶点`,
  ],
  [/a near miss before: (.+)/, (why) => `此前险些入选：${why}`],
  [/left out before: (.+)/, (why) => `此前被剔除：${why}`],
  [/(.+) is new in the long list of (.+)/, (name, list) => `${name} 新进入“${list}”的长名单`],
  [/(.+) is no longer in the long list of (.+)/, (name, list) => `${name} 不再在“${list}”的长名单中`],
  [
    /(.+): trials\[(?:[^\]/]+\/)?([^\]]+)\]\.(status|enrolment|results|primaryCompletion) from (.+) to (.+)/,
    (name, id, field = '', was = '', now = '') =>
      `${name}：试验 ${id} 的${TRIAL_FIELDS[field]}由“${TRIAL_WORDS[was] ?? was}”变为“${TRIAL_WORDS[now] ?? now}”`,
  ],
  [/(.+): place (\d+) to (\d+)/, (name, was, now) => `${name}：名次 ${was} → ${now}`],
  [
    /"(.+)" is no (target|indication) that the vocabulary knows\./,
    (word, what) => `词表中没有名为“${word}”的${what === 'target' ? '靶点' : '适应症'}。`,
  ],
  [/an id or a name, such as (.+)/, (names) => `编号或名称，例如 ${names}`],
];
