import type { Phrase } from './phrases.ts';

const KINDS: Record<string, string> = {
  string: '文字',
  number: '数字',
  boolean: '是或否',
  array: '列表',
  object: '对象',
  record: '对象',
  null: '空值',
  undefined: '缺失',
};
const kind = (word = '') => KINDS[word] ?? word;

/** What was wrong, what was expected and what to do next, as the server and the reader of files say it. */
export const zhProblemPhrases: readonly Phrase[] = [
  [/there is no deal "(.+)"\./, (id) => `没有交易“${id}”。`],
  [/the id of a deal, present or former/, () => '现有或曾用的交易编号'],
  [/the value is not one that exists\./, () => '没有这个值。'],
  [/one of (.+)/s, (values) => `以下之一：${values}`],
  [/[tT]here is no field [“"](.+)[”"]\./, (field) => `没有字段“${field}”。`],
  [/There is no rule “(.+)”\./, (rule) => `没有规则“${rule}”。`],
  [/Name one of these rules, or leave the rule out to run them all\./, () => '请选择其中一条规则，或不选以运行全部。'],
  [/See the description of (.+)\./, (name) => `参见 ${name} 的说明。`],
  [/Correct the field and ask again\./, () => '请更正该字段后重试。'],
  [/there is no such field\./, () => '没有此字段。'],
  [/a field that exists, spelt as the schema spells it/, () => '结构中存在的字段，按其中的写法'],
  [/the field is missing\./, () => '缺少该字段。'],
  [/(.+) does not fit\./s, (value) => `${value} 不符合要求。`],
  [/not JSON: (.+)\./s, () => '该行不是有效的 JSON。'],
  [/one JSON object a line/, () => '每行一个 JSON 对象'],
  [/Check quotes, commas and line breaks\./, () => '请检查引号、逗号和换行。'],
  [/Invalid input: expected (\w+), received (\w+)/, (wanted, found) => `应为${kind(wanted)}，实为${kind(found)}`],
  [/Unrecognized keys?: (.+)/, (keys) => `没有此字段：${keys}`],
  [/Invalid input/, () => '另一种形式'],
  [/"(.+)" is not in this deal\./, (name) => `“${name}”不在本交易中。`],
  [/"(.+)" is not a territory code\./, (code) => `“${code}”不是地区代码。`],
  [
    /an ISO 3166-1 alpha-2 code or a region name such as (\S+)/,
    (name) => `ISO 3166-1 两位字母代码，或地区名称，例如 ${name}`,
  ],
  [/Correct the code, or leave the words alone and the codes empty\./, () => '请更正代码，或保留文字而不填代码。'],
  [/Add it to the deal or correct the name\./, () => '请在交易中补上，或更正名称。'],
  [/"(.+)" stands on line (\d+) already\./, (id, line) => `“${id}”已在第 ${line} 行出现。`],
  [/one line a deal/, () => '每笔交易一行'],
  [/Merge the two lines or change one id\./, () => '请合并两行，或更改其中一个编号。'],
  [/"(.+)" belongs to another workspace\./, (id) => `“${id}”属于另一工作区。`],
  [/an id of (\S+), or a plain one/, (workspace) => `${workspace} 的编号，或不带前缀的编号`],
  [/Take the prefix off\./, () => '请去掉前缀。'],
  [/nothing was imported\./, () => '没有导入任何内容。'],
  [/a file without errors/, () => '没有错误的文件'],
  [/Beringia made a mistake\./, () => 'Beringia 出错。'],
  [/an answer/, () => '一个答案'],
  [
    /The log has the details; please report it with the steps that led here\./,
    () => '日志中有详情；请连同操作步骤一并报告。',
  ],
];
