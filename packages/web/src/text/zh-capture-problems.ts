import type { Phrase } from './phrases.ts';

/** What was wrong with a document, a proposal or an export, and what to do, in Chinese; `zh-capture-said.test.ts` holds it. */
export const zhCaptureProblems: Readonly<Record<string, string>> = {
  'a stage is true of a day, and the text has none.': '阶段是就某日而言的，而文本没有日期。',
  'the day on which the text was said': '文本的日期',
  'Give the day of the text, read it again, then accept.': '请给出文本日期，重新读取，再接受。',
  'the text does not settle which drug this is said of.': '文本未能确定说的是哪个药物。',
  'the id of an asset': '资产编号',
  'Choose the drug, then accept the proposal.': '请选择药物，再接受该提议。',
  'a read-out is of a trial, and the sentence names none.': '数据读出属于某项试验，而该句未提及试验。',
  'name or register number of the trial': '试验名称或注册号',
  'Give the trial, then accept.': '请给出试验，再接受。',
  'Look at the sentence, and type the read-out by hand.': '请查看该句，并手动录入数据读出。',
  'this proposal was accepted before.': '该提议此前已接受。',
  'a proposal that is open or was declined': '待定或已拒绝的提议',
  'To change it, take the claim back with captures.withdraw, then accept it again.': '如需更改，请先撤回，再重新接受。',
  'this proposal was accepted.': '该提议已接受。',
  'a proposal that is open': '待定的提议',
  'Take the claim back first, with captures.withdraw.': '请先撤回。',
  'a PDF, DOCX, PPTX, HTML or text file': 'PDF、DOCX、PPTX、HTML 或文本文件',
  'the file is empty.': '文件为空。',
  'Choose the file again.': '请重新选择文件。',
  'the file is larger than 50 MB.': '文件大于 50 MB。',
  'a document of at most 50 MB': '不超过 50 MB 的文件',
  'Save the pages that matter as a smaller file, or paste their text.': '请将相关页面另存为较小的文件，或粘贴其文本。',
  'this is an Office file of the kind before 2007, or one protected by a password.':
    '这是2007年以前格式的Office文件，或受密码保护的文件。',
  'Open it, take the password away, save it as .docx, .pptx or PDF, and drop that.':
    '请打开文件，去除密码，另存为 .docx、.pptx 或 PDF，再放入。',
  'this is an RTF file.': '这是RTF文件。',
  'Open it and save it as .docx or PDF.': '请打开并另存为 .docx 或 PDF。',
  'this is a workbook: it holds tables, not pages.': '这是工作簿：内含表格，而非页面。',
  'Import it as a source, or copy the rows that matter and paste them as text.':
    '请作为数据源导入，或复制相关行并粘贴为文本。',
  'this is an archive, and neither a Word nor a PowerPoint file.': '这是压缩包，既非Word也非PowerPoint文件。',
  'Unpack it and drop the document that is in it.': '请解压后放入其中的文件。',
  'the file is neither a document nor text.': '该文件既非文档也非文本。',
  'A picture has no text to read: recognise its text first (OCR), or paste what it says.':
    '图片没有可读取的文本：请先识别文字（OCR），或粘贴其内容。',
  'the PDF is protected by a password.': '该PDF受密码保护。',
  'a PDF that opens without one': '无需密码即可打开的PDF',
  'Open it with the password, print it into a new PDF, and drop that; or paste the text.':
    '请用密码打开，打印为新的PDF后放入；或粘贴文本。',
  'a whole PDF': '完整的PDF',
  'Fetch it again; or open it, print it into a new PDF, and drop that.': '请重新获取；或打开后打印为新的PDF，再放入。',
  'pages whose text can be marked with the mouse': '文字可用鼠标选中的页面',
  'Recognise the text first (OCR, for English and Chinese), or paste what the pages say.':
    '请先识别文字（OCR，中英文），或粘贴页面内容。',
  'the file has no text.': '文件没有文本。',
  'there is no text in it.': '其中没有文本。',
  'a document with text, not only pictures': '含文本而不只有图片的文件',
  'Recognise the text of the pictures first (OCR), or paste what they say.':
    '请先识别图片中的文字（OCR），或粘贴其内容。',
  'Paste what it says.': '请粘贴其内容。',
  'the page has no text.': '该页面没有文本。',
  'a saved page that shows its text without running scripts': '无需运行脚本即显示文本的已存页面',
  'Copy the text in the browser and paste it; many sites fill a page only when it is looked at.':
    '请在浏览器中复制文本并粘贴；许多网站只在浏览时才填充页面。',
  'the file is damaged: it cannot be unpacked.': '文件已损坏，无法解压。',
  'a whole .docx or .pptx file': '完整的 .docx 或 .pptx 文件',
  'Fetch or copy it again; or open it, save it anew, and drop that.': '请重新获取或复制；或打开后重新保存，再放入。',
  'the row names nothing.': '该行没有名称。',
  'a name in a column that is mapped to `name`': '含义为“名称”的列中有名称',
  'The row was put aside; the others were read. A licence note below the table is such a row.':
    '该行已搁置，其余各行已读取。表格下方的许可说明即为此类行。',
  'a date such as 2026-11-25 or 2026-11': '如 2026-11-25 或 2026-11 的日期',
  'The cell was kept as printed, and the rest of the row was read. If days and months are mixed up, say their order in the mapping.':
    '该格照原样保留，该行其余部分已读取。若日月颠倒，请在映射中说明顺序。',
  'The first row was taken. If the export has a row for each indication, map the indication as `id` in addition.':
    '取第一行。若导出文件按适应症分行，请将适应症也设为编号。',
  'Nothing was read. Look at the preview, correct the mapping, save it and import again.':
    '未读取任何内容。请查看预览，更正映射，保存后重新导入。',
};

export const zhCaptureProblemPhrases: readonly Phrase[] = [
  [/the PDF cannot be opened: (.+)\./, (reason) => `无法打开该PDF：${reason}。`],
  [/the column "(.+)" is new\./, (name) => `列“${name}”是新的。`],
  [/the column "(.+)" is missing\./, (name) => `缺少列“${name}”。`],
  [
    /the column "(.+)" is missing; "(.+)" may be its new name\./,
    (name, to) => `缺少列“${name}”；“${to}”可能是其新名称。`,
  ],
  [
    /the columns that the mapping "(.+)" was saved with: (.+)/,
    (name, columns) => `映射“${name}”保存时的各列：${columns}`,
  ],
];
