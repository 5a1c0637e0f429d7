import type { Phrase } from './phrases.ts';

/** What the readers of files say of records that could not be read, in Chinese. What is not here stays in English and is marked so. */
export const zhReadingSentences: Readonly<Record<string, string>> = {
  // What was wrong.
  'the file ends inside a record.': '文件在一条记录中间结束。',
  'the compressed file ends or breaks before its end.': '压缩文件提前结束或中断。',
  'the file carries a document type definition.': '文件带有文档类型定义。',
  'this is no zip archive, or its beginning is damaged.': '这不是 zip 压缩包，或其开头已损坏。',
  'the workbook is larger than 100 MB.': '工作簿大于 100 MB。',
  'the file has no row below its first.': '文件除首行外没有其他行。',
  'the file is empty.': '文件为空。',
  'a file of this source with at least one record': '该来源的文件，至少含一条记录',
  'Look of which source the file is, and import it there; or export it again.':
    '请核对文件属于哪个来源并导入该来源，或重新导出。',
  'each id once, or the same record again': '每个编号一次，或完全相同的记录',
  'Compare the two in the file; the last one is stored.': '请在文件中比较两条记录；已存后一条。',
  'the page is too long.': '页面过长。',
  'the page has no row of announcements.': '页面没有公告行。',
  'the page lists no trial with a CTR number.': '页面未列出带 CTR 编号的试验。',
  'the record has no trial number.': '记录没有试验编号。',
  'the record has no PubMed number.': '记录没有 PubMed 编号。',
  'the row has no title.': '该行没有标题。',
  'the row names nobody, or no list.': '该行没有名称或名单。',
  'the item has neither a title nor a summary.': '该条目既无标题也无摘要。',
  'not JSON: the text ends inside a record.': '不是有效的 JSON：文本在一条记录中间结束。',
  'not JSON: a line break stands inside a string.': '不是有效的 JSON：字符串中有换行。',

  // What was expected.
  'a whole JSON object': '完整的 JSON 对象',
  'one JSON object for each record': '每条记录一个 JSON 对象',
  'a whole gzip file': '完整的 gzip 文件',
  'a whole zip archive': '完整的 zip 压缩包',
  'an XML file of records': '含记录的 XML 文件',
  'a closing tag for every record': '每条记录都有结束标签',
  'a closing quote for every opening one': '引号成对',
  'XML without a DTD or entities of its own': '不带 DTD 或自定义实体的 XML',
  'well-formed XML with the five entities that XML has': '格式正确、仅用 XML 五个实体的 XML',
  'a row of headings, and rows below it': '一行表头及其下各行',
  'a file of the kind that was chosen': '所选类型的文件',
  'one encoding throughout the file': '全文件同一编码',
  'each publication once': '每个公开号一次',
  'each project once': '每个项目一次',
  'each id once': '每个编号一次',
  'the title of the project': '项目名称',
  'the number of the trial in its register': '试验在其注册库中的编号',
  'a study of ClinicalTrials.gov API v2, or of v1 with a ProtocolSection':
    'ClinicalTrials.gov API v2 的研究，或带 ProtocolSection 的 v1 研究',
  'a PMID in every record': '每条记录都有 PMID',
  'a headline': '标题',
  'a name, and the list that it stands on': '名称及其所在名单',
  'an .xlsx file that is whole and not protected by a password': '完整且无密码保护的 .xlsx 文件',
  'a workbook of at most 100 MB': '不超过 100 MB 的工作簿',
  'a number with its unit in the cell or the heading, such as 中央财政经费（万元）':
    '数字，单位在单元格或表头中，例如“中央财政经费（万元）”',

  // What to do.
  'The other records were read. Fetch or export this one again.': '其他记录已读取。请重新获取或导出该记录。',
  'The other records were read. Look at the raw answer.': '其他记录已读取。请查看原始答复。',
  'The other results were read. Look at the raw record.': '其他结果已读取。请查看原始记录。',
  'The other rows were read. Copy the row again.': '其他行已读取。请重新复制该行。',
  'The other rows were read. Correct the time and import the row again.': '其他行已读取。请更正时间后重新导入该行。',
  'The other rows were read. Look whether the file is the Consolidated Screening List.':
    '其他行已读取。请确认文件是否为综合筛查名单。',
  'The other items were read. Nothing can be shown of an item without words.':
    '其他条目已读取。没有文字的条目无可显示。',
  'The item was read without its date.': '该条目已读取，但没有日期。',
  'The name was read without this date. Look it up on the list itself before relying on it.':
    '该名称已读取，但没有此日期。据以判断前请查阅名单原文。',
  'The row was put aside; the other rows were read.': '该行已搁置；其他行已读取。',
  'The row was put aside; the others were read. A sum or a footnote below the list is such a row.':
    '该行已搁置；其他行已读取。名单下方的合计或脚注即属此类。',
  'The first row was taken.': '取第一行。',
  'The first row was taken. Look which of the two is right.': '取第一行。请核对两行孰对。',
  'The date stays unknown; the rest of the row was read.': '日期仍为未知；该行其余内容已读取。',
  'The field stays unknown; the rest of the row was read.': '该字段仍为未知；该行其余内容已读取。',
  'Something else stands in the file. It was put aside; the studies beside it were read.':
    '文件中有其他内容，已搁置；其旁的研究已读取。',
  'Nothing of it was taken over, since nothing could be found again. Look at the raw record.':
    '未采用其任何内容，因为无从再查。请查看原始记录。',
  'What came before the break was read. Fetch or copy the file again to get the rest.':
    '中断之前的内容已读取。请重新获取或复制文件以读取其余内容。',
  'The records before it were read. Fetch or copy the file again.': '此前的记录已读取。请重新获取或复制文件。',
  'Nothing after this place was read. The file is damaged, or is something else.':
    '此处之后未读取。文件已损坏，或为其他内容。',
  'The rows before it were read. Look for a quote that is never closed, or export the file again.':
    '此前各行已读取。请查找未闭合的引号，或重新导出文件。',
  'Look at the file: it may be of another kind.': '请查看文件：可能是其他类型。',
  'Look at the first problems. Choose the kind of file that it is, or export it again.':
    '请先看最前面的问题。请选择正确的文件类型，或重新导出。',
  'Download it again.': '请重新下载。',
  'Nothing to do.': '无需处理。',
  'Nothing to do: a study that comes twice is stored once.': '无需处理：重复出现的研究只存一次。',
};

const WHY: Record<string, string> = { 'there is no such day': '没有这一天' };

export const zhReadingPhrases: readonly Phrase[] = [
  [
    /record (\d+) was replaced by record (\d+): both have the id "(.+)", and they differ\./s,
    (before, next, id) => `第 ${before} 条记录被第 ${next} 条取代：编号均为“${id}”，内容不同。`,
  ],
  [/"(.+)" is no date\./s, (words) => `“${words}”不是日期。`],
  [/"(.+)" is no date: (.+)\./s, (words = '', why = '') => `“${words}”不是日期：${WHY[why] ?? why}。`],
  [/"(.+)" is not a publication number\./s, (words) => `“${words}”不是公开号。`],
  [/"(.+)" cannot be read: it is no amount\./s, (words) => `无法读取“${words}”：不是金额。`],
  [/a day such as (.+)/, (day) => `日期，例如 ${day}`],
  [/a time such as (.+)/, (time) => `时间，例如 ${time}`],
  [/a number such as (.+)/, (number) => `编号，例如 ${number}`],
  [/the project (\S+) stands again; row (\d+) has it first\./, (id, row) => `项目 ${id} 重复；首见于第 ${row} 行。`],
  [/the id "(.+)" stands again; row (\d+) has it first\./, (id, row) => `编号“${id}”重复；首见于第 ${row} 行。`],
  [/(.+) stands again; row (\d+) has it first\./, (id, row) => `${id} 重复；首见于第 ${row} 行。`],
  [/the object has no protocolSection; it has (.+)\./s, (keys) => `该对象没有 protocolSection；其中有 ${keys}。`],
  [/not well-formed XML: (.+)\./s, (why) => `XML 格式不正确：${why}。`],
  [/the row has (\d+) cells\./, (cells) => `该行有 ${cells} 个单元格。`],
  [/(\d+) cells, one for each column/, (cells) => `${cells} 个单元格，每列一个`],
  [/(.+) stands where a record should\./s, (words) => `应为记录之处为 ${words}。`],
];
