/**
 * A PDF as Chinese offices make them: a Chinese font that is named and not embedded, so that its text is read by character
 * maps alone. Each page is a list of lines.
 */
export function makeChinesePdf(pages: readonly (readonly string[])[]): Uint8Array {
  return makePdf(pages, 'UniGB-UCS2-H', (line) =>
    Array.from(line, (sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join(''),
  );
}

/** The same with text in GBK: two bytes, in hexadecimal, for each Chinese character. */
export function makeGbkPdf(hexLines: readonly string[]): Uint8Array {
  return makePdf([hexLines], 'GBK-EUC-H', (line) => line);
}

function makePdf(pages: readonly (readonly string[])[], encoding: string, hex: (line: string) => string): Uint8Array {
  const first = 6;
  const kids = pages.map((_, at) => `${first + at * 2 + 1} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [4 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 5 0 R /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ...pages.flatMap((lines, at) => {
      const drawn = lines.map((line, row) => `BT /F1 12 Tf 50 ${780 - row * 20} Td <${hex(line)}> Tj ET`).join('\n');
      return [
        `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + at * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      ];
    }),
  ];
  return Buffer.from(withReferences(objects), 'latin1');
}

function withReferences(objects: readonly string[]): string {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = String(text.length).padStart(10, '0');
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${place} 00000 n \n`;
  });
  const count = objects.length + 1;
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${places.join('')}`;
  return `${text}${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}
