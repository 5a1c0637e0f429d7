import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from './read-document.ts';
import { decode } from './testing/decode.ts';
import { makeChinesePdf, makeGbkPdf } from './testing/make-pdf.ts';
import { makeZip } from './testing/make-zip.ts';

const read = (bytes: Uint8Array, name = 'sample') => readDocument(bytes, name, decode);
const texts = async (bytes: Uint8Array, name?: string) => (await read(bytes, name)).pages.map(({ text }) => text);
const wrong = async (bytes: Uint8Array, name?: string) =>
  (await read(bytes, name)).problems.map((problem) => problem.wrong).join('\n');

describe('a PDF', () => {
  const pages = [['样本 Example-101', 'ORR 为 45.2% (n=31)'], ['第二页：获批临床']];

  test('gives the text of its pages, Chinese too where the font is not in it', async () => {
    const { kind, problems, pages: got } = await read(makeChinesePdf(pages));
    expect({ kind, problems }).toEqual({ kind: 'pdf', problems: [] });
    expect(got).toEqual([
      { number: 1, text: '样本 Example-101\nORR 为 45.2% (n=31)' },
      { number: 2, text: '第二页：获批临床' },
    ]);
  });

  test('gives the text that was written in GBK', async () => {
    expect(await texts(makeGbkPdf(['d1f9b1be']))).toEqual(['样本']);
  });

  test('that is a scan is told plainly, with what to do', async () => {
    const { pages: got, problems } = await read(makeChinesePdf([[], []]));
    expect(got).toEqual([]);
    expect(problems[0]).toMatchObject({ file: 'sample', next: expect.stringContaining('OCR') });
  });

  test('with one scanned page names that page', async () => {
    const { pages: got, problems } = await read(makeChinesePdf([['样本'], []]));
    expect(got).toHaveLength(2);
    expect(problems[0]?.wrong).toContain('pages without text: 2');
  });

  test('that was cut short is a problem and no crash', async () => {
    expect(await wrong(makeChinesePdf(pages).subarray(0, 60))).toContain('cannot be opened');
  });

  test('protected by a password says so', async () => {
    const locked = Buffer.from(makeChinesePdf(pages))
      .toString('latin1')
      .replace(
        /trailer\n<</,
        `trailer\n<< /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
      );
    expect(await wrong(Buffer.from(locked, 'latin1'))).toContain('password');
  });
});

describe('a Word file', () => {
  const body = (inner: string) =>
    makeZip({
      'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${inner}</w:body></w:document>`,
      'docProps/core.xml': '<cp:coreProperties><dc:title> A sample </dc:title></cp:coreProperties>',
    });
  const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const byHand = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';

  test('gives paragraphs as lines, and pages where the author broke them', async () => {
    const { kind, title, pages } = await read(body(p('样本') + p('Example-101') + byHand + p('ORR')));
    expect({ kind, title }).toEqual({ kind: 'docx', title: 'A sample' });
    expect(pages.map(({ text }) => text)).toEqual(['样本\nExample-101', 'ORR']);
  });

  test('follows the pages of Word where Word left them', async () => {
    const mark = '<w:p><w:r><w:lastRenderedPageBreak/><w:t>two</w:t></w:r></w:p>';
    expect(await texts(body(p('one') + byHand + mark))).toEqual(['one', 'two']);
  });

  test('keeps the cells of a table apart', async () => {
    const cell = (...lines: string[]) => `<w:tc>${lines.map(p).join('')}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('arm')}${cell('n')}</w:tr><w:tr>${cell('high', 'dose')}${cell('31')}</w:tr></w:tbl>`;
    expect(await texts(body(table + p('after')))).toEqual(['arm\tn\nhigh dose\t31\nafter']);
  });

  test('leaves out deleted text and what is written twice', async () => {
    const twice = `<mc:AlternateContent><mc:Choice>${p('box')}</mc:Choice><mc:Fallback>${p('box')}</mc:Fallback></mc:AlternateContent>`;
    const deleted = '<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>';
    expect(await texts(body(twice + deleted))).toEqual(['box']);
  });

  test('with a document type definition is not read', async () => {
    const evil = makeZip({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:document>&b;</w:document>' });
    expect(await wrong(evil)).toContain('document type definition');
  });
});

describe('a deck', () => {
  const slide = (inner: string) => `<p:sld>${inner}</p:sld>`;
  const a = (text: string) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`;
  const rel = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="http://example.org/${kind}" Target="${target}"/>`;
  const table = `<a:tbl><a:tr><a:tc>${a('甲')}</a:tc><a:tc>${a('乙')}</a:tc></a:tr></a:tbl>`;
  const deck = makeZip({
    'ppt/presentation.xml': '<p:presentation><p:sldId r:id="r2"/><p:sldId r:id="r1"/></p:presentation>',
    'ppt/_rels/presentation.xml.rels': `<Relationships>${rel('r1', 'slide', 'slides/slide1.xml')}${rel('r2', 'slide', '/ppt/slides/slide7.xml')}</Relationships>`,
    'ppt/slides/slide1.xml': slide(table),
    'ppt/slides/slide7.xml': slide(`${a('Example-101')}<a:p><a:fld type="slidenum"><a:t>7</a:t></a:fld></a:p>`),
    'ppt/slides/_rels/slide7.xml.rels': `<R>${rel('n', 'notesSlide', '../notesSlides/notesSlide1.xml')}</R>`,
    'ppt/notesSlides/notesSlide1.xml': slide(a('said aloud')),
  });

  test('gives slides in the order shown, with notes, and cells apart', async () => {
    const { kind, pages, problems } = await read(deck);
    expect({ kind, problems }).toEqual({ kind: 'pptx', problems: [] });
    expect(pages.map(({ text }) => text)).toEqual(['Example-101\n\nsaid aloud', '甲\t乙']);
  });
});

describe('a web page and plain text', () => {
  test('a page gives what a reader sees', async () => {
    const page = `<!doctype html><html><head><title>样本 页</title><style>p{}</style></head><body>
      <p>Example-101 has <b>ORR</b>&nbsp;45.2%</p> <script>no()</script>
      <table> <tr> <td>arm</td> <td><p>high</p><p>dose</p></td> </tr> </table><div>end</div></body></html>`;
    const { kind, title, pages } = await read(Buffer.from(page));
    expect({ kind, title }).toEqual({ kind: 'html', title: '样本 页' });
    expect(pages[0]?.text).toBe('Example-101 has ORR 45.2%\narm\thigh dose\nend');
  });

  test('text in GB18030 is read, and form feeds part pages', async () => {
    const gb = Uint8Array.from([0xd1, 0xf9, 0xb1, 0xbe, 0x0c, 0xd1, 0xf9]);
    expect(await texts(gb)).toEqual(['样本', '样']);
  });

  test.each([
    ['nothing', new Uint8Array(0), 'empty'],
    ['an old Word file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'before 2007'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'neither a document nor text'],
    ['a workbook', makeZip({ 'xl/workbook.xml': '<w/>' }), 'workbook'],
    ['an archive', makeZip({ 'a.txt': 'a' }), 'archive'],
  ])('%s is told plainly', async (_, bytes, said) => {
    expect(await wrong(bytes)).toContain(said);
  });
});

describe('an archive made to do harm', () => {
  test('that unpacks to far more than it holds is refused', async () => {
    const bomb = makeZip({ 'word/document.xml': Buffer.alloc(80 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await wrong(bomb)).toContain('was not unpacked');
  });

  test('or is cut or changed anywhere never throws', async () => {
    const whole = makeZip({ 'word/document.xml': '<w:document><w:p><w:r><w:t>样本</w:t></w:r></w:p></w:document>' });
    const damage = fc.tuple(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length));
    await fc.assert(
      fc.asyncProperty(damage, async ([at, byte, length]) => {
        const bytes = Uint8Array.from(whole).map((old, index) => (index === at ? byte : old));
        const { pages, problems } = await read(bytes.subarray(0, length));
        expect(pages.length + problems.length).toBeGreaterThan(0);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
