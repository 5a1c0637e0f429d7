import type { Problem } from '@beringia/domain/basics/errors';
import { type Decode, LARGEST_DOCUMENT, nothingRead, pagesOf, type ReadDocument } from './document.ts';
import { readDocx } from './docx.ts';
import { readHtmlDocument } from './html-document.ts';
import { readPdf } from './pdf.ts';
import { readPptx } from './pptx.ts';
import { entriesOf } from './zip.ts';

/**
 * The text of a document page by page: PDF, DOCX, PPTX, HTML or plain text. What the file is, its bytes tell; the name is
 * asked only where they do not. Never throws for a bad file: a problem says what is wrong and what to do.
 * @param decode turns bytes of plain text and HTML into text
 */
export async function readDocument(bytes: Uint8Array, fileName: string, decode: Decode): Promise<ReadDocument> {
  const read = await readByKind(bytes, fileName, decode);
  return { ...read, problems: read.problems.map((problem) => ({ file: fileName, ...problem })) };
}

async function readByKind(bytes: Uint8Array, fileName: string, decode: Decode): Promise<ReadDocument> {
  if (bytes.length === 0) return nothingRead(null, EMPTY);
  if (bytes.length > LARGEST_DOCUMENT) return nothingRead(null, TOO_LARGE);
  // A PDF may carry a few foreign bytes before its first line.
  if (startText(bytes, 1024).includes('%PDF-')) return readPdf(bytes);
  if (startText(bytes, 4) === 'PK\u0003\u0004') return readOffice(bytes);
  if (startText(bytes, 4) === '\u00D0\u00CF\u0011\u00E0') return nothingRead(null, OLD_OFFICE);
  if (startText(bytes, 5) === '{\\rtf') return nothingRead(null, RTF);
  const { text, problem } = decode(bytes);
  const problems = problem ? [problem] : [];
  // Signs that no text holds mean a picture or a program, whatever its name.
  if ([...text.slice(0, 2000)].some((sign) => sign < '\t')) return nothingRead(null, NO_TEXT);
  if (isHtml(text, fileName)) return readHtmlDocument(text, problems);
  const read = pagesOf(text.split('\f'));
  return { kind: 'text', title: null, pages: read.pages, problems: [...problems, ...read.problems] };
}

function readOffice(bytes: Uint8Array): ReadDocument {
  const zip = entriesOf(bytes);
  if ('problem' in zip) return nothingRead(null, zip.problem);
  if (zip.entries.has('word/document.xml')) return readDocx(zip);
  if (zip.entries.has('ppt/presentation.xml')) return readPptx(zip);
  return nothingRead(null, zip.entries.has('xl/workbook.xml') ? WORKBOOK : OTHER_ZIP);
}

function isHtml(text: string, fileName: string): boolean {
  return /^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(text) || /\.x?html?$/i.test(fileName);
}

function startText(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.subarray(0, length)).toString('latin1');
}

const KINDS = 'a PDF, DOCX, PPTX, HTML or text file';

const EMPTY: Problem = { wrong: 'the file is empty.', expected: KINDS, next: 'Choose the file again.' };
export const TOO_LARGE: Problem = {
  wrong: 'the file is larger than 50 MB.',
  expected: 'a document of at most 50 MB',
  next: 'Save the pages that matter as a smaller file, or paste their text.',
};
const OLD_OFFICE: Problem = {
  wrong: 'this is an Office file of the kind before 2007, or one protected by a password.',
  expected: KINDS,
  next: 'Open it, take the password away, save it as .docx, .pptx or PDF, and drop that.',
};
const RTF: Problem = { wrong: 'this is an RTF file.', expected: KINDS, next: 'Open it and save it as .docx or PDF.' };
const WORKBOOK: Problem = {
  wrong: 'this is a workbook: it holds tables, not pages.',
  expected: KINDS,
  next: 'Import it as a source, or copy the rows that matter and paste them as text.',
};
const OTHER_ZIP: Problem = {
  wrong: 'this is an archive, and neither a Word nor a PowerPoint file.',
  expected: KINDS,
  next: 'Unpack it and drop the document that is in it.',
};
const NO_TEXT: Problem = {
  wrong: 'the file is neither a document nor text.',
  expected: KINDS,
  next: 'A picture has no text to read: recognise its text first (OCR), or paste what it says.',
};
