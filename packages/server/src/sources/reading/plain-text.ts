/** Text out of exports that carry mark-up of pages: `<br>`, `&#32;`, and a hundred spaces to fill a column. */

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** One line without mark-up; null when nothing is left. */
export function plainText(text: string): string | null {
  const plain = text.includes('<') || text.includes('&') ? withSigns(text.replace(/<br\s*\/?>/gi, ' ')) : text;
  return plain.replace(/[\s\u00A0]+/g, ' ').trim() || null;
}

/** Signs in place of their codes: before a text is taken apart at semicolons, for each code ends in one. */
export function withSigns(text: string): string {
  return text.replace(/&(#?\w+);/g, decoded);
}

function decoded(whole: string, name: string): string {
  const code = /^#x([\da-f]+)$/i.exec(name) ?? /^#(\d+)$/.exec(name);
  if (!code) return NAMED[name.toLowerCase()] ?? whole;
  const point = Number.parseInt(code[1] ?? '', whole[2]?.toLowerCase() === 'x' ? 16 : 10);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
}
